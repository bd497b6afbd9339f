/** Symbols of resolutions, however they are punctuated. */
import { fold } from './fold';

/** `GA-2019-88-RES-07`, `ga 2019 88 res 7` and `ga201988res7` alike: `ga201988res7`. Without leading zeros. */
export function symbolKey(text: string): string {
  return partsOf(text).join('');
}

/** The numbers at a symbol's end, by which it is cited in short: `80/38` of A/RES/80/38. Null when it has not two. */
export function shortKey(symbol: string): string | null {
  const last = partsOf(symbol).slice(-2);
  return last.length === 2 && last.every((part) => /^\d/.test(part)) ? last.join('/') : null;
}

/** What was typed as a citation in short: `80/38`, `resolution 80/38`; null when it is none. */
export function typedShortKey(text: string): string | null {
  const [, first, second] =
    /^\s*(?:res\p{L}*\.?\s*|(?:ال)?قرار\s*)?(\d+)\s*[/.\-–]\s*(\d+)\s*$/iu.exec(fold(text)) ?? [];
  return first && second ? `${Number(first)}/${Number(second)}` : null;
}

function partsOf(text: string): string[] {
  return (fold(text).match(/\p{L}+|\d+/gu) ?? []).map((part) => part.replace(/^0+(?=\d)/, ''));
}
