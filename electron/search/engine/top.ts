/** The greatest few of many: a heap whose root is the least that is kept. */
import type { Batch } from './types';

export class Top {
  readonly #keys: Float64Array;
  readonly #documents: Uint32Array;
  #count = 0;

  constructor(private readonly most: number) {
    this.#keys = new Float64Array(most);
    this.#documents = new Uint32Array(most);
  }

  /** What a key must be at least to be kept. */
  get least(): number {
    return this.#count < this.most ? -Infinity : (this.#keys[0] ?? Infinity);
  }

  /** Takes documents by their keys. */
  offer({ count, documents, keys }: Pick<Batch, 'count' | 'documents' | 'keys'>): void {
    let { least } = this;
    for (let i = 0; i < count; i++) {
      // Few are: a number that is handed to a function costs an object.
      if ((keys[i] as number) >= least) least = this.take(documents[i] as number, keys[i] as number);
    }
  }

  /** Takes one whose key is not below the least. Of equal keys the lower document is kept. @returns what is the least then */
  take(document: number, key: number): number {
    if (this.#count < this.most) {
      let at = this.#count++;
      this.#set(at, document, key);
      for (let up = (at - 1) >> 1; at > 0 && this.#worse(at, up); at = up, up = (at - 1) >> 1) this.#swap(at, up);
    } else if (this.most > 0 && (key > (this.#keys[0] as number) || document < (this.#documents[0] as number))) {
      this.#set(0, document, key);
      this.#sink();
    }
    return this.least;
  }

  #sink(): void {
    for (let at = 0; ;) {
      let child = 2 * at + 1;
      if (child >= this.#count) return;
      if (child + 1 < this.#count && this.#worse(child + 1, child)) child++;
      if (!this.#worse(child, at)) return;
      this.#swap(at, child);
      at = child;
    }
  }

  /** Documents, the greatest key first. */
  sorted(): number[] {
    const places = Array.from({ length: this.#count }, (_, i) => i);
    places.sort((a, b) => (this.#worse(a, b) ? 1 : -1));
    return places.map((at) => this.#documents[at] as number);
  }

  #worse(a: number, b: number): boolean {
    const difference = (this.#keys[a] as number) - (this.#keys[b] as number);
    return difference < 0 || (difference === 0 && (this.#documents[a] as number) > (this.#documents[b] as number));
  }

  #set(at: number, document: number, key: number): void {
    this.#documents[at] = document;
    this.#keys[at] = key;
  }

  #swap(a: number, b: number): void {
    const documents = this.#documents;
    const keys = this.#keys;
    const document = documents[a] as number;
    const key = keys[a] as number;
    documents[a] = documents[b] as number;
    keys[a] = keys[b] as number;
    documents[b] = document;
    keys[b] = key;
  }
}
