/** One cell for each text that a session adopted, filled where its number is identified. */
import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Piece } from './parts';

/** More cells than this say less than the number itself. */
const most = 60;

/** Which of 1 to `adopted` are identified, by the pattern "GA-2019-88-RES-{n}". */
export function identified(adopted: number, pattern: string | undefined, symbols: readonly string[]): Set<number> {
  const numbers = new Set<number>();
  const [before, after] = pattern?.split('{n}') ?? [];
  if (before === undefined || after === undefined) return numbers;
  for (const symbol of symbols) {
    if (!symbol.startsWith(before) || !symbol.endsWith(after)) continue;
    const number = Number(symbol.slice(before.length, symbol.length - after.length || undefined));
    if (Number.isInteger(number) && number >= 1 && number <= adopted) numbers.add(number);
  }
  return numbers;
}

/** The cells, with their meaning in words beside them. Without a pattern the cells would claim more than is known: then nothing. */
export function tally(adopted: number, pattern: string | undefined, symbols: readonly string[]): Piece {
  if (!pattern || adopted < 1 || adopted > most) return nothing;
  const filled = identified(adopted, pattern, symbols);
  const cells = Array.from({ length: adopted }, (_, i) => html`<i class=${filled.has(i + 1) ? 'on' : ''}></i>`);
  const label = msg(str`${filled.size} of ${adopted} identified by number`);
  return html`<span class="tally" aria-hidden="true">${cells}</span><span class="aside">${label}</span>`;
}
