/** ZIP files made to fill the disk, the memory or an afternoon, or to mean two things: all are refused when they are opened. */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PackError } from '../../../electron/library/error';
import type { FaultCode } from '../../../electron/library/fault';
import { openPack } from '../../../electron/library/open';
import { ending, forge, forgeMany, type Forged } from '../../fixtures/forge-zip';
import { smallPack, temporary, writeBytes } from '../../fixtures/packs';

interface Refusal {
  readonly error: PackError;
  readonly milliseconds: number;
  readonly bytes: number;
}

/** What opening says, how long it took, and how much memory of buffers and heap was taken for it. */
async function refusal(bytes: Buffer): Promise<Refusal> {
  const file = await writeBytes(bytes);
  const memory = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const [before, begin] = [memory(), performance.now()];
  const error: unknown = await openPack(file).catch((reason: unknown) => reason);
  const [milliseconds, taken] = [performance.now() - begin, memory() - before];
  if (!(error instanceof PackError)) throw new Error(`opened, or failed with ${String(error)}`);
  return { error, milliseconds, bytes: taken };
}

async function code(bytes: Buffer): Promise<FaultCode> {
  return (await refusal(bytes)).error.fault.code;
}

const manifest: Forged = { name: 'manifest.json', data: Buffer.from('{}') };

describe('bombs', () => {
  it('of many entries, each small and unfolding to 60 MB, are refused before any is unfolded', async () => {
    const kernel = Buffer.alloc(60 << 20);
    const forged = forge([manifest, { name: 'texts/00000.json', data: kernel }]);
    // The same bytes a thousand times: forged without packing 60 GB.
    const one = forged.subarray(forged.indexOf('texts/00000.json') - 30, forged.indexOf('PK\x01\x02', 0, 'latin1'));
    const packed = one.subarray(30 + 'texts/00000.json'.length);
    const many = Array.from({ length: 1000 }, (_, index): Forged => {
      const says = { size: kernel.length, method: 8 };
      return { name: `texts/${String(index).padStart(5, '0')}.json`, data: packed, deflate: false, says };
    });
    const bomb = forge([manifest, ...many]);
    const { error, milliseconds, bytes } = await refusal(bomb);
    expect(bomb.length).toBeLessThan(100 << 20);
    expect(error.fault.code).toBe('unfolds');
    expect(milliseconds).toBeLessThan(5000);
    expect(bytes).toBeLessThan(64 << 20);
  });

  it('of entries that share one kernel, whole or in part, are refused', async () => {
    const kernel = Buffer.alloc(8 << 20);
    const first = forge([manifest, { name: 'k.json', data: kernel }]);
    const header = first.indexOf('k.json') - 30;
    const packed = first.indexOf('PK\x01\x02', 0, 'latin1') - header - 36;
    const sharing = Array.from({ length: 500 }, (_, index): Forged => {
      return { name: `k${index}.json`, absent: true, says: { header, packed, size: 9 } };
    });
    expect(await code(forge([manifest, { name: 'k.json', data: kernel }, ...sharing]))).toBe('overlap');
    // Fifield's: each entry's local header is quoted by the one before, and the kernel is the end of all.
    const nested = Array.from({ length: 100 }, (_, index): Forged => {
      return {
        name: `n${String(index).padStart(3, '0')}`,
        absent: true,
        says: { header: header - 40 + index, packed, size: 9 },
      };
    });
    expect(await code(forge([manifest, { name: 'k.json', data: kernel }, ...nested]))).toBe('overlap');
  });

  it('whose data lie where the next entry is are refused when they are read', async () => {
    const extra = Buffer.alloc(60);
    const bytes = forge([
      { ...manifest, localExtra: extra },
      { name: 'next.json', data: Buffer.from('[1,2,3]') },
    ]);
    // The extra field is said to be longer than it is: the data begin inside the next entry.
    bytes.writeUInt16LE(extra.length + 20, 28);
    expect(await code(bytes)).toBe('elsewhere');
  });

  it.each([1, 1 << 20, 0xfffffffe])('with a size that is not true are refused: %i', async (size) => {
    const data = Buffer.from(JSON.stringify({ format: 2, text: 'x'.repeat(3000) }));
    expect(['damaged', 'tooLarge', 'unfolds']).toContain(await code(forge([{ ...manifest, data, says: { size } }])));
  });

  it('with a packed size beyond the file are refused', async () => {
    expect(await code(forge([{ ...manifest, says: { packed: 1 << 30 } }]))).toBe('overlap');
    expect(await code(forge([{ ...manifest, says: { header: 0xfffffffe } }]))).toBe('overlap');
  });

  it('of a million entries are refused, at once', async () => {
    const bytes = forgeMany(1_000_000);
    expect(bytes.length).toBeGreaterThan(50_000_000);
    const asZip64 = await refusal(bytes);
    expect(asZip64.error.fault.code).toBe('tooMany');
    // The same directory, said to be of as many entries as the end of a ZIP can count.
    const plain = Buffer.concat([bytes.subarray(0, -98), ending(65_534, bytes.length - 98, 0)]);
    const counted = await refusal(plain);
    expect(counted.error.fault.code).toBe('directory');
    for (const { milliseconds, bytes: taken } of [asZip64, counted]) {
      expect(milliseconds).toBeLessThan(2000);
      expect(taken).toBeLessThan(32 << 20);
    }
  });

  it('of as many entries as there may be are looked through in bounded time', async () => {
    const names = Array.from({ length: 65_534 }, (_, index): Forged => ({ name: `e${index}`, deflate: false }));
    const { error, milliseconds } = await refusal(forge(names));
    expect(error).toMatchObject({ place: 'manifest.json', fault: { code: 'missing' } });
    expect(milliseconds).toBeLessThan(5000);
  });

  it('with ends within the comment of the end are refused', async () => {
    const fake = Buffer.concat(Array.from({ length: 2900 }, () => ending(1, 46, 0)));
    const bytes = forge([manifest]);
    bytes.writeUInt16LE(fake.length, bytes.length - 2);
    expect(await code(Buffer.concat([bytes, fake]))).toBe('directory');
  });
});

const utf8 = (name: string): Buffer => Buffer.from(name, 'utf8');

describe('names', () => {
  it.each([
    ...['../evil.json', 'a/../../evil', '..', '.', './a', 'a/.', '/etc/passwd', '//server/share', 'a//b', 'a/', ''],
    ...['C:/evil', 'C:evil', 'a\\b', '..\\evil', '\\\\server\\share', 'a:stream', '~/x', '.hidden', '-rf', 'a b'],
    ...['a\u0000b', 'a\nb', 'a\u007f', 'a?', 'a*', 'a|b', 'a"b', 'a<b', '$x', '%2e%2e/x', 'x'.repeat(201)],
    // Devices of Windows, and what it drops from the end of a name.
    ...[
      'con',
      'NUL',
      'nul.json',
      'a/aux',
      'records/COM1.idx',
      'lpt9/x',
      'prn.tar.gz',
      'a.',
      'a./b',
      'a..',
      'a ',
      'b/c.',
    ],
    // What looks like a dot, a slash or a letter, or composes into one.
    ...[
      '․․/evil',
      '．．/evil',
      '..∕evil',
      'a／b',
      '‥/x',
      'rеcords/x',
      'ﬁle',
      'é',
      'e\u0301',
      'a\u200bb',
      'a\u202eb',
      'ı',
      'ſ',
    ],
  ])('like %j are refused', async (name) => {
    const { error } = await refusal(forge([manifest, { name: utf8(name), data: Buffer.from('{}') }]));
    expect(error.fault.code).toBe('badName');
    // What is shown of it has nothing that could turn the words around.
    expect(error.place).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('that another entry has already are refused, also in other capitals or as a folder', async () => {
    const pairs = [
      ['manifest.json', 'manifest.json'],
      ['Manifest.JSON', 'manifest.json'],
      ['records/a', 'RECORDS/A'],
      ['records', 'records/a'],
      ['records/a/b', 'Records/A'],
    ];
    for (const [first = '', second = ''] of pairs) {
      const bytes = forge([
        { name: first, data: Buffer.from('1') },
        { name: second, data: Buffer.from('2') },
      ]);
      expect(await code(bytes), `${first} and ${second}`).toBe('twice');
    }
  });

  it('that say another thing in front of the data than in the directory are refused', async () => {
    const shadow = forge([{ ...manifest, localName: 'manifesu.json' }]);
    expect(await code(shadow)).toBe('elsewhere');
  });

  it('of encrypted entries, and of methods that no pack uses, are named', async () => {
    expect(await code(forge([{ ...manifest, says: { flags: 1 } }]))).toBe('encrypted');
    for (const method of [1, 9, 12, 14, 93, 99]) {
      expect(await code(forge([{ ...manifest, says: { method } }])), String(method)).toBe('compression');
    }
  });
});

it.skipIf(process.platform === 'win32')('a pipe is refused, and not waited for', async () => {
  const pipe = path.join(await temporary(), 'pipe.rostrum');
  execFileSync('mkfifo', [pipe]);
  await expect(openPack(pipe)).rejects.toMatchObject({ fault: { code: 'notAFile' } });
});

it('a pack within a file of something else is not one', async () => {
  const bytes = await readFile(await smallPack());
  expect(await code(Buffer.concat([Buffer.from('#!/bin/sh\n'), bytes]))).toBe('directory');
  expect(await code(Buffer.concat([bytes, Buffer.from('\n')]))).toBe('notAPack');
});
