/**
 * Deflate (RFC 1951) unpacked into bytes that are there already. The platform's unpacks as fast, but each call makes a stream with two
 * buffers and a window of its own, which are garbage at once: a page of hits is thirty of them at every key.
 */
import { SectionError } from './error';

/** Lengths and distances: the least of each code, and how many bits follow (RFC 1951, 3.2.5). */
const lengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131];
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5];
const lengths = table([...lengthBase, 163, 195, 227, 258], [...lengthBits, 5, 5, 5, 0]);
const distances = table(
  [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  ].concat([8193, 12289, 16385, 24577]),
  [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13],
);
/** The order in which the lengths of the codes for lengths come (3.2.7). */
const codeOrder = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15);
const longestCode = 15;
/** Codes of so many bits are looked up in one step. */
const quick = 9;

function table(base: readonly number[], bits: readonly number[]): { base: Uint16Array; bits: Uint8Array } {
  return { base: Uint16Array.from(base), bits: Uint8Array.from(bits) };
}

/** Canonical codes of Huffman, by their lengths. */
class Codes {
  /** By the next `quick` bits: symbol × 16 + length; 0 where the code is longer. */
  readonly #quick = new Uint16Array(1 << quick);
  readonly #counts = new Uint16Array(longestCode + 1);
  readonly #symbols: Uint16Array;
  readonly #next = new Uint16Array(longestCode + 1);

  constructor(most: number) {
    this.#symbols = new Uint16Array(most);
  }

  /** @throws SectionError when there are more codes than their lengths allow */
  set(sizes: Uint8Array, from: number, count: number): void {
    const counts = this.#counts.fill(0);
    for (let i = 0; i < count; i++)
      counts[sizes[from + i] as number] = (counts[sizes[from + i] as number] as number) + 1;
    counts[0] = 0;
    let left = 1;
    let place = 0;
    const next = this.#next;
    for (let size = 1; size <= longestCode; size++) {
      left = 2 * left - (counts[size] as number);
      if (left < 0) throw damaged();
      next[size] = place;
      place += counts[size] as number;
    }
    for (let i = 0; i < count; i++) {
      const size = sizes[from + i] as number;
      if (size > 0) this.#symbols[(next[size] = (next[size] as number) + 1) - 1] = i;
    }
    this.#fill();
  }

  #fill(): void {
    this.#quick.fill(0);
    let code = 0;
    let place = 0;
    for (let size = 1; size <= quick; size++, code *= 2) {
      for (let left = this.#counts[size] as number; left > 0; left--, code++, place++) {
        const entry = (this.#symbols[place] as number) * 16 + size;
        for (let at = reversed(code, size); at < 1 << quick; at += 1 << size) this.#quick[at] = entry;
      }
    }
  }

  /** The entry for the code at the beginning of these bits: symbol × 16 + its length. */
  entry(bits: number): number {
    return (this.#quick[bits & ((1 << quick) - 1)] as number) || this.#long(bits);
  }

  #long(bits: number): number {
    let code = 0;
    let first = 0;
    let place = 0;
    for (let size = 1; size <= longestCode; size++) {
      code |= (bits >>> (size - 1)) & 1;
      const count = this.#counts[size] as number;
      if (code - count < first) return (this.#symbols[place + code - first] as number) * 16 + size;
      place += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw damaged();
  }
}

function reversed(code: number, size: number): number {
  let result = 0;
  for (let i = 0; i < size; i++) result |= ((code >>> i) & 1) << (size - 1 - i);
  return result;
}

const damaged = (): SectionError => new SectionError('a text cannot be unpacked');

const literals = new Codes(288);
const steps = new Codes(32);
const codeSizes = new Codes(19);
const sizes = new Uint8Array(288 + 32);

/**
 * Unpacks.
 * @param size bytes that it must have @param into at least so long @param dictionary what may be pointed back to before the first byte
 * @throws SectionError when it is damaged, or of another size
 */
export function inflateInto(packed: Uint8Array, into: Uint8Array, size: number, dictionary: Uint8Array): void {
  const reader = new Bits(packed);
  let at = 0;
  for (let last = 0; last === 0;) {
    last = reader.take(1);
    const kind = reader.take(2);
    if (kind === 0) at = stored(reader, into, at, size);
    else {
      if (kind === 1) fixed();
      else if (kind === 2) dynamic(reader);
      else throw damaged();
      at = block(reader, into, at, size, dictionary);
    }
  }
  if (at !== size) throw damaged();
}

class Bits {
  bits = 0;
  count = 0;
  at = 0;

  constructor(readonly bytes: Uint8Array) {}

  /** Makes at least 16 bits ready; zeros follow the end. */
  fill(): void {
    while (this.count < 16) {
      this.bits |= (this.bytes[this.at] ?? 0) << this.count;
      this.at++;
      this.count += 8;
    }
    // So many are made up that no code is left.
    if (this.at > this.bytes.length + 4) throw damaged();
  }

  take(count: number): number {
    this.fill();
    const value = this.bits & ((1 << count) - 1);
    this.skip(count);
    return value;
  }

  skip(count: number): void {
    this.bits >>>= count;
    this.count -= count;
  }
}

function stored(reader: Bits, into: Uint8Array, at: number, size: number): number {
  const from = reader.at - (reader.count >>> 3);
  const { bytes } = reader;
  const length = (bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8);
  const start = from + 4;
  if (start + length > bytes.length || at + length > size) throw damaged();
  into.set(bytes.subarray(start, start + length), at);
  reader.at = start + length;
  reader.bits = 0;
  reader.count = 0;
  return at + length;
}

function fixed(): void {
  sizes.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288).fill(5, 288, 320);
  literals.set(sizes, 0, 288);
  steps.set(sizes, 288, 32);
}

function dynamic(reader: Bits): void {
  const literalCount = reader.take(5) + 257;
  const stepCount = reader.take(5) + 1;
  const codeCount = reader.take(4) + 4;
  sizes.fill(0);
  for (let i = 0; i < codeCount; i++) sizes[codeOrder[i] as number] = reader.take(3);
  codeSizes.set(sizes, 0, 19);
  sizes.fill(0);
  for (let i = 0; i < literalCount + stepCount;) {
    reader.fill();
    const entry = codeSizes.entry(reader.bits);
    reader.skip(entry & 15);
    const symbol = entry >>> 4;
    if (symbol < 16) {
      sizes[i++] = symbol;
      continue;
    }
    if (symbol === 16 && i === 0) throw damaged();
    const value = symbol === 16 ? (sizes[i - 1] as number) : 0;
    const times = symbol === 16 ? 3 + reader.take(2) : symbol === 17 ? 3 + reader.take(3) : 11 + reader.take(7);
    if (i + times > literalCount + stepCount) throw damaged();
    sizes.fill(value, i, (i += times));
  }
  literals.set(sizes, 0, literalCount);
  steps.set(sizes, literalCount, stepCount);
}

/** @returns where it ended in `into` */
function block(reader: Bits, into: Uint8Array, start: number, size: number, dictionary: Uint8Array): number {
  let at = start;
  for (;;) {
    reader.fill();
    const entry = literals.entry(reader.bits);
    reader.skip(entry & 15);
    const symbol = entry >>> 4;
    if (symbol < 256) {
      if (at >= size) throw damaged();
      into[at++] = symbol;
      continue;
    }
    if (symbol === 256) return at;
    if (symbol > 285) throw damaged();
    const length = (lengths.base[symbol - 257] as number) + reader.take(lengths.bits[symbol - 257] as number);
    reader.fill();
    const far = steps.entry(reader.bits);
    reader.skip(far & 15);
    if (far >>> 4 > 29) throw damaged();
    const distance = (distances.base[far >>> 4] as number) + reader.take(distances.bits[far >>> 4] as number);
    if (distance > at + dictionary.length || at + length > size) throw damaged();
    let from = at - distance;
    const end = at + length;
    for (; from < 0 && at < end; from++) into[at++] = dictionary[dictionary.length + from] as number;
    while (at < end) into[at++] = into[from++] as number;
  }
}
