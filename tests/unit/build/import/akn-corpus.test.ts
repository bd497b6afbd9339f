/** A sample of the real resolutions, in four languages; all of them are read by the long tests. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importWhole } from '../../../fixtures/akn-corpus';
import { corpora, unpackResolutions } from '../../../fixtures/corpora';
import { temporary } from '../../../fixtures/packs';

/** With lists in lists, tables, annexes, parts A and B, preambles after operative paragraphs, numbers that stand alone. */
const sample = ['11', '116', '117', '151', '226', '236AB', '239', '55'].map((number) => `*A_RES_80_${number}-*`);

describe.skipIf(!corpora)('resolutions of the United Nations', () => {
  it('are imported to the letter', { timeout: 120_000 }, async () => {
    const dir = await temporary();
    const { imported, directory } = await importWhole(unpackResolutions(dir, sample), path.join(dir, 'out'));
    expect(imported).toMatchObject({ records: 9, texts: 36 });
    const record = directory.records.find(({ id }) => id === 'resolution/a-res-80-116');
    if (record?.kind !== 'resolution') throw new Error('80/116 was not imported');
    expect(record.vote).toMatchObject({ for: 139, against: 12, abstentions: 19, method: 'recorded vote' });
    expect(record.vote?.ballots?.against.map(({ code }) => code)).toContain('US');
    expect(record.texts.map(({ lang }) => lang)).toEqual(['en', 'fr', 'es', 'ar']);
    // The languages lie side by side: nearly every paragraph has its partner.
    const anchors = async (lang: string): Promise<string[]> =>
      (await directory.texts.read(record.id, lang)).sections.flatMap(({ blocks }) =>
        blocks.map(({ anchor }) => anchor),
      );
    const english = new Set(await anchors('en'));
    for (const lang of ['fr', 'es', 'ar']) {
      const own = await anchors(lang);
      expect(own.filter((anchor) => english.has(anchor)).length / own.length).toBeGreaterThan(0.9);
    }
  });
});
