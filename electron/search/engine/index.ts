/**
 * A full-text index over words that the caller has already made alike (see analysis/fold). lunr does the weighing (BM25) and
 * the matching; nothing typed by a person ever reaches its query parser.
 */
import lunr from 'lunr';

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

/** An index that is open for searching. */
export class Engine {
  readonly #index: lunr.Index;
  /** Every word of the index, sorted by UTF-16 units. */
  readonly dictionary: readonly string[];

  constructor(bytes: Uint8Array) {
    const json = JSON.parse(new TextDecoder().decode(bytes)) as { invertedIndex: [string, object][] };
    this.#index = lunr.Index.load(json);
    this.dictionary = json.invertedIndex.map(([word]) => word).sort();
  }

  /** Documents that have any of the words, with lunr's scores. Words that the index has not are passed over. */
  match(terms: readonly Term[]): Map<number, number> {
    if (terms.length === 0) return new Map();
    const results = this.#index.query((query) => {
      for (const { word, boost } of terms) query.term(word, { boost, usePipeline: false });
    });
    return new Map(results.map((result) => [Number(result.ref), result.score]));
  }

  /** Whether the index has the word. */
  has(word: string): boolean {
    return this.dictionary[this.#lowerBound(word)] === word;
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
