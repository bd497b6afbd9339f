/** What a person typed, taken apart. It accepts anything; nothing that can be typed is an error. */
import { wordsOf } from './words';

export interface Query {
  readonly words: readonly string[];
  readonly phrases: readonly (readonly string[])[];
  /** Each in one piece: `-"red notice"` leaves out no record that has only one of the words. */
  readonly without: readonly (readonly string[])[];
  /** Whether the last word may still be unfinished. */
  readonly open: boolean;
}

const maxWords = 24;
const part = /(?<minus>(?<=^|\s)[-−])?(?:["“”„«](?<phrase>[^"“”„»]*)["“”»]?|(?<plain>[^\s"“”„«]+))/gu;

/** Words, "phrases" and -without. Words beyond the first 24 are left out. */
export function parseQuery(text: string): Query {
  const words: string[] = [];
  const phrases: string[][] = [];
  const without: string[][] = [];
  let open = false;
  for (const match of text.matchAll(part)) {
    const { minus, phrase, plain } = match.groups ?? {};
    const some = wordsOf(phrase ?? plain ?? '').map((word) => word.word);
    open = false;
    if (some.length === 0) continue;
    if (minus) without.push(some);
    else if (phrase !== undefined) phrases.push(some);
    else {
      words.push(...some);
      open = match.index + match[0].length === text.length;
    }
  }
  return { words: words.slice(0, maxWords), phrases, without, open: open && words.length <= maxWords };
}
