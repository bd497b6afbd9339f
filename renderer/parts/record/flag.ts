/** A country's flag: decorative, the country's name stands beside it as text. */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Country } from '../../../data/model';
import { settings } from '../../core/settings';

/** Pictures that were shown: while they are kept, the browser need not read them again. Some hold 100 kB of drawing. */
const kept = new Map<string, HTMLImageElement>();

/** Where each picture comes from that is in sight and not there yet, in the order in which they came into sight. */
const wanted = new Map<HTMLImageElement, string>();
const sources = new WeakMap<Element, string>();
/** Pictures that are read together. */
const lanes = 2;
let busy = 0;

/** How near to what is seen, in the window and in what scrolls in it. Chromium 120 and later know the second. */
const near = { rootMargin: '200px', scrollMargin: '200px' };

/** A picture that does not come holds up the others no longer than this. Milliseconds. */
const patience = 300;

/** Told after the frame in which a picture comes into sight, or near to it. */
const nearing = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    const source = sources.get(target);
    if (!isIntersecting || source === undefined) continue;
    nearing.unobserve(target);
    wanted.set(target as HTMLImageElement, source);
  }
  while (busy < Math.min(lanes, wanted.size)) void readWanted();
}, near);

/** A few at a time, while nothing else is to be done: to read a drawing takes the page's thread, up to six milliseconds. */
async function readWanted(): Promise<void> {
  busy++;
  for (const [picture, source] of wanted) {
    wanted.delete(picture);
    if (!kept.has(source)) await new Promise((resolve) => requestIdleCallback(resolve, { timeout: patience }));
    if (picture.isConnected && sources.get(picture) === source) await read(picture, source);
  }
  busy--;
}

function read(picture: HTMLImageElement, source: string): Promise<void> {
  picture.src = source;
  if (kept.has(source)) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(resolve, patience);
    picture.onerror = () => resolve();
    picture.onload = () => {
      clearTimeout(late);
      const copy = new Image();
      copy.src = source;
      kept.set(source, copy);
      resolve();
    };
  });
}

/** The source of a picture: at once when it is kept, else when the picture is in sight. */
class Pictured extends Directive {
  #source = '';

  override render(_source: string): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [source]: [string]): unknown {
    if (source === this.#source) return noChange;
    this.#source = source;
    sources.set(element, source);
    if (kept.has(source)) (element as HTMLImageElement).src = source;
    else nearing.observe(element);
    return noChange;
  }
}

const pictured = directive(Pictured);

/** Nothing when the country has no code, as a state that is no more, or when the reader wants no flags. */
export function flag(country: Country | undefined): TemplateResult | typeof nothing {
  if (!country?.code || !settings().flags) return nothing;
  return html`<img
    class="flag"
    alt=""
    width="20"
    height="15"
    ${pictured(`flags/${country.code.toLowerCase()}.svg`)}
  />`;
}
