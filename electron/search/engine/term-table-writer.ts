/** Writes what a field knows of each term: how many documents have it, and where its list, its places and its spans are. */
import type { BodyWriter } from './body-writer';
import { ByteWriter } from './bytes';
import { groupSize, part } from './format';
import { leastBytes } from './term-bytes';

/** @param offsets of each kind, where the bytes of each term begin, and the last ones end; undefined where the field has none. */
export function writeTermTable(
  body: BodyWriter,
  field: number,
  counts: Uint32Array,
  offsets: readonly (Uint32Array | undefined)[],
): void {
  const kinds = offsets.flatMap((some, of) => (some ? [{ of, at: some }] : []));
  const groups: number[] = [];
  const out = new ByteWriter();
  for (let first = 0; first < counts.length; first += groupSize) {
    groups.push(out.length, ...kinds.map(({ at }) => at[first] ?? 0));
    const terms = counts.subarray(first, first + groupSize);
    out.fixed(
      terms.reduce((mask, count, i) => (count > 0 ? mask | (1 << i) : mask), 0),
      2,
    );
    for (const [i, count] of terms.entries()) {
      if (count === 0) continue;
      out.varint(count);
      for (const { of, at } of kinds) {
        const length = (at[first + i + 1] ?? 0) - (at[first + i] ?? 0);
        out.varint(length - leastBytes(of, count));
      }
    }
  }
  groups.push(out.length, ...kinds.map(({ at }) => at.at(-1) ?? 0));
  body.begin(part.terms, field);
  body.append(out.bytes);
  body.begin(part.termGroups, field);
  body.numbers(Uint32Array.from(groups));
}
