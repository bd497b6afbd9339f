/** One list of documents and weights as bytes: the width of a weight (2 or 4), the steps from document to document, the weights. */
import type { ByteWriter } from './bytes';

/** @param documents ascending. */
export function writeList(out: ByteWriter, documents: Uint32Array, weights: Uint32Array, count: number): void {
  let width = 2;
  for (let i = 0; i < count; i++) if ((weights[i] as number) > 0xffff) width = 4;
  out.byte(width);
  let before = 0;
  for (let i = 0; i < count; i++) {
    out.varint((documents[i] as number) - before);
    before = documents[i] as number;
  }
  for (let i = 0; i < count; i++) out.fixed(weights[i] as number, width);
}
