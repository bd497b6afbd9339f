/** Blocks as Word and as Markdown, and the pages of an outline. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { PackSummary } from '../../../data/model';
import type { PrintJob } from '../../../electron/bridge';
import type { Block } from '../../../electron/print/blocks';
import { docx } from '../../../electron/print/docx';
import { markdown } from '../../../electron/print/markdown';
import { linkedPages, outlinePages } from '../../../electron/print/pages-in-pdf';

const pack = { assembly: 'The Assembly', title: 'The pack', asOf: '2026-11-20' } as PackSummary;
const job = (language: PrintJob['language']): PrintJob => ({
  content: { type: 'record', id: 'session/88' },
  paper: 'A4',
  language,
  sources: true,
  unknowns: true,
});
const cell = (text: string, head = false): { runs: { text: string }[]; head: boolean; end: boolean } => ({
  runs: [{ text }],
  head,
  end: false,
});
const blocks: Block[] = [
  { type: 'contents', entries: [{ text: '88th session', anchor: 'item-0' }] },
  { type: 'break' },
  { type: 'heading', level: 1, anchor: 'item-0', runs: [{ text: '88th session' }] },
  {
    type: 'paragraph',
    style: 'lead',
    runs: [{ text: 'It met ' }, { text: 'in Santiago', bold: true }, { text: '1', raised: true }],
  },
  { type: 'paragraph', style: 'note', runs: [{ text: 'Ask Chile.' }] },
  { type: 'list', ordered: true, items: [[{ text: 'first' }], [{ text: 'second' }]] },
  {
    type: 'table',
    heads: 1,
    rows: [
      [cell('Post', true), cell('Who', true)],
      [cell('President'), cell('Kim | Lee')],
    ],
  },
];

async function parts(of: readonly Block[], language: PrintJob['language']): Promise<(name: string) => string> {
  const files = unzipSync(new Uint8Array(await docx({ title: 'A brief', blocks: of }, pack, job(language))));
  return (name) => strFromU8(files[`word/${name}.xml`] ?? new Uint8Array());
}

test('Word gets headings with anchors, contents with page numbers, repeated table heads and real lists', async () => {
  const part = await parts(blocks, 'en');
  const body = part('document');
  expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>.*?w:name="item-0"/su);
  expect(body).toContain('PAGEREF item-0');
  expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
  expect(body.match(/<w:numId /gu)).toHaveLength(2);
  expect(body).toMatch(/<w:b\/>.*?in Santiago/su);
  expect(body).toContain('<w:vertAlign w:val="superscript"/>');
  expect(body).not.toContain('<w:bidi/>');
  expect(part('header1')).toContain('The Assembly');
  expect(part('footer1')).toContain('20 November 2026');
});

const cover: Block[] = [
  { type: 'paragraph', style: 'over', runs: [{ text: 'The Assembly' }] },
  { type: 'paragraph', style: 'title', runs: [{ text: 'A brief' }] },
  { type: 'paragraph', style: 'lead', runs: [{ text: '2 records' }] },
  { type: 'paragraph', style: 'foot', runs: [{ text: 'The pack. Contents as of 20 November 2026.' }] },
  { type: 'break' },
];

test('a cover of Word has the parts of the printed one, in its order and as large', async () => {
  const part = await parts([...cover, ...blocks], 'en');
  const styles = [...part('document').matchAll(/<w:pStyle w:val="(\w+)"\/>/gu)].map(([, style]) => style);
  expect(styles.slice(0, 4)).toEqual(['CoverOver', 'Title', 'Lead', 'CoverFoot']);
  expect(part('styles')).toMatch(/w:styleId="Title".*?<w:sz w:val="60"\/>/su);
  expect(part('styles')).toMatch(/w:styleId="CoverOver".*?w:before="3515"/su);
  expect(part('styles')).toMatch(/w:styleId="CoverFoot".*?<w:top /su);
});

test('in Markdown the title of a cover is a heading', () => {
  expect(markdown(cover)).toContain('The Assembly\n\n# A brief\n\n2 records\n\nThe pack.');
});

test('lines of Word are as high as their letters need', async () => {
  const spacings = (await parts(blocks, 'en'))('styles').match(/<w:spacing [^>]*w:line=[^>]*>/gu) ?? [];
  expect(spacings.length).toBeGreaterThan(1);
  for (const spacing of spacings) expect(spacing).toContain('w:lineRule="auto"');
});

test('an Arabic document runs from right to left, and its Latin words keep their full stops', async () => {
  const mixed: Block[] = [
    { type: 'paragraph', style: 'body', runs: [{ text: 'The text was not found.' }] },
    { type: 'paragraph', style: 'body', runs: [{ text: 'اعتُمد القرار' }] },
    { type: 'paragraph', style: 'note', runs: [{ text: 'ملاحظة' }] },
  ];
  const part = await parts(mixed, 'ar');
  const body = part('document');
  expect(body.match(/<w:bidi\/>/gu)).toHaveLength(3);
  expect(body).toContain('\u200EThe text was not found.\u200E');
  expect(body.match(/<w:rtl\/>/gu)).toHaveLength(2);
  const note = /<w:style [^>]*w:styleId="Note".*?<\/w:style>/su.exec(part('styles'))?.[0];
  expect(note).toMatch(/<w:pBdr><w:right /u);
});

test('Markdown has the same order, and takes signs of records as text', () => {
  const text = markdown(blocks);
  expect(text).toBe(
    [
      '- 88th session',
      '---',
      '# 88th session',
      'It met **in Santiago**<sup>1</sup>',
      '> Ask Chile.',
      '1. first\n2. second',
      '| Post | Who |\n| --- | --- |\n| President | Kim \\| Lee |\n',
    ].join('\n\n'),
  );
  const signs = markdown([
    { type: 'paragraph', style: 'body', runs: [{ text: '# not *a* [heading] <b>\n1. nor a list' }] },
  ]);
  expect(signs).toBe('\\# not \\*a\\* \\[heading\\] \\<b\\>  \n1\\. nor a list\n');
});

/** As Chromium writes it: pages in a tree of two levels, an outline of two entries, one with an action. */
const pdf = `%PDF-1.4
1 0 obj
<</Type /Catalog /Pages 2 0 R /Outlines 7 0 R /Dests 10 0 R>>
endobj
2 0 obj
<</Type /Pages /Kids [3 0 R 6 0 R] /Count 3>>
endobj
3 0 obj
<</Type /Pages /Kids [4 0 R 5 0 R] /Count 2>>
endobj
4 0 obj
<</Type /Page /Parent 3 0 R>>
endobj
5 0 obj
<</Type /Page /Parent 3 0 R>>
endobj
6 0 obj
<</Type /Page /Parent 2 0 R>>
endobj
7 0 obj
<</Type /Outlines /First 8 0 R /Last 9 0 R>>
endobj
8 0 obj
<</Title (a) /Dest [5 0 R /XYZ 0 0 0] /Next 9 0 R>>
endobj
9 0 obj
<</Title (b) /A <</S /GoTo /D [6 0 R /XYZ 0 0 0]>> >>
endobj
10 0 obj
<</item-10 [6 0 R /XYZ 0 0 0]
/item-1 [5 0 R /XYZ 0 842.88 0]
/item-0 [4 0 R /XYZ 0 12.5 0]
/paragraph-2 [4 0 R /XYZ 0 0 0]>>
endobj
`;

test('the outline of a file says on which pages its entries are', () => {
  expect(outlinePages(Buffer.from(pdf, 'latin1'))).toEqual([2, 3]);
});

test('the links of the contents say on which page each record begins, whatever the order in the file', () => {
  expect(linkedPages(Buffer.from(pdf, 'latin1'))).toEqual([1, 2, 3]);
  expect(linkedPages(Buffer.from(pdf.replace('/Dests 10 0 R', ''), 'latin1'))).toEqual([]);
});

test('a file without an outline, and one whose entries go round in a circle, have an end', () => {
  expect(outlinePages(Buffer.from(pdf.replace('/Outlines 7 0 R', ''), 'latin1'))).toEqual([]);
  const round = pdf.replace('/Title (b)', '/Title (b) /Next 8 0 R');
  expect(outlinePages(Buffer.from(round, 'latin1')).length).toBeLessThan(20);
});
