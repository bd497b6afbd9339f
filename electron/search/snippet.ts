/** The passage of a text that shows best why a record was found, and the places to mark in it. */
import { unfoldedLength } from './analysis/fold';
import { eachWord, wordsOf } from './analysis/words';
import { manners, type Expansion, type Manner } from './expand';
import type { Marks } from './protocol';

const length = 170;
const before = 40;
/** A passage is looked for in so many characters from the first match on: a text of hundreds of pages must not hold a keystroke. */
const farthest = 200_000;
const mostMarks = 1500;
/** A place before all others. */
const never = -farthest;

interface Mark {
  readonly start: number;
  readonly size: number;
  /** Which of the typed words it answers, and how well. */
  readonly typed: number;
  readonly manner: Manner;
}

/** Places in the text that match any of the words: the typed part of a longer word, all of any other. */
export function marksOf(text: string, expansions: readonly Expansion[]): Marks {
  return wordsOf(text).flatMap(({ word, start, end }) => {
    const mark = markAt(text, word, start, end, expansions);
    return mark ? [[mark.start, mark.size] as [number, number]] : [];
  });
}

/** About 170 characters that hold most of the typed words, as they were typed if possible; empty when nothing matches. */
export function snippetOf(text: string, expansions: readonly Expansion[]): { text: string; marks: Marks } {
  const marks = findMarks(text, expansions);
  const best = bestStart(marks);
  if (best === null) return { text: '', marks: [] };
  let from = best <= before ? 0 : text.lastIndexOf(' ', best - before) + 1;
  if (best - from > before * 2) from = safeCut(text, Math.max(0, best - before));
  let to = Math.min(text.length, from + length);
  if (to < text.length) {
    const space = text.lastIndexOf(' ', to);
    to = space > best + before ? space : safeCut(text, to);
  }
  const lead = from > 0 ? '…' : '';
  const inside = marks.filter(({ start, size }) => start >= from && start + size <= to);
  return {
    text: `${lead}${text.slice(from, to).trimEnd()}${to < text.length ? '…' : ''}`,
    marks: inside.map(({ start, size }) => [start - from + lead.length, size]),
  };
}

/** Marks up to the first passage that holds all words as they were typed: no later one can be better. */
function findMarks(text: string, expansions: readonly Expansion[]): Mark[] {
  const marks: Mark[] = [];
  /** Where each typed word was last seen as it was typed; all of them must lie in one window. */
  const last = expansions.map(() => never);
  let enough = farthest;
  eachWord(text, (word, start, end) => {
    const mark = markAt(text, word, start, end, expansions);
    if (mark) {
      marks.push(mark);
      if (mark.manner === 'whole' || expansions[mark.typed]?.whole === null) last[mark.typed] = start;
      // What else stands in the window is marked too.
      if (enough === farthest && Math.min(...last) > end - length + before) enough = Math.min(farthest, start + length);
    }
    return start < enough && marks.length < mostMarks;
  });
  return marks;
}

/** The best mark at a word: a typed word itself rather than one that begins so. */
function markAt(text: string, word: string, start: number, end: number, expansions: readonly Expansion[]): Mark | null {
  let best: Mark | null = null;
  for (let typed = 0; typed < expansions.length; typed++) {
    const expansion = expansions[typed];
    const manner = expansion?.matches(word);
    if (!expansion || !manner || (best && rankOf(best.manner) <= rankOf(manner))) continue;
    const part = manner === 'prefix' && word.startsWith(expansion.typed.word);
    const size = part ? unfoldedLength(text.slice(start, end), expansion.typed.word.length) : end - start;
    best = { start, size, typed, manner };
    if (manner === 'whole') break;
  }
  return best;
}

const rankOf = (manner: Manner): number => manners.indexOf(manner);
/** What a mark adds to a passage the first time its word is in it. */
const worth: Readonly<Record<Manner, number>> = { whole: 5, prefix: 4, family: 4, typo: 3 };

/** The mark from which a window holds the most of what was typed; a run of typed words in their order counts more. */
function bestStart(marks: readonly Mark[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (let first = 0; first < marks.length; first++) {
    const begin = marks[first];
    if (!begin) break;
    const seen = new Map<number, number>();
    let inOrder = 0;
    for (let at = first; at < marks.length; at++) {
      const mark = marks[at];
      if (!mark || mark.start + mark.size > begin.start + length - before) break;
      seen.set(mark.typed, Math.max(seen.get(mark.typed) ?? 0, worth[mark.manner]));
      const last = marks[at - 1];
      if (at > first && last?.typed === mark.typed - 1 && mark.start - last.start - last.size < 4) inOrder++;
    }
    const sum = [...seen.values()].reduce((a, b) => a + b, 0) + inOrder * 2;
    if (sum > most) [best, most] = [begin.start, sum];
  }
  return best;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The place, or the beginning of the character that would be cut in two there: a pair of surrogates, a letter and its marks. */
export function safeCut(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return at;
  const from = Math.max(0, at - 32);
  const cut = graphemes.segment(text.slice(from, at + 32)).containing(at - from);
  return cut ? from + cut.index : at;
}
