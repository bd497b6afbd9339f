/** Numbers and words as bytes: LEB128 variable-length integers, and UTF-16 units coded one by one. */

/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  length = 0;

  /** What was written; valid until the next write. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.length++] = value;
  }

  /** @param value 0 to 2^32 - 1. */
  varint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  /** A little-endian number of `width` bytes, 1 to 4. */
  fixed(value: number, width: number): void {
    this.#reserve(width);
    for (let i = 0; i < width; i++) this.#bytes[this.length++] = (value >>> (8 * i)) & 255;
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }
}

/**
 * Writes UTF-16 units one by one in the manner of UTF-8 (as CESU-8 does): bytes then sort as JavaScript's strings do, and
 * half a surrogate pair, which lunr may cut, survives.
 */
export function writeUnits(out: ByteWriter, word: string, from: number): void {
  for (let i = from; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 0x80) out.byte(unit);
    else if (unit < 0x800) {
      out.byte(0xc0 | (unit >>> 6));
      out.byte(0x80 | (unit & 63));
    } else {
      out.byte(0xe0 | (unit >>> 12));
      out.byte(0x80 | ((unit >>> 6) & 63));
      out.byte(0x80 | (unit & 63));
    }
  }
}

/** Reads units from `at` to `end` into `units` from `place`; gives the place after the last. */
export function readUnits(bytes: Uint8Array, at: number, end: number, units: Uint16Array, place: number): number {
  let next = place;
  let from = at;
  while (from < end) {
    const lead = bytes[from++] as number;
    if (lead < 0x80) units[next++] = lead;
    else if (lead < 0xe0) units[next++] = ((lead & 31) << 6) | ((bytes[from++] as number) & 63);
    else {
      const middle = (bytes[from++] as number) & 63;
      units[next++] = ((lead & 15) << 12) | (middle << 6) | ((bytes[from++] as number) & 63);
    }
  }
  return next;
}
