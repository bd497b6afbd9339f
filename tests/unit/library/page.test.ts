import { describe, expect, it, onTestFinished } from 'vitest';
import { page } from '../../../electron/bridge';
import { openPack } from '../../../electron/library/open';
import { readPage } from '../../../electron/library/page';
import type { Pack } from '../../../electron/library/pack';
import { smallPack } from '../../fixtures/packs';

async function opened(): Promise<Pack> {
  const pack = await openPack(await smallPack());
  onTestFinished(() => pack.close());
  return pack;
}

describe('a page', () => {
  it('has the record, a row for each record it names or that names it, and who names it', async () => {
    const found = await readPage(await opened(), 'session/2');
    expect(page.parse(found)).toEqual(found);
    expect(found?.record.title).toBe('2nd session');
    expect(found?.rows.map(({ id }) => id).sort()).toEqual([
      'person/zoe-nunez',
      'resolution/ha-2-10',
      'resolution/ha-2-9',
      'source/minutes',
      'source/paper',
    ]);
    expect(found?.backlinks).toHaveLength(2);
  });

  it('is null for an id that the pack has not', async () => {
    expect(await readPage(await opened(), 'session/77')).toBeNull();
  });
});
