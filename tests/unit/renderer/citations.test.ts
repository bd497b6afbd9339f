import { expect, test } from 'vitest';
import { anyRecord, row } from '../../../data/model';
import { bibtex, latex } from '../../../renderer/parts/record/citation-bibtex';
import { csl, cslItem } from '../../../renderer/parts/record/citation-csl';
import { ris } from '../../../renderer/parts/record/citation-ris';
import { citedOf, type Cited } from '../../../renderer/parts/record/cited';

const pack = {
  id: 'interpol-ga',
  title: 'INTERPOL General Assembly',
  assembly: 'INTERPOL General Assembly',
  asOf: '2026-11-20',
  languages: ['en'],
};
const session = row.parse({ id: 'session/88', kind: 'session', title: '88th session', number: 88, city: 'Santiago' });
const base = { titleIs: 'descriptive', confidence: 'high' };
const resolution = citedOf(
  anyRecord.parse({
    ...base,
    id: 'resolution/ga-2019-88-res-10',
    kind: 'resolution',
    symbol: 'GA-2019-88-RES-10',
    title: 'Amends Articles 36 & 48',
    session: 'session/88',
    date: '2019-10',
  }),
  pack,
  session,
);
const odd: Cited = {
  ...resolution,
  title: 'Costs: 100% of {x}_1 ~ $5 #2 ^3 \\end\nTY  - EVIL',
  author: 'Ministry of Trade, Industry and Energy',
  url: 'https://example.org/a_b%20c?x={1}&y=2#z',
};

test('BibTeX: a technical report of the assembly, as btxdoc has it', () => {
  expect(bibtex(resolution).split('\n')).toEqual([
    '@techreport{interpol-ga-resolution-ga-2019-88-res-10,',
    '  author = {{INTERPOL General Assembly}},',
    '  title = {{Amends Articles 36 \\& 48}},',
    '  institution = {INTERPOL General Assembly},',
    '  type = {Resolution},',
    '  number = {GA-2019-88-RES-10},',
    '  address = {Santiago},',
    '  year = {2019},',
    '  month = oct,',
    '  language = {en},',
    '  note = {88th session. Rostrum, INTERPOL General Assembly, as of 20 November 2026},',
    '}',
    '',
  ]);
});

test('BibTeX: special characters are commands, braces stay balanced, addresses stay addresses', () => {
  expect(latex('{')).toBe('\\textbraceleft{}');
  expect(latex('a_b & 5% $ # ~ ^ \\')).toBe(
    'a\\_b \\& 5\\% \\$ \\# \\textasciitilde{} \\textasciicircum{} \\textbackslash{}',
  );
  const text = bibtex(odd);
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  expect(text).toContain('url = {https://example.org/a_b%20c?x=%7B1%7D&y=2#z}');
  expect(latex('Šárka Havránková')).toBe('Šárka Havránková');
});

test('RIS: begins with TY, ends with ER, every line a tag, CR LF', () => {
  const lines = ris(odd).split('\r\n');
  expect(lines[0]).toBe('TY  - RPRT');
  expect(lines.at(-2)).toBe('ER  - ');
  expect(lines.at(-1)).toBe('');
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(1);
  expect(lines).toContain('AU  - Ministry of Trade Industry and Energy');
  expect(lines).toContain('SN  - GA-2019-88-RES-10');
  expect(lines).toContain('DA  - 2019/10//');
});

test('CSL-JSON: one item, dates as precise as they are known', () => {
  expect(JSON.parse(csl(resolution))).toEqual([
    {
      id: 'interpol-ga-resolution-ga-2019-88-res-10',
      type: 'report',
      title: 'Amends Articles 36 & 48',
      author: [{ literal: 'INTERPOL General Assembly' }],
      publisher: 'INTERPOL General Assembly',
      number: 'GA-2019-88-RES-10',
      genre: 'Resolution',
      issued: { 'date-parts': [[2019, 10]] },
      'event-title': '88th session',
      'event-place': 'Santiago',
      language: 'en',
      note: 'Rostrum, INTERPOL General Assembly, as of 20 November 2026',
    },
  ]);
});

test('a decision has no number, and none is made up', () => {
  const record = anyRecord.parse({ ...base, id: 'decision/x', kind: 'decision', title: 'X', year: 2019 });
  const cited = citedOf(record, pack);
  expect(bibtex(cited)).not.toContain('number');
  expect(ris(cited)).not.toContain('SN  -');
  expect(cslItem(cited)).not.toHaveProperty('number');
  expect(cslItem(cited).issued).toEqual({ 'date-parts': [[2019]] });
});

test('a session is an event with both its ends; a person is an entry; a source with an address is a page', () => {
  const held = anyRecord.parse({
    id: 'session/88',
    kind: 'session',
    title: '88th session',
    number: 88,
    city: 'Santiago',
    country: { name: 'Chile' },
    period: { start: '2019-10-15', end: '2019-10-18' },
    confidence: 'high',
  });
  const event = cslItem(citedOf(held, pack));
  expect(event).toMatchObject({ type: 'event', 'event-place': 'Santiago, Chile' });
  expect(event['event-date']).toEqual({
    'date-parts': [
      [2019, 10, 15],
      [2019, 10, 18],
    ],
  });
  const person = anyRecord.parse({ id: 'person/a', kind: 'person', title: 'A', confidence: 'high' });
  expect(ris(citedOf(person, pack))).toMatch(/^TY {2}- DICT\r\n/);
  const source = anyRecord.parse({
    id: 'source/a',
    kind: 'source',
    title: 'A',
    type: 'news',
    url: 'https://a.example',
  });
  expect(cslItem(citedOf(source, pack))).toMatchObject({ type: 'webpage', URL: 'https://a.example' });
  expect(cslItem(citedOf(source, pack))).not.toHaveProperty('issued');
});
