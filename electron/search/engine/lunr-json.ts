/** An index as lunr serialises its own: `lunr.Index.load` reads it. All of it in memory: for small indexes. */
import { inside } from './lunr-inside';
import { metadataOf, type DataInput } from './lunr-data';

export interface JsonInput extends DataInput {
  readonly documents: number;
  readonly termOrder: Uint32Array;
  readonly pipeline: readonly string[];
  ref(document: number): string;
  /** Documents as they were added. */
  added(): Iterable<number>;
}

export function serialise(input: JsonInput): object {
  const { names, termOrder } = input;
  const vectors = names.map(() => Array.from({ length: input.documents }, (): [number, number][] => []));
  const invertedIndex = Array.from(termOrder, (number, term) => {
    const posting = Object.assign(Object.create(null) as Record<string, unknown>, { _index: number });
    for (const [field, name] of names.entries()) {
      const { documents, weights } = input.lists(field).postings(term);
      const entries = Object.create(null) as Record<string, unknown>;
      for (const [place, document] of documents.entries()) {
        entries[input.ref(document)] = metadataOf(term, documents, document, input.spans(field));
        vectors[field]?.[document]?.push([number, (weights[place] as number) / 1000]);
      }
      posting[name] = entries;
    }
    return [input.term(term), posting];
  });
  const fieldVectors = [...input.added()].flatMap((document) =>
    names.map((name, field) => {
      const vector = (vectors[field]?.[document] ?? []).sort(([a], [b]) => a - b);
      return [`${name}/${input.ref(document)}`, vector.flat()];
    }),
  );
  return { version: inside.version, fields: names, fieldVectors, invertedIndex, pipeline: input.pipeline };
}
