/** Documents are read line by line, however long a line is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { documents } from '../../bench/search/corpora.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-corpora-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('reads every document once, across the borders of what is read at a time', () => {
  const all = [3, 900_000, 300_000, 2_500_000, 1].map((length, at) => ({
    id: `d${at}`,
    title: 'Été',
    body: 'é'.repeat(length),
    year: 2000 + at,
    lang: 'en',
  }));
  const file = path.join(folder, 'some.jsonl');
  writeFileSync(file, all.map((one) => JSON.stringify(one)).join('\n'));
  expect([...documents(file)]).toEqual(all);
});
