/**
 * Which element each thing of a list is drawn in. As long as something of what was shown stays, everything keeps its element; where
 * all is new, as when the scroll bar is dragged, the new take over the elements of the old in their order: that changes words and
 * addresses, and makes nothing anew.
 */
export class Slots {
  #taken = new Map<string, number>();
  #made = 0;

  /**
   * The keys of the elements, for `repeat`.
   * @param names of all things that are shown now, in order @param held the one whose element is nobody else's, as it has the focus
   * @param free whether elements may be taken over at all
   */
  take(names: readonly string[], held: string | null, free: boolean): ReadonlyMap<string, number> {
    const stays = !free || names.some((name) => name !== held && this.#taken.has(name));
    const left = stays ? [] : [...this.#taken].filter(([name]) => name !== held).map(([, slot]) => slot);
    let next = 0;
    this.#taken = new Map(names.map((name) => [name, this.#taken.get(name) ?? left[next++] ?? this.#made++]));
    return this.#taken;
  }
}
