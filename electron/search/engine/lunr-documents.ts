/** Documents for an index from texts, by lunr's tokenizer and pipeline, as `lunr.Builder#add` reads them. */
import { inside, type Pipeline } from './lunr-inside';
import type { FieldWords, IndexDocument } from './types';

export interface LunrField {
  readonly name: string;
  readonly extractor?: (document: object) => unknown;
}

export interface LunrAnalysis {
  /** The property of a document that is its ref. */
  readonly ref: string;
  readonly fields: readonly LunrField[];
  readonly pipeline: Pipeline;
  /** Absent: lunr.tokenizer. */
  readonly tokenizer?: (field: unknown, metadata: object) => { metadata: Record<string, unknown> }[];
}

/** A document as the builder takes it. Words keep their start and length in the text as spans; words of a list have none. */
export function lunrDocument(document: object, analysis: LunrAnalysis, boost?: number): IndexDocument {
  const values = document as Readonly<Record<string, unknown>>;
  const fields = analysis.fields.map(({ name, extractor }) =>
    words(extractor ? extractor(document) : values[name], name, analysis),
  );
  return { ref: String(values[analysis.ref]), fields, ...(boost ? { boost } : {}) };
}

function words(value: unknown, field: string, { pipeline, tokenizer = inside.tokenizer }: LunrAnalysis): FieldWords {
  const tokens = pipeline.run(tokenizer(value, { fields: [field] }));
  const spans = tokens.flatMap(({ metadata }) => (metadata['position'] as [number, number] | undefined) ?? [0, 0]);
  return { words: tokens.map(String), spans };
}
