import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIds, encodeIds, type IdEntry } from '../../../electron/library/id-index';

const id = fc.stringMatching(/^(session|person|source)\/[a-z0-9]{1,12}(-[a-z0-9]{1,6}){0,3}$/);

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest().subarray(0, 8);

describe('the id index', () => {
  it('finds every id and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 300 }), fc.array(id, { maxLength: 30 }), (ids, others) => {
        const entries = new Map(ids.map((one, index) => [one, { position: index * 7, digest: digestOf(one) }]));
        const index = decodeIds(Buffer.from(encodeIds(entries)));
        expect(index.count).toBe(ids.length);
        for (const one of [...ids, ...others]) expect(index.position(one)).toBe(entries.get(one)?.position ?? null);
        expect([...index.entries()]).toEqual([...ids].sort().map((one) => ({ id: one, digest: digestOf(one) })));
      }),
    );
  });

  it('has the same bytes in whatever order the ids come', () => {
    const entries: [string, IdEntry][] = [
      ['session/2', { position: 1, digest: digestOf('a') }],
      ['person/a', { position: 0, digest: digestOf('b') }],
      ['session/10', { position: 0, digest: digestOf('c') }],
    ];
    expect(encodeIds(new Map(entries))).toEqual(encodeIds(new Map(entries.reverse())));
  });

  it('finds nothing in nonsense, and never fails for it after opening', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(20), id, (noise, count, wanted) => {
        const bytes = Buffer.concat([Buffer.from('RID2'), Buffer.from([count, 0, 0, 0]), noise]);
        if (noise.length < count * 16) expect(() => decodeIds(bytes)).toThrow('not an id index');
        else expect(decodeIds(bytes).position(wanted)).toBeNull();
      }),
    );
  });
});
