/** Icons in one path look as they did in many. */
import calendar from 'lucide-static/icons/calendar-days.svg?raw';
import building from 'lucide-static/icons/building-2.svg?raw';
import circle from 'lucide-static/icons/circle-question-mark.svg?raw';
import ellipse from 'lucide-static/icons/database.svg?raw';
import gavel from 'lucide-static/icons/gavel.svg?raw';
import keyboard from 'lucide-static/icons/keyboard.svg?raw';
import scroll from 'lucide-static/icons/scroll-text.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import { expect, it } from 'vitest';
import { joinShapes } from '../../../renderer/parts/icon-outline';

const size = 96;

function parsed(text: string): Element {
  return new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
}

/** The icon's pixels: how dark each is. */
async function drawn(svg: Element): Promise<Uint8ClampedArray> {
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const context = new OffscreenCanvas(size, size).getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, size, size).data.filter((_, at) => at % 4 === 3);
}

it.each(Object.entries({ calendar, building, circle, gavel, keyboard, scroll, users }))('%s', async (_name, text) => {
  const [apart, joined] = [parsed(text), parsed(text)];
  joinShapes(joined);
  expect(joined.children).toHaveLength(1);
  const [before, after] = [await drawn(apart), await drawn(joined)];
  expect(Math.max(...before)).toBe(255);
  // Where lines meet, edges that were drawn twice were a little darker.
  const differing = before.filter((alpha, at) => Math.abs(alpha - (after[at] ?? 0)) > 48);
  expect(differing.length).toBeLessThan((size * size) / 500);
});

it('leaves an icon with another shape as it is', () => {
  const svg = parsed(ellipse);
  const before = svg.innerHTML;
  joinShapes(svg);
  expect(svg.innerHTML).toBe(before);
});
