/** The words of the bundled dataset: finished, in one voice, and never of the workshop. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readDirectory, type Directory } from '../../../build/pack/directory';

let directory: Directory;
beforeAll(async () => {
  directory = await readDirectory('data/interpol');
});

const spoken = new Set([
  'text',
  'gaps',
  'notes',
  'note',
  'from',
  'outcome',
  'announced',
  'confidenceNote',
  'regionBasis',
]);

/** Every text that a reader sees as prose, with the id of its record; names, titles and addresses are left out. */
function* prose(): Generator<{ id: string; text: string }> {
  function* walk(id: string, value: unknown, key: string): Generator<{ id: string; text: string }> {
    if (typeof value === 'string') {
      if (spoken.has(key)) yield { id, text: value };
    } else if (Array.isArray(value)) {
      for (const item of value) yield* walk(id, item, key);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, item] of Object.entries(value)) yield* walk(id, item, name);
    }
  }
  for (const record of directory.records) if (record.kind !== 'source') yield* walk(record.id, record, '');
}

const offenders = (pattern: RegExp): string[] =>
  [...prose()].filter(({ text }) => pattern.test(text)).map(({ id, text }) => `${id}: ${text}`);

describe('the prose of the dataset', () => {
  it('never speaks of how it was compiled', () => {
    expect(
      offenders(/\b(?:existing row|the file|excerpt|by arithmetic|TODO|N\/A|unknown number|number unknown)\b/i),
    ).toEqual([]);
  });

  it('has no stray spaces and no broken characters', () => {
    expect(offenders(/ {2}|^\s|\s$|\uFFFD|Ã|â€/)).toEqual([]);
  });

  it('ends the paragraphs of a summary or a career as sentences do', () => {
    const open = directory.records.flatMap((record) => {
      const paragraphs = record.kind === 'person' ? record.career : 'summary' in record ? record.summary : [];
      return paragraphs.filter(({ text }) => !/[.”]$/.test(text)).map(({ text }) => `${record.id}: ${text}`);
    });
    expect(open).toEqual([]);
  });

  it('gives each paragraph a source', () => {
    const bare = directory.records.flatMap((record) => {
      const paragraphs = record.kind === 'person' ? record.career : 'summary' in record ? record.summary : [];
      return paragraphs.filter(({ sources }) => sources.length === 0).map(({ text }) => `${record.id}: ${text}`);
    });
    expect(bare).toEqual([]);
  });

  it('keeps diacritics', () => {
    const titles = new Set(directory.records.map(({ title }) => title));
    for (const title of [
      'Šárka Havránková',
      'Jürgen Stock',
      'Selçuk Sevgel',
      'Mireille Ballestrazzi',
      'Curaçao',
      'Héctor Espinosa Valenzuela',
    ])
      expect(titles).toContain(title);
  });
});
