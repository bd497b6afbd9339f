/** The bytes of a search section: the engine's index, and the columns that facets, tiers and snippets need. */
import type { SearchDocument } from './document';

/** Layout: "RSI1", Uint32 LE length of the columns (JSON, UTF-8), the columns, the engine's index to the end. */
const magic = 'RSI1';

export interface SectionParts {
  readonly documents: readonly SearchDocument[];
  readonly index: Uint8Array;
}

export function writeSection({ documents, index }: SectionParts): Uint8Array {
  const columns = new TextEncoder().encode(JSON.stringify(documents));
  const bytes = new Uint8Array(8 + columns.length + index.length);
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(4, columns.length, true);
  bytes.set(columns, 8);
  bytes.set(index, 8 + columns.length);
  return bytes;
}

/** @throws Error when the bytes are not a search section. The caller has checked their hash. */
export function readSection(bytes: Uint8Array): SectionParts {
  const text = new TextDecoder();
  if (bytes.length < 8 || text.decode(bytes.subarray(0, 4)) !== magic) throw new Error('this is not a search section');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const documents = JSON.parse(text.decode(bytes.subarray(8, 8 + length))) as SearchDocument[];
  return { documents, index: bytes.subarray(8 + length) };
}
