/** The tokens' colours can be read: text 4.5 to 1, controls, rings and plot marks 3 to 1, on each surface, in both themes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

const surfaces = ['chrome', 'pane', 'page', 'raised', 'sunken', 'hover', 'selected'];
const on = (names: string, surface: string): [string, string][] => names.split(' ').map((name) => [name, surface]);

const texts = [
  ...surfaces.flatMap((surface) => on('ink ink-2', surface)),
  ...['chrome', 'pane', 'page', 'raised', 'hover'].flatMap((surface) => on('ink-3 link accent doubt fault', surface)),
  ...on('doubt link ink-2', 'selected'),
  ...on('doubt ink ink-2', 'doubt-soft'),
  ...on('fault ink', 'fault-soft'),
  ...on('on-accent', 'accent'),
  ...on('on-accent', 'accent-hover'),
  ...on('on-mark', 'mark'),
];
const shapes = [
  ...['chrome', 'pane', 'page', 'raised', 'hover', 'selected'].flatMap((surface) => on('focus accent', surface)),
  ...['chrome', 'pane', 'page', 'raised'].flatMap((surface) => on('edge', surface)),
  ...['page', 'raised', 'sea'].flatMap((surface) => on('plot plot-2', surface)),
  ...on('mark-edge', 'mark'),
];

/** Relative luminance, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string, theme: 'light' | 'dark'): number {
  const [a, b] = [front, back].map((name) => luminance(tokens.get(name)?.[theme] ?? ''));
  if (a === undefined || b === undefined || Number.isNaN(a + b)) throw new Error(`${front} or ${back} is no token`);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(texts)('%s is read on %s', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapes)('%s is seen on %s', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(3);
  });
});
