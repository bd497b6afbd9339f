/**
 * A full-text index over words that the caller has already made alike (see analysis/fold). lunr weighs the
 * words (BM25); its query is computed here word by word, because lunr's own joins a set for each of hundreds of words that begin
 * alike. Nothing typed by a person ever reaches its query parser.
 */
import lunr from 'lunr';
import { Postings } from './postings';

export interface EngineDocument {
  /** The number by which matches name the document: 0, 1, 2, … */
  readonly ref: number;
  /** Words of each field, in order. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

export interface Field {
  readonly name: string;
  readonly boost: number;
}

/** A word of the index to look for, and how much a match of it weighs. */
export interface Term {
  readonly word: string;
  readonly boost: number;
}

/** The index as bytes; the same documents in the same order give the same bytes. */
export function writeIndex(fields: readonly Field[], documents: readonly EngineDocument[]): Uint8Array {
  const builder = new lunr.Builder();
  builder.ref('ref');
  for (const { name, boost } of fields) builder.field(name, { boost });
  // lunr takes a field that is a list as words that are ready.
  for (const { ref, fields: words } of documents) builder.add({ ref: String(ref), ...words });
  return new TextEncoder().encode(JSON.stringify(builder.build()));
}

/** What of lunr's serialised index is read: its vectors (`[term, weight, term, weight, …]`) and the number of each word. */
interface Serialised {
  readonly fieldVectors: readonly [string, readonly number[]][];
  readonly invertedIndex: readonly [string, { readonly _index: number }][];
}

/** An index that is open for searching. */
export class Engine {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #postings: Postings;
  /** Every word of the index, sorted by UTF-16 units. */
  readonly dictionary: readonly string[];

  constructor(bytes: Uint8Array) {
    const { fieldVectors, invertedIndex } = JSON.parse(new TextDecoder().decode(bytes)) as Serialised;
    this.#numbers = new Map(invertedIndex.map(([word, { _index }]) => [word, _index]));
    this.#postings = new Postings(fieldVectors, invertedIndex.length);
    this.dictionary = [...this.#numbers.keys()].sort();
  }

  /** Documents that have any of the words, with the scores of lunr's query. Words that the index has not are passed over. */
  match(terms: readonly Term[]): Map<number, number> {
    const found = terms.flatMap(({ word, boost }) => {
      const number = this.#numbers.get(word);
      return number === undefined ? [] : { number, boost };
    });
    // lunr makes the query a vector and divides by its length.
    const length = Math.hypot(...found.map(({ boost }) => boost));
    const scores = new Map<number, number>();
    for (const { number, boost } of found) this.#postings.add(number, boost / length, scores);
    return scores;
  }

  /** Whether the index has the word. */
  has(word: string): boolean {
    return this.#numbers.has(word);
  }

  /** Words that begin with the prefix, in order, at most `limit`. */
  withPrefix(prefix: string, limit = Infinity): readonly string[] {
    const first = this.#lowerBound(prefix);
    let end = first;
    while (end - first < limit && this.dictionary[end]?.startsWith(prefix)) end++;
    return this.dictionary.slice(first, end);
  }

  #lowerBound(word: string): number {
    let low = 0;
    let high = this.dictionary.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.dictionary[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
