/** Small collections, and what an index must say of them, computed in the simplest way. */
import fc from 'fast-check';
import type { FieldWords, IndexDocument, SearchIndex } from '../../../../electron/search/engine/types';

/** Few letters, so that words meet: with accents, Arabic, letters beyond the basic plane, digits. */
export const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'é', 'س', '1', '2', '\u{1f600}', '-'),
  minLength: 1,
  maxLength: 6,
});

export function collection(fields: number, most = 25): fc.Arbitrary<IndexDocument[]> {
  const words: fc.Arbitrary<FieldWords> = fc.record({ words: fc.array(word, { maxLength: 12 }) });
  const document = fc.record({
    boost: fc.constantFrom(1, 1, 2, 0.5),
    fields: fc.array(words, { minLength: fields, maxLength: fields }),
  });
  return fc
    .array(document, { maxLength: most })
    .map((documents) => documents.map((some, i) => ({ ...some, ref: String(i) })));
}

export const fieldNames = ['title', 'about', 'body', 'notes'];

export function definitions(count: number): { name: string; boost: number }[] {
  return fieldNames.slice(0, count).map((name, i) => ({ name, boost: count - i }));
}

/** The weight of every term in every field and document, read through the index's postings. */
export function weightsOf(index: SearchIndex): Map<string, number> {
  const weights = new Map<string, number>();
  for (let term = 0; term < index.dictionary.size; term++) {
    for (const field of index.fieldNames.keys()) {
      const { documents, weights: each } = index.postings(term, field);
      for (const [i, document] of documents.entries()) weights.set(`${term} ${field} ${document}`, each[i] ?? 0);
    }
  }
  return weights;
}

/** Optimal string alignment, from its definition. */
export function alignment(a: string, b: string): number {
  const rows = [...Array(a.length + 1).keys()].map((i) =>
    [...Array(b.length + 1).keys()].map((j) => (i === 0 ? j : i)),
  );
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const costs = [cell(i - 1, j) + 1, j > 0 ? cell(i, j - 1) + 1 : 0, cell(i - 1, j - 1) + same];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) costs.push(cell(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = Math.min(...costs);
    }
    (rows[i] as number[])[0] = i;
  }
  return cell(a.length, b.length);
}
