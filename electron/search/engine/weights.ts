/** lunr's weights: BM25 as lunr 2.3.9 computes it (`Builder#createFieldVectors`), operation by operation, so that sums are equal to the last bit. */

export interface WeightOptions {
  readonly k1: number;
  readonly b: number;
}

/** The inverse document frequency of lunr. @param having documents that have the word, counted once for each field that has it. */
export function idf(documents: number, having: number): number {
  const x = (documents - having + 0.5) / (having + 0.5);
  return Math.log(1 + Math.abs(x));
}

/** Weights of one field, × 1000 as whole numbers: lunr rounds to thousandths. */
export class FieldWeights {
  readonly #average: number;

  /** @param lengths words of the field in each document. */
  constructor(
    private readonly lengths: Uint32Array,
    documents: number,
    private readonly boost: number,
    private readonly documentBoosts: ReadonlyMap<number, number>,
    private readonly options: WeightOptions,
  ) {
    let total = 0;
    for (let i = 0; i < documents; i++) total += lengths[i] as number;
    this.#average = total / documents;
  }

  weight(document: number, frequency: number, inverse: number): number {
    const { k1, b } = this.options;
    const length = this.lengths[document] as number;
    let score = (inverse * ((k1 + 1) * frequency)) / (k1 * (1 - b + b * (length / this.#average)) + frequency);
    score *= this.boost;
    score *= this.documentBoosts.get(document) ?? 1;
    const thousandths = Math.round(score * 1000);
    if (!(thousandths >= 0 && thousandths < 2 ** 32))
      throw new RangeError(`A weight of ${score} cannot be stored: boosts must be positive, and not of millions.`);
    return thousandths;
  }
}
