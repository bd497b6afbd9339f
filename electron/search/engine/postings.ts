/** lunr's vectors turned round: for each word the documents that have it, and how much it weighs in them. */

export class Postings {
  /** Where the postings of each word begin; one more than there are words. */
  readonly #starts: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #weights: Float64Array;

  /** @param vectors `[field/document, [word, weight, word, weight, …]]`, as lunr writes them; `words` is how many there are. */
  constructor(vectors: readonly [string, readonly number[]][], words: number) {
    this.#starts = new Uint32Array(words + 1);
    let total = 0;
    for (const [, vector] of vectors) {
      for (let at = 0; at < vector.length; at += 2) raise(this.#starts, (vector[at] ?? 0) + 1, 1);
      total += vector.length / 2;
    }
    for (let word = 0; word < words; word++) raise(this.#starts, word + 1, this.#starts[word] ?? 0);
    this.#documents = new Uint32Array(total);
    this.#weights = new Float64Array(total);
    const next = this.#starts.slice();
    for (const [ref, vector] of vectors) {
      const document = Number(ref.slice(ref.indexOf('/') + 1));
      for (let at = 0; at < vector.length; at += 2) {
        const place = raise(next, vector[at] ?? 0, 1);
        this.#documents[place] = document;
        this.#weights[place] = vector[at + 1] ?? 0;
      }
    }
  }

  /** Adds the word's weight, times `factor`, to the score of each document that has it. */
  add(word: number, factor: number, scores: Map<number, number>): void {
    const end = this.#starts[word + 1] ?? 0;
    for (let at = this.#starts[word] ?? 0; at < end; at++) {
      const document = this.#documents[at] ?? 0;
      scores.set(document, (scores.get(document) ?? 0) + factor * (this.#weights[at] ?? 0));
    }
  }
}

/** Adds to a number of the list; what it was before. */
function raise(list: Uint32Array, at: number, by: number): number {
  const before = list[at] ?? 0;
  list[at] = before + by;
  return before;
}
