/** Facets: what each value would leave, counted over all documents that match, in all languages and packs. */
import type { DocumentSet } from './engine/types';
import type { Passing } from './narrow';
import type { FacetValue, SearchAnswer } from './protocol';
import { columnNames, type Column, type ColumnName, type Columns } from './section/columns';

/** A column while it is counted. */
interface Part extends Column {
  readonly name: ColumnName;
  readonly lets: Uint8Array | null;
  readonly counts: Uint32Array;
}

/** Counts the documents of a search, each record once, in one pass over each language of each pack. */
export class FacetCounter {
  /** Records that pass every choice. */
  total = 0;
  #seen: Set<number> | null = null;
  readonly #counts = new Map(columnNames.map((name) => [name, new Map<string, number>()]));

  /** A pack begins, whose records are none of those before. @param languages how many it has: with one, no record comes twice */
  begin(languages: number): void {
    this.#seen = languages > 1 ? new Set() : null;
  }

  /** Adds what matches in one language. */
  add(columns: Columns, matching: DocumentSet, chosen: Passing): void {
    const parts = columnNames.map((name) => this.#part(name, columns, chosen));
    if (this.#seen || parts.some(({ lets }) => lets)) this.#eachOnce(columns, matching, parts);
    else this.#all(matching, parts);
    for (const part of parts) this.#spread(part);
  }

  /** With nothing chosen, and each record in one language only, every document counts everywhere. */
  #all(matching: DocumentSet, parts: readonly Part[]): void {
    if (listed.length < matching.length * 32) listed = new Uint32Array(matching.length * 32);
    const total = list(matching, listed);
    this.total += total;
    for (const { of, counts } of parts) {
      // A column in which all documents are alike needs no second look at them.
      if (counts.length <= 1) counts.fill(total);
      else countColumn(listed, total, of, counts);
    }
  }

  #eachOnce(columns: Columns, matching: DocumentSet, parts: readonly Part[]): void {
    const { ordinals } = columns;
    const seen = this.#seen;
    for (let at = 0; at < matching.length; at++) {
      for (let rest = matching[at] ?? 0; rest !== 0; rest &= rest - 1) {
        const document = at * 32 + 31 - Math.clz32(rest & -rest);
        if (seen) {
          const ordinal = ordinals ? (ordinals[document] ?? 0) : document;
          if (seen.has(ordinal)) continue;
          seen.add(ordinal);
        }
        this.#count(parts, document);
      }
    }
  }

  #part(name: ColumnName, columns: Columns, chosen: Passing): Part {
    const { of, sets } = columns.facets[name];
    return { name, of, sets, lets: chosen[name], counts: new Uint32Array(sets.length) };
  }

  /** A document counts in a facet when all others let it through. */
  #count(parts: readonly Part[], document: number): void {
    let failed = -1;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      if (!part?.lets || part.lets[part.of[document] ?? 0]) continue;
      if (failed >= 0) return;
      failed = i;
    }
    if (failed < 0) this.total++;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      if (!part || (failed >= 0 && failed !== i)) continue;
      const set = part.of[document] ?? 0;
      part.counts[set] = (part.counts[set] ?? 0) + 1;
    }
  }

  get facets(): SearchAnswer['facets'] {
    const values = (name: ColumnName): FacetValue[] =>
      [...(this.#counts.get(name) ?? [])]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return {
      kind: values('kind'),
      session: values('session'),
      year: values('year'),
      country: values('country'),
      confidence: values('confidence'),
    };
  }

  /** From sets of values to values. */
  #spread({ name, sets, counts }: Part): void {
    const sums = this.#counts.get(name);
    for (let set = 0; set < sets.length; set++) {
      const count = counts[set] ?? 0;
      if (count > 0) for (const value of sets[set] ?? []) sums?.set(value, (sums.get(value) ?? 0) + count);
    }
  }
}

/** The documents of a set that is being counted; one list for all searches. */
let listed = new Uint32Array();

/** Writes the documents of a set into a list, ascending; gives how many there are. */
function list(set: DocumentSet, into: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < set.length; at++) {
    const base = at * 32;
    for (let rest = set[at] ?? 0; rest !== 0; rest &= rest - 1) into[count++] = base + 31 - Math.clz32(rest & -rest);
  }
  return count;
}

function countColumn(documents: Uint32Array, total: number, of: Column['of'], counts: Uint32Array): void {
  for (let i = 0; i < total; i++) {
    const set = of[documents[i] as number] as number;
    counts[set] = (counts[set] as number) + 1;
  }
}
