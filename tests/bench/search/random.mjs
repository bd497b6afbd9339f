// @ts-check
/** Chance that is the same every time. */

/**
 * Numbers from 0 to just below 1 (mulberry32 by Tommy Ettinger, public domain).
 * @param {number} seed a whole number @returns {() => number}
 */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A copy in another order (Fisher and Yates). @template T @param {readonly T[]} items @param {() => number} next */
export function shuffled(items, next) {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [copy[at], copy[other]] = [/** @type {T} */ (copy[other]), /** @type {T} */ (copy[at])];
  }
  return copy;
}
