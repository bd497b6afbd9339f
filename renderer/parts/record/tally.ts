/** One cell for each adopted text, filled where a number is identified: how much is known at a glance. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** The number at the end of a symbol that follows the pattern: 10 of GA-2019-88-RES-10; null when it does not. */
export function numberIn(symbol: string, pattern: string | undefined): number | null {
  const [head, tail] = pattern?.split('{n}') ?? [];
  if (head === undefined || tail === undefined || !symbol.startsWith(head) || !symbol.endsWith(tail)) return null;
  const digits = symbol.slice(head.length, symbol.length - tail.length);
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

/** Cells 1 to `adopted`; `here` is outlined. */
export function tally(
  adopted: number,
  identified: ReadonlySet<number>,
  here: number | null = null,
  size: 'small' | 'big' = 'small',
): TemplateResult {
  const label = msg(str`${adopted} adopted, ${identified.size} identified by number`);
  const cells = Array.from({ length: adopted }, (_, i) => {
    const on = identified.has(i + 1) ? 'on' : '';
    return html`<i class=${`${on} ${here === i + 1 ? 'here' : ''}`.trim() || nothing}></i>`;
  });
  return html`<span class=${size === 'big' ? 'tally big' : 'tally'} role="img" aria-label=${label}>${cells}</span>`;
}
