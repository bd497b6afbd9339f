/** Keeps what was read last, so that pages that lie near each other cost one read. */

export class Cache<K, V> {
  readonly #kept = new Map<K, Promise<V>>();

  /** @param limit the number of values to keep; the one not asked for longest goes first. */
  constructor(private readonly limit = Infinity) {}

  /** The kept value of a key, or a new one. A failed one is forgotten, so that a later call tries again. */
  get(key: K, make: () => Promise<V>): Promise<V> {
    const value = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    value.catch(() => {
      if (this.#kept.get(key) === value) this.#kept.delete(key);
    });
    if (this.#kept.size > this.limit) {
      const oldest = this.#kept.keys().next();
      if (!oldest.done) this.#kept.delete(oldest.value);
    }
    return value;
  }
}
