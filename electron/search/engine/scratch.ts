/** What an evaluation writes to, one number for each document; kept between evaluations, because making it anew would cost more than most of them. */

/** Bits of a document's state: which clauses it matched (0 to 22), whether a clause prohibits it, and from bit 24 its tier. */
export const clauseBits = 23;
export const prohibitedBit = 1 << 23;
export const tierShift = 24;

/** Documents that are ranked at once. */
const batchSize = 1024;

export class Scratch {
  /** Sums of boost × weight × 1000. */
  readonly sums: Float64Array;
  readonly states: Uint32Array;
  /** Documents whose state is not 0, in the order in which they were met. */
  readonly touched: Uint32Array;
  count = 0;
  readonly batch = {
    count: 0,
    documents: new Uint32Array(batchSize),
    scores: new Float64Array(batchSize),
    tiers: new Uint8Array(batchSize),
    clauses: new Uint32Array(batchSize),
    keys: new Float64Array(batchSize),
  };

  constructor(readonly documents: number) {
    this.sums = new Float64Array(documents);
    this.states = new Uint32Array(documents);
    this.touched = new Uint32Array(documents);
  }

  clear(): void {
    if (this.count > this.documents / 8) {
      this.sums.fill(0);
      this.states.fill(0);
    } else {
      for (let i = 0; i < this.count; i++) {
        const document = this.touched[i] as number;
        this.sums[document] = 0;
        this.states[document] = 0;
      }
    }
    this.count = 0;
  }
}
