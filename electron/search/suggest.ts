/** "Did you mean": a spelling that would find something, when nothing was found. */
import type { Query } from './analysis/query';
import { frequency } from './expand';
import type { Section } from './section/open';

/** The shortest beginning worth proposing. */
const shortest = 3;

/** The words with each unknown one exchanged for a near one, or cut to a beginning that is known; undefined when that is no help. */
export function suggest(query: Query, section: Section): string | undefined {
  const typed = query.wanted.flatMap((pieces) => pieces[0] ?? []);
  const words = typed.flatMap(({ word }) =>
    isKnown(word, section) ? word : (nearest(word, section) ?? beginning(word, section) ?? []),
  );
  const proposed = words.join(' ');
  return proposed === '' || proposed === typed.map(({ word }) => word).join(' ') ? undefined : proposed;
}

function isKnown(word: string, { index }: Section): boolean {
  const { lo, hi } = index.dictionary.range(word);
  return lo < hi;
}

/** The most frequent of the nearest words. */
function nearest(word: string, { index }: Section): string | null {
  if (word.length < 4 || /\d/.test(word)) return null;
  const [first, ...others] = index.dictionary.near(word, 2);
  if (!first) return null;
  let best = first;
  for (const other of others) {
    if (other.distance === first.distance && frequency(other.term, index) > frequency(best.term, index)) best = other;
  }
  return index.dictionary.term(best.term);
}

function beginning(word: string, section: Section): string | null {
  for (let length = word.length - 1; length >= shortest; length--) {
    const prefix = word.slice(0, length);
    if (isKnown(prefix, section)) return prefix;
  }
  return null;
}
