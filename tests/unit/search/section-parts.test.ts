import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inMemory } from '../../../electron/search/section/bytes';
import {
  ColumnBuilder,
  readColumns,
  readDates,
  type Column,
  type ColumnValues,
} from '../../../electron/search/section/columns';
import { deflateDictionary } from '../../../electron/search/section/deflate-dictionary';
import { SectionError } from '../../../electron/search/section/error';
import { FamilyTable3, writeFamilyTable } from '../../../electron/search/section/family-table';
import { Texts, TextWriter } from '../../../electron/search/section/texts';
import { random } from './engine/corpus';

describe('the families of words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'س', '\u{1f600}'), minLength: 1, maxLength: 9 });
  const families = fc.uniqueArray(word, { maxLength: 90 }).chain((stems) =>
    fc.record({
      stems: fc.constant(stems),
      of: fc.array(fc.nat({ max: Math.max(0, stems.length - 1) }), { maxLength: stems.length > 0 ? 300 : 0 }),
    }),
  );

  it('are found by each stem and each term, whatever they are', () => {
    fc.assert(
      fc.property(families, ({ stems, of }) => {
        const members = new Map<string, number[]>(stems.map((stem) => [stem, []]));
        for (const [term, family] of of.entries()) members.get(stems[family] ?? '')?.push(term);
        const stemOf = of.map((family) => stems[family] ?? '');
        const table = new FamilyTable3(inMemory(writeFamilyTable(members, stemOf)), of.length);
        for (const stem of stems) {
          const family = table.ofStem(stem);
          expect(family).toBeDefined();
          expect(table.members(family ?? -1)).toEqual(members.get(stem));
        }
        for (const [term, stem] of stemOf.entries()) expect(table.ofTerm(term)).toBe(table.ofStem(stem));
        expect(table.ofStem('not there')).toBeUndefined();
        expect(table.members(stems.length)).toEqual([]);
      }),
    );
  });

  it('are refused when they are damaged, or read as something', () => {
    const stems = Array.from({ length: 70 }, (_, i) => `stem${i}`);
    const members = new Map(stems.map((stem, i) => [stem, [i, i + 70]]));
    const bytes = writeFamilyTable(members, [...stems, ...stems]);
    const next = random(5);
    let refused = 0;
    for (let i = 0; i < 500; i++) {
      const altered = bytes.slice(0, i % 5 === 0 ? Math.floor(next() * bytes.length) : bytes.length);
      for (let n = 0; n < 4; n++) altered[Math.floor(next() * altered.length)] = Math.floor(next() * 256);
      try {
        const table = new FamilyTable3(inMemory(altered), 140);
        for (const stem of stems) table.members(table.ofStem(stem) ?? 0);
        table.ofTerm(139);
      } catch (error) {
        expect(error).toBeInstanceOf(SectionError);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(100);
  });
});

describe('the columns', () => {
  const date = fc.constantFrom('2019', '2019-10', '2019-10-15', '1956-06-02');
  const documents = fc.array(
    fc.record({
      ordinal: fc.nat(70_000),
      years: fc.array(date, { maxLength: 3 }),
      dates: fc.array(date, { maxLength: 2 }),
    }),
    { maxLength: 300 },
  );
  const values = (year: readonly string[]): ColumnValues => ({
    kind: ['source'],
    session: [],
    year,
    country: [],
    confidence: [],
  });
  const valuesOf = ({ sets, of }: Column): unknown => [...of].map((set) => sets[set]);

  it('and the dates are read as they were written, each without the other', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const builder = new ColumnBuilder();
        for (const { ordinal, years, dates } of all) builder.add(ordinal, values(years), dates);
        const bytes = builder.finish();
        const { count, facets, ordinals } = readColumns(inMemory(bytes));
        expect(count).toBe(all.length);
        expect(valuesOf(facets.year)).toEqual(all.map(({ years }) => years));
        expect(valuesOf(facets.kind)).toEqual(all.map(() => ['source']));
        expect([...(ordinals ?? all.keys())]).toEqual(all.map(({ ordinal }) => ordinal));
        const read = readDates(inMemory(bytes));
        expect(read && valuesOf(read)).toEqual(all.map(({ dates }) => dates));
      }),
    );
  });

  it('end where the dates begin in a section of before; dates that are cut short are refused', () => {
    const builder = new ColumnBuilder();
    for (let i = 0; i < 300; i++) builder.add(i, values([String(1900 + (i % 90))]), [`19${10 + (i % 80)}-01`]);
    const bytes = builder.finish();
    const whole = readColumns(inMemory(bytes));
    const lengths = Array.from({ length: bytes.length }, (_, length) => length).filter((length) => {
      try {
        return readDates(inMemory(bytes.subarray(0, length))) === null;
      } catch (error) {
        expect(error).toBeInstanceOf(SectionError);
        return false;
      }
    });
    expect(lengths).toHaveLength(1);
    expect(readColumns(inMemory(bytes.subarray(0, lengths[0])))).toEqual(whole);
  });
});

describe('the texts of snippets', () => {
  const phrases = [
    'Recalling its previous resolutions on the matter, ',
    'Requests the Secretary-General to report, ',
    '世界 ',
  ];
  const next = random(9);
  const text = (): string =>
    Array.from({ length: 40 }, () => `${phrases[Math.floor(next() * 3)]}${Math.floor(next() * 1e6)} `).join('');
  const texts = Array.from({ length: 300 }, text);

  it('are read as they were written, whatever is before them', () => {
    const pieces: Uint8Array[] = [];
    const writer = new TextWriter((bytes) => pieces.push(bytes));
    for (const [i, some] of texts.entries())
      writer.add({ id: `source/${i}`, kind: 'source', title: `Source ${i}`, sessions: [] }, some);
    const { groups, dictionary } = writer.finish();
    const stored = inMemory(Buffer.concat(pieces));
    const read = new Texts(inMemory(groups), stored, texts.length, dictionary);
    for (const at of [0, 1, 128, 129, 299]) {
      expect(read.of(at)).toMatchObject({ row: { id: `source/${at}` }, text: texts[at] });
    }
  });

  it('are smaller by a dictionary, which is the same each time and fits deflate', () => {
    const bytes = texts.map((some) => Buffer.from(some));
    const dictionary = deflateDictionary(bytes.slice(0, 128));
    expect(dictionary.length).toBeGreaterThan(100);
    expect(dictionary.length).toBeLessThanOrEqual(32 << 10);
    expect(Buffer.compare(dictionary, deflateDictionary(bytes.slice(0, 128)))).toBe(0);
    const [last = Buffer.alloc(0)] = bytes.slice(-1);
    const packed = deflateRawSync(last, { dictionary });
    expect(packed.length).toBeLessThan(deflateRawSync(last).length);
    expect(inflateRawSync(packed, { dictionary })).toEqual(last);
    expect(deflateDictionary([])).toHaveLength(0);
    expect(deflateDictionary([Buffer.from('short')])).toHaveLength(0);
  });
});
