import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIds, encodeIds } from '../../../electron/library/id-index';

const id = fc.stringMatching(/^(session|person|source)\/[a-z0-9]{1,12}(-[a-z0-9]{1,6}){0,3}$/);

describe('the id index', () => {
  it('finds every id and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 300 }), fc.array(id, { maxLength: 30 }), (ids, others) => {
        const positions = new Map(ids.map((one, index) => [one, index * 7]));
        const index = decodeIds(Buffer.from(encodeIds(positions)));
        expect(index.count).toBe(ids.length);
        for (const one of [...ids, ...others]) expect(index.position(one)).toBe(positions.get(one) ?? null);
      }),
    );
  });

  it('has the same bytes in whatever order the ids come', () => {
    const entries: [string, number][] = [
      ['session/2', 1],
      ['person/a', 0],
      ['session/10', 0],
    ];
    expect(encodeIds(new Map(entries))).toEqual(encodeIds(new Map(entries.reverse())));
  });

  it('finds nothing in nonsense, and never fails for it after opening', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(20), id, (noise, count, wanted) => {
        const bytes = Buffer.concat([Buffer.from('RID1'), Buffer.from([count, 0, 0, 0]), noise]);
        if (noise.length < count * 8) expect(() => decodeIds(bytes)).toThrow('not an id index');
        else expect(decodeIds(bytes).position(wanted)).toBeNull();
      }),
    );
  });
});
