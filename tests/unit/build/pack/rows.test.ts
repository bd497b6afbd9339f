import { describe, expect, it } from 'vitest';
import { row, type AnyRecord } from '../../../../data/model';
import { readDirectory } from '../../../../build/pack/directory';
import { rowOf } from '../../../../build/pack/rows';
import { smallDirectory } from '../../../fixtures/packs';

async function small(id: string): Promise<AnyRecord> {
  const found = (await readDirectory(smallDirectory)).records.find((record) => record.id === id);
  if (!found) throw new Error(`${id} is not in the small pack`);
  return found;
}

describe('the row of a record', () => {
  it('of a session has the place, the attendance, and the values that sources dispute', async () => {
    expect(rowOf(await small('session/2'))).toMatchObject({
      number: 2,
      year: 2023,
      city: 'Póvoa de Varzim',
      country: { name: 'Portugal', code: 'PT' },
      period: { start: '2023-05-02', end: '2023-05-04' },
      attendance: { countries: 12, qualifier: 'some', disputed: ['12', '13'] },
      adopted: 3,
    });
  });

  it('of a resolution has its symbol and session', async () => {
    expect(rowOf(await small('resolution/ha-1-1'))).toEqual({
      id: 'resolution/ha-1-1',
      kind: 'resolution',
      title: 'Dragage des ports',
      symbol: 'HA-1-1',
      lang: 'fr',
      confidence: 'low',
      sessions: ['session/1'],
      titleIs: 'official',
    });
  });

  it('of a person has the posts', async () => {
    expect(rowOf(await small('person/zoe-nunez'))).toMatchObject({
      sessions: ['session/1'],
      posts: [{ role: 'Chair', session: 'session/1', start: '2022' }],
    });
  });

  it('is always of the form that the program reads', async () => {
    for (const record of (await readDirectory(smallDirectory)).records) {
      expect(row.parse(rowOf(record))).toEqual(rowOf(record));
    }
  });
});
