/**
 * What a person typed, taken apart: words, "phrases", -not, OR, `field:value`. It accepts anything; nothing that can be typed is
 * an error, and what it could not use it says.
 */
import { fieldNamed, mayBecome, narrowing, type Narrowing } from './query-fields';
import { extraForms, wordsOf } from './words';

export interface TypedWord {
  /** Folded. */
  readonly word: string;
  /** As it was typed: the stemmers want its accents. */
  readonly written: string;
  /** Whether it may still be unfinished. */
  readonly open: boolean;
}

/** One word, or several that must stand one after the other. Never empty. */
export type Piece = readonly TypedWord[];

/** Pieces of which one is enough: OR joins them. Never empty. */
export type Wanted = readonly Piece[];

export interface Query {
  readonly wanted: readonly Wanted[];
  /** Each in one piece: `-"red notice"` leaves out no record that has only one of the words. */
  readonly without: readonly Piece[];
  readonly narrowings: readonly (Narrowing & { readonly not: boolean })[];
  /** Parts of the text that could not be used as they were meant. */
  readonly unused: readonly string[];
}

/** Words beyond these are not looked for: a page pasted by mistake is not worth a second of work. */
const maxWords = 32;
const quotes = '"“”„«»';
const part = new RegExp(
  `(?<minus>(?<=^|\\s)[-−](?=\\S))?(?:(?<field>\\p{L}{2,12}):(?:(?<spaced>[^\\S\\n])(?=\\S))?)?(?:[${quotes}](?<phrase>[^${quotes}]*)(?<closed>[${quotes}])?|(?<plain>[^\\s${quotes}]+))`,
  'gu',
);

/** Takes a text apart. */
export function parseQuery(text: string): Query {
  return new Parser(text).query;
}

class Parser {
  readonly wanted: Wanted[] = [];
  readonly without: Piece[] = [];
  readonly narrowings: (Narrowing & { not: boolean })[] = [];
  readonly unused: string[] = [];
  #words = 0;
  /** Whether OR, or NOT, was read last. */
  #or = false;
  #not = false;

  constructor(text: string) {
    for (const match of text.matchAll(part)) this.#take(match, match.index + match[0].length === text.length);
    if (this.#or) this.unused.push('OR');
    if (this.#not) this.unused.push('NOT');
  }

  get query(): Query {
    return { wanted: this.wanted, without: this.without, narrowings: this.narrowings, unused: this.unused };
  }

  #take(match: RegExpExecArray, last: boolean): void {
    const { minus, field, spaced, phrase, closed, plain } = match.groups ?? {};
    const typed = phrase ?? plain ?? '';
    if (!field && !minus && plain && this.#operator(plain)) return;
    const not = minus !== undefined || this.#not;
    this.#not = false;
    const quoted = phrase !== undefined;
    if (field && this.#narrow(field, typed, not)) return;
    const meant = field && spaced === undefined ? fieldNamed(field) : null;
    if (meant && last && mayBecome(meant, typed)) return;
    if (meant) this.unused.push(`${field}:${typed}`);
    if (field && !quoted) return this.#add(`${field}:${spaced ?? ''}${typed}`, not, last, false);
    if (field) this.#add(field, false, false, false);
    this.#add(typed, not, last && closed === undefined, quoted);
  }

  /** OR, AND and NOT in capitals. */
  #operator(plain: string): boolean {
    if (plain === 'AND') return true;
    if (plain === 'NOT') return (this.#not = true);
    if (plain !== 'OR' && plain !== '|') return false;
    if (this.wanted.length > 0) this.#or = true;
    else this.unused.push(plain);
    return true;
  }

  #narrow(name: string, value: string, not: boolean): boolean {
    const field = fieldNamed(name);
    const words = wordsOf(value).map(({ word }) => word);
    const found = field && narrowing(field, value, words);
    if (found) this.narrowings.push({ ...found, not });
    return Boolean(found);
  }

  #add(text: string, not: boolean, last: boolean, phrase: boolean): void {
    const piece = this.#pieceOf(text, last);
    if (piece.length === 0) return;
    if (not) {
      this.without.push(piece.map((word) => ({ ...word, open: false })));
      return;
    }
    const either = this.#or;
    this.#or = false;
    const before = either ? this.wanted.pop() : undefined;
    if (before) this.wanted.push([...before, piece]);
    else if (phrase) this.wanted.push([piece]);
    else this.wanted.push(...piece.map((word) => [[word]]));
  }

  /** The words of a part; `last`: nothing follows it. A star after a word leaves it open too. */
  #pieceOf(text: string, last: boolean): TypedWord[] {
    const words = wordsOf(text);
    const joined = initials(text, words);
    if (joined !== null) return [{ word: joined, written: joined, open: false }];
    const room = Math.max(0, maxWords - this.#words);
    if (words.length > room) this.unused.push(text.slice(words[room]?.start).trim());
    const some = words.slice(0, room);
    this.#words += some.length;
    return some.map(({ word, start, end }) => ({
      word,
      written: text.slice(start, end),
      open: text[end] === '*' || (last && end === text.length),
    }));
  }
}

/** `U.N.` in one piece, as an index has it beside its letters; null for anything else. */
function initials(text: string, words: ReturnType<typeof wordsOf>): string | null {
  const joined = extraForms(text, words).find(({ word, at }) => at === 0 && word.length === words.length)?.word;
  return joined !== undefined && /^(?:\p{L}\.)+\p{L}?\.?$/u.test(text) ? joined : null;
}
