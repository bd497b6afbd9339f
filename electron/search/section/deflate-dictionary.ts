/**
 * What many texts have in common, as a dictionary for deflate: it can point back to it from the first letter on. Pieces are chosen by how many
 * texts have the sequences of letters in them, each sequence counted once: COVER, of K. Liao, M. Petri, A. Moffat and A. Wirth,
 * "Effective Construction of Relative Lempel-Ziv Dictionaries" (WWW 2016), which zstd uses with hashes in place of the sequences.
 */

/** Deflate can reach back so far. */
const most = 32 << 10;
/** Bytes of a sequence, and of a piece. */
const length = 8;
const piece = 200;
const bits = 18;

interface Piece {
  readonly worth: number;
  readonly bytes: Uint8Array;
}

/** @param texts some that are like the others @returns at most 32 KB, what most have in common at the end */
export function deflateDictionary(texts: readonly Uint8Array[]): Uint8Array {
  const having = countTexts(texts);
  const epochs = Math.floor(most / piece);
  const chosen: Piece[] = [];
  // One piece from each stretch of the texts: what is said in one of them only should not fill the dictionary.
  for (let epoch = 0; epoch < epochs; epoch++) {
    const from = Math.floor((epoch * texts.length) / epochs);
    const to = Math.max(from + 1, Math.floor(((epoch + 1) * texts.length) / epochs));
    const best = bestPiece(texts.slice(from, to), having);
    if (best.worth === 0) continue;
    for (let at = 0; at + length <= best.bytes.length; at++) having[hash(best.bytes, at)] = 0;
    chosen.push(best);
  }
  // Near is cheaper to point to than far.
  chosen.sort((a, b) => a.worth - b.worth);
  return Buffer.concat(chosen.map(({ bytes }) => bytes));
}

/** By the hash of a sequence, how many texts have it; those that only one has are worth nothing. */
function countTexts(texts: readonly Uint8Array[]): Uint32Array {
  const having = new Uint32Array(1 << bits);
  const last = new Uint32Array(1 << bits);
  for (const [number, text] of texts.entries()) {
    for (let at = 0; at + length <= text.length; at++) {
      const some = hash(text, at);
      if (last[some] === number + 1) continue;
      last[some] = number + 1;
      having[some] = (having[some] ?? 0) + 1;
    }
  }
  return having.map((count) => (count > 1 ? count : 0));
}

/** The piece of a text whose sequences most texts have. */
function bestPiece(texts: readonly Uint8Array[], having: Uint32Array): Piece {
  let best: Piece = { worth: 0, bytes: new Uint8Array() };
  /** How often each sequence is in the window. */
  const inside = new Uint16Array(1 << bits);
  const window = piece - length + 1;
  for (const text of texts) {
    let worth = 0;
    const last = text.length - length;
    for (let at = 0; at <= last; at++) {
      const some = hash(text, at);
      const times = inside[some] ?? 0;
      if (times === 0) worth += having[some] ?? 0;
      inside[some] = times + 1;
      if (at >= window) worth -= leave(inside, hash(text, at - window), having);
      if (worth > best.worth) {
        const start = Math.max(0, at - window + 1);
        best = { worth, bytes: text.subarray(start, start + piece) };
      }
    }
    for (let at = Math.max(0, last - window + 1); at <= last; at++) inside[hash(text, at)] = 0;
  }
  return best;
}

/** @returns what the window loses with a sequence */
function leave(inside: Uint16Array, some: number, having: Uint32Array): number {
  const times = (inside[some] ?? 0) - 1;
  inside[some] = times;
  return times === 0 ? (having[some] ?? 0) : 0;
}

function hash(text: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at; i < at + length; i++) {
    value = Math.imul(value ^ (text[i] ?? 0), 0x9e3779b1);
    value ^= value >>> 15;
  }
  return value & ((1 << bits) - 1);
}
