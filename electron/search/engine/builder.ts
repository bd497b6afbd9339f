/** Builds an index: documents in, header and body out. Memory holds the vocabulary, some numbers for each document, and one run of words. */
import { BodyWriter } from './body-writer';
import { writeDictionary, writeRefs } from './dictionary-writer';
import { writeField, type WrittenField } from './field-writer';
import { maxDocuments, maxFields, part } from './format';
import { writeHeader } from './header';
import { documentNumbers } from './order';
import { writeRanges } from './range-writer';
import { Runs, type Kept } from './runs';
import type { TemporaryFolder } from './spool';
import type { BuildOptions, IndexDocument } from './types';
import { Vocabulary } from './vocabulary';
import { FieldWeights, idf } from './weights';

export class IndexBuilder {
  readonly #vocabulary = new Vocabulary();
  readonly #refs: string[] = [];
  readonly #known = new Set<string>();
  readonly #boosts = new Map<number, number>();
  readonly #kept: Kept;
  readonly #runs: Runs;
  #lengths: Uint32Array[];

  /** @param bodyFile an empty file, open for writing and reading: the body goes there. */
  constructor(
    private readonly options: BuildOptions,
    private readonly folder: TemporaryFolder,
    private readonly bodyFile: number,
  ) {
    for (const { name } of options.fields)
      if (name.includes('/') || name === '_index') throw new RangeError(`A field cannot be called ${name}.`);
    if (options.fields.length > maxFields) throw new RangeError(`An index has at most ${maxFields} fields.`);
    this.#kept = { places: options.places ?? false, spans: options.spans ?? false };
    this.#runs = new Runs(folder, this.#vocabulary, options.fields.length, this.#kept, options.memoryWords);
    this.#lengths = options.fields.map(() => new Uint32Array(1024));
  }

  get documents(): number {
    return this.#refs.length;
  }

  get terms(): number {
    return this.#vocabulary.words.length;
  }

  /** @throws RangeError for a ref that another document has, or more documents than an index holds. */
  add({ ref, boost, fields }: IndexDocument): void {
    if (this.#known.has(ref)) throw new RangeError(`Two documents have the ref ${ref}.`);
    if (this.#refs.length === maxDocuments) throw new RangeError(`An index holds at most ${maxDocuments} documents.`);
    const document = this.#refs.length;
    this.#known.add(ref);
    this.#refs.push(ref);
    // lunr takes a boost of 0 as none.
    if (boost) this.#boosts.set(document, boost);
    for (const [field, lengths] of this.#lengths.entries()) {
      const words = fields[field] ?? { words: [] };
      this.#runs.add(document, field, words);
      if (document === lengths.length) this.#grow();
      (this.#lengths[field] as Uint32Array)[document] = words.words.length;
    }
    this.#runs.spill(false);
  }

  /** Writes the body. Yields often. @returns the header's bytes. */
  *finish(): Generator<void, Uint8Array> {
    this.#runs.spill(true);
    const fields = this.options.fields;
    const sorted = this.#vocabulary.sorted();
    const rank = new Uint32Array(sorted.length);
    for (const [term, word] of sorted.entries()) rank[word] = term;
    const documents = this.#refs.length;
    const inverse = Float64Array.from(sorted, (word) => idf(documents, this.#having(word)));
    const numbers = documentNumbers(this.#refs);
    const refs = numbers ? reordered(this.#refs, numbers) : this.#refs;
    const body = new BodyWriter(this.bodyFile);
    writeDictionary(body, this.#vocabulary, sorted, this.options.lunr ?? true);
    writeRefs(body, refs);
    if (numbers) {
      body.begin(part.insertion);
      body.numbers(numbers);
    }
    const { k1 = 1.2, b = 0.75 } = this.options;
    const written: WrittenField[] = [];
    for (const [field, { boost }] of fields.entries()) {
      const weights = new FieldWeights(this.#lengths[field] as Uint32Array, documents, boost || 1, this.#boosts, {
        k1,
        b,
      });
      const input = {
        field,
        runs: this.#runs.runs,
        kept: this.#kept,
        rank,
        inverse,
        weights,
        numbers,
        folder: this.folder,
      };
      written.push(yield* writeField(body, input));
    }
    yield* writeRanges(body, this.#vocabulary, sorted, written, documents);
    const blockHashes = body.end();
    const names = { fields: fields.map(({ name }) => name), pipeline: this.options.pipeline ?? [] };
    return writeHeader({ documents, terms: sorted.length, names, entries: body.entries, blockHashes }, body.length);
  }

  /** Documents that have a word, once for each field that has it. */
  #having(word: number): number {
    const { length } = this.options.fields;
    let sum = 0;
    for (let field = 0; field < length; field++) sum += this.#runs.frequencies[word * length + field] as number;
    return sum;
  }

  #grow(): void {
    this.#lengths = this.#lengths.map((lengths) => {
      if (lengths.length > this.#refs.length) return lengths;
      const larger = new Uint32Array(lengths.length * 2);
      larger.set(lengths);
      return larger;
    });
  }
}

function reordered(refs: readonly string[], numbers: Uint32Array): string[] {
  const result: string[] = [];
  for (const [i, ref] of refs.entries()) result[numbers[i] as number] = ref;
  return result;
}
