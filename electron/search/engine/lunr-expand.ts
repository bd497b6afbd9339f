/** A term of lunr's query into the terms of the index that it stands for: the same ones, in the same order, as `TokenSet#intersect` gives. */
import type { FrontCodedDictionary } from './dictionary';
import { malformed } from './error';
import { inside, type TokenSet } from './lunr-inside';

export interface Expansion {
  readonly terms: Uint32Array;
  /** For each of them its place in lunr's order. */
  readonly places: Uint32Array;
}

export class Expander {
  /** @param rank by term: its place in the order in which lunr lists words that one wildcard stands for. */
  constructor(
    private readonly dictionary: FrontCodedDictionary,
    private readonly rank: Uint32Array,
  ) {}

  expand(term: string, editDistance: number | undefined): Expansion {
    if (editDistance !== undefined) return this.#walk(inside.TokenSet.fromClause({ term, editDistance }));
    const star = term.indexOf('*');
    if (star < 0) {
      const found = term === '' ? -1 : this.dictionary.find(term);
      return { terms: Uint32Array.from(found < 0 ? [] : [found]), places: new Uint32Array(1) };
    }
    if (star === 0 || star < term.length - 1) return this.#walk(inside.TokenSet.fromClause({ term }));
    const { lo, hi } = this.dictionary.range(term.slice(0, -1));
    const terms = Uint32Array.from({ length: hi - lo }, (_, i) => lo + i);
    return { terms, places: this.rank.subarray(lo, hi) };
  }

  /** Follows the automaton through the sorted dictionary; where it stops, every term that begins so is passed over. */
  #walk(query: TokenSet): Expansion {
    const cursor = this.dictionary.cursor();
    const { units } = cursor;
    // The states that the automaton may be in after each letter of the current term.
    const states: TokenSet[][] = [[query]];
    const found: number[] = [];
    const words: string[] = [];
    let dead = Infinity;
    cursor.seek(0);
    for (let term = 0; term < this.dictionary.size; term++) {
      cursor.next();
      if (cursor.shared > dead) continue;
      cursor.text();
      dead = Infinity;
      for (let at = cursor.shared; at < cursor.length && dead === Infinity; at++) {
        const next = follow(states[at] ?? [], String.fromCharCode(units[at] as number));
        states[at + 1] = next;
        if (next.length === 0) dead = at;
      }
      if (dead !== Infinity || cursor.length === 0 || !states[cursor.length]?.some(({ final }) => final)) continue;
      found.push(term);
      words.push(cursor.toString());
    }
    return { terms: Uint32Array.from(found), places: places(words, query) };
  }
}

function follow(states: readonly TokenSet[], letter: string): TokenSet[] {
  const next: TokenSet[] = [];
  for (const { edges } of states) {
    for (const state of [edges[letter], edges['*']]) if (state && !next.includes(state)) next.push(state);
  }
  return next;
}

/** The order comes of how lunr joins the two automata: it is asked with these words alone, which does not change it. */
function places(words: readonly string[], query: TokenSet): Uint32Array {
  const result = new Uint32Array(words.length);
  if (words.length < 2) return result;
  // lunr throws what no caller expects when words are not sorted.
  if (words.some((word, i) => i > 0 && word <= (words[i - 1] as string))) throw malformed('its terms are out of order');
  const listed = inside.TokenSet.fromArray(words).intersect(query).toArray();
  const place = new Map(listed.map((word, i) => [word, i]));
  for (const [i, word] of words.entries()) result[i] = place.get(word) ?? 0;
  return result;
}
