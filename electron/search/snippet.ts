/** The passage of a text that shows best why a record was found, and the places to mark in it. */
import { unfoldedLength } from './analysis/fold';
import { wordsOf } from './analysis/words';
import type { Expansion } from './expand';
import type { Marks } from './protocol';

const length = 170;
const before = 40;

/** Places in the text that match any of the words: the typed part of a longer word, all of any other. */
export function marksOf(text: string, expansions: readonly Expansion[]): Marks {
  const found: Marks = [];
  for (const { word, start, end } of wordsOf(text)) {
    for (const { typed, manner } of expansions) {
      const how = manner.get(word);
      if (!how) continue;
      const part = how === 'prefix' ? unfoldedLength(text.slice(start, end), typed.length) : end - start;
      found.push([start, part]);
      break;
    }
  }
  return found;
}

/** About 170 characters with the most different words, starting near the first; empty when nothing matches. */
export function snippetOf(text: string, expansions: readonly Expansion[]): { text: string; marks: Marks } {
  const marks = marksOf(text, expansions);
  const best = bestStart(text, marks);
  if (best === null) return { text: '', marks: [] };
  let from = best <= before ? 0 : text.lastIndexOf(' ', best - before) + 1;
  if (best - from > before * 2) from = best;
  let to = Math.min(text.length, from + length);
  if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), Math.min(text.length, best + 40));
  const lead = from > 0 ? '…' : '';
  const inside = marks.filter(([start, size]) => start >= from && start + size <= to);
  return {
    text: `${lead}${text.slice(from, to).trimEnd()}${to < text.length ? '…' : ''}`,
    marks: inside.map(([start, size]) => [start - from + lead.length, size]),
  };
}

/** The mark from which a window holds the most different marked words. */
function bestStart(text: string, marks: Marks): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [index, [start]] of marks.entries()) {
    const words = new Set<string>();
    for (const [other, size] of marks.slice(index)) {
      if (other + size > start + length - before) break;
      words.add(text.slice(other, other + size).toLowerCase());
    }
    if (words.size > most) [best, most] = [start, words.size];
  }
  return best;
}
