/** Writes the parts of an index that know its terms by their text. */
import type { BodyWriter } from './body-writer';
import { ByteWriter, writeUnits } from './bytes';
import { groupSize, part } from './format';
import { compareExpanded } from './order';
import type { Vocabulary } from './vocabulary';

/** @param sorted word numbers in the order of the terms. @param orders whether lunr's orders of them are kept. */
export function writeDictionary(body: BodyWriter, vocabulary: Vocabulary, sorted: Uint32Array, orders: boolean): void {
  const groups = new Uint32Array(Math.ceil(sorted.length / groupSize));
  const out = new ByteWriter();
  const text = new ByteWriter();
  let before = '';
  for (const [term, number] of sorted.entries()) {
    const word = vocabulary.words[number] as string;
    const shared = term === 0 ? 0 : commonLength(before, word);
    const first = term % groupSize === 0;
    if (first) groups[term / groupSize] = out.length;
    text.clear();
    writeUnits(text, word, first ? 0 : shared);
    out.varint(shared);
    out.varint(text.length);
    out.append(text.bytes);
    before = word;
  }
  body.begin(part.words);
  body.append(out.bytes);
  body.begin(part.groups);
  body.numbers(groups);
  if (!orders) return;
  body.begin(part.termOrder);
  body.numbers(sorted);
  body.begin(part.termRank);
  body.numbers(ranks(vocabulary, sorted));
}

/** For each term its place in the order in which lunr lists expanded words. */
function ranks(vocabulary: Vocabulary, sorted: Uint32Array): Uint32Array {
  const words = Array.from(sorted, (number) => vocabulary.words[number] as string);
  const listed = Uint32Array.from(words.keys()).sort((a, b) => compareExpanded(words[a] as string, words[b] as string));
  const rank = new Uint32Array(words.length);
  for (const [place, term] of listed.entries()) rank[term] = place;
  return rank;
}

export function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** Refs: where each begins and the last ends (32-bit), then their text in UTF-8, half surrogates as in the dictionary. */
export function writeRefs(body: BodyWriter, refs: readonly string[]): void {
  if (refs.every((ref, i) => ref === String(i))) return;
  const starts = new Uint32Array(refs.length + 1);
  const text = new ByteWriter();
  for (const [i, ref] of refs.entries()) {
    writeUnits(text, ref, 0);
    starts[i + 1] = text.length;
  }
  body.begin(part.refs);
  body.numbers(starts);
  body.append(text.bytes);
}
