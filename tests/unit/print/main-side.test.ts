import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Manifest } from '../../../data/model';
import { fileName } from '../../../electron/print/file-name';
import { longDate } from '../../../electron/print/long-date';
import { marginBoxes, runningLines } from '../../../electron/print/running-lines';
import { layoutProblem, writeWhole } from '../../../electron/print/write-file';
import { PackError } from '../../../electron/library/error';
import { speak } from '../../../electron/words';
import { Told } from '../../../electron/words/told';

const folder = mkdtempSync(join(tmpdir(), 'rostrum-write-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['Brief: 88th session', 'Brief, 88th session.pdf'],
  ['AGN/68/RES/5', 'AGN-68-RES-5.pdf'],
  ['Šárka Havránková', 'Šárka Havránková.pdf'],
  ['../../etc/passwd', 'etc-passwd.pdf'],
  ['a\u0000b\nc', 'a-b-c.pdf'],
  ['CON', 'Rostrum.pdf'],
  ['...', 'Rostrum.pdf'],
  ['', 'Rostrum.pdf'],
])('%j is saved as %j', (title, name) => expect(fileName(title)).toBe(name));

test('a long title is cut', () => expect(fileName('x'.repeat(500)).length).toBeLessThan(110));

test.each([
  ['2019', '2019'],
  ['2019-10', 'October 2019'],
  ['2019-10-05', '5 October 2019'],
])('%s is %s', (date, words) => expect(longDate(date, 'en')).toBe(words));

test('dates and running lines speak the language of the pages, with Western digits', () => {
  expect(longDate('2019-10-15', 'fr')).toBe('15 octobre 2019');
  expect(longDate('2019-10-15', 'ar')).toBe('15 أكتوبر 2019');
  const manifest = { assembly: 'A', title: 'T', asOf: '2026-11-20' } as Manifest;
  expect(runningLines(manifest, 'D', 'A4', 'ar').footer).toContain('direction: rtl');
  expect(runningLines(manifest, 'D', 'A4', 'es').footer).toContain('Página');
});

test('the running lines say assembly, document, pack, date and page, and take no markup', () => {
  const manifest = { assembly: 'A & <b>B</b>', title: 'The "pack"', asOf: '2026-11-20' } as Manifest;
  const { header, footer } = runningLines(manifest, '<script>', 'A4', 'en');
  expect(header).not.toMatch(/<b>|<script/);
  expect(header).toContain('A &#38; &#60;b&#62;B');
  expect(footer).toContain('Pack: The &#34;pack&#34;, as of 20 November 2026');
  expect(footer).toContain('class="pageNumber"');
  expect(footer).toContain('class="totalPages"');
});

test('a name in the running line keeps its own direction and stays on its line, however long one word of it is', () => {
  const manifest = { assembly: 'A', title: 'T', asOf: '2026-11-20' } as Manifest;
  const long = 'x'.repeat(300);
  const { header } = runningLines(manifest, long, 'A4', 'ar');
  expect(header).toMatch(
    new RegExp(`<span dir="auto" style="min-width: 0; [^"]*text-overflow: ellipsis[^"]*">${long}<`, 'u'),
  );
  // The line itself would else be as wide as the name.
  expect(header).toMatch(/^<div style="[^"]*min-width: 0/u);
  const boxes = marginBoxes(manifest, long, 'A4', 'ar');
  expect(boxes).toMatch(/@top-left \{ content: "\\2068 x{59}\\2026 \\2069 " \}/u);
});

test('writes a file whole', async () => {
  const file = join(folder, 'a.pdf');
  expect(await writeWhole(file, Buffer.from('%PDF'))).toBeNull();
  expect(readFileSync(file, 'utf8')).toBe('%PDF');
});

test('a place that cannot be written is a problem in words', async () => {
  const missing = await writeWhole(join(folder, 'no', 'a.pdf'), Buffer.from('x'));
  expect(missing).toMatchObject({ title: 'The PDF was not saved', mend: 'Choose a folder that exists.' });
  const onFolder = await writeWhole(folder, Buffer.from('x'));
  expect(onFolder?.what).toContain('Nothing was written.');
  expect(onFolder?.detail).toContain(folder);
});

test('a failed layout is a problem in the words of the reader, whatever failed', () => {
  speak('fr');
  const title = 'Les pages n’ont pas pu être produites';
  const after = 'Rien n’a été écrit ni imprimé.';
  expect(layoutProblem(new Told('Trop long.', 'Réessayez.'))).toEqual({
    title,
    what: `Trop long. ${after}`,
    mend: 'Réessayez.',
  });
  expect(layoutProblem(new Error('ERR_FAILED (-2) loading'))).toMatchObject({
    what: `La mise en page a échoué. ${after}`,
    detail: 'ERR_FAILED (-2) loading',
  });
  const altered = layoutProblem(new PackError('/a.rostrum', 'records/x.json', { code: 'altered' }));
  expect(altered.what).toContain('modifié après');
  expect(altered.detail).toContain('changed after the pack was made');
  speak('en');
});

test('the margin boxes say the same as a style sheet, mirrored in Arabic, and a pack ends none of their strings', () => {
  const manifest = { assembly: 'A', title: 'T"; } @page {\\\n', asOf: '2026-11-20' } as Manifest;
  const english = marginBoxes(manifest, '88th session', 'A4', 'en');
  expect(english).toContain('@top-left { content: "A" }');
  expect(english).toContain('@bottom-right { content: "Page " counter(page) " of " counter(pages) "" }');
  expect(english.match(/"/gu)).toHaveLength(12);
  expect(english.match(/@page/gu)).toHaveLength(1);
  expect(marginBoxes(manifest, '88th session', 'A4', 'ar')).toContain('@top-right { content: "A" }');
});
