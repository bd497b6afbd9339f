/** Import of Akoma Ntoso: small files of our own, from XML to a folder that pack check accepts. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importAkn } from '../../../../build/import/akn/import';
import { readDirectory } from '../../../../build/pack/directory';
import { formatProblem } from '../../../../build/pack/problem';
import { checkTexts } from '../../../../build/pack/text-files';
import type { Resolution } from '../../../../data/model';
import { collection, preamble, recorded, statement } from '../../../fixtures/akn';
import { temporary } from '../../../fixtures/packs';

async function imported(files: Readonly<Record<string, string | Uint8Array>>) {
  const dir = await temporary();
  const from = path.join(dir, 'xml');
  await mkdir(from);
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(from, name), content);
  const out = path.join(dir, 'out');
  const { report, problems } = await importAkn([from], out);
  const shown = problems.map((problem) => formatProblem({ ...problem, file: path.basename(problem.file) }));
  return { dir, out, report, problems: shown };
}

async function checked(out: string) {
  const directory = await readDirectory(out);
  expect([...directory.problems, ...(await checkTexts(directory.texts))]).toEqual([]);
  const resolution = (id: string): Resolution => {
    const record = directory.records.find((candidate) => candidate.id === id);
    if (record?.kind !== 'resolution') throw new Error(`${id} was not imported`);
    return record;
  };
  return { ...directory, resolution };
}

const arabic = statement({
  lang: 'ara',
  title: 'جرف الموانئ',
  voting: recorded,
  session: '3',
  preamble: preamble
    .replace('Recalling</span>', 'إذ تشير</span>')
    .replace('Reaffirming</span>', 'وإذ تؤكد من جديد</span>'),
});

describe('a resolution in two languages', () => {
  it('is one record with what the files say of it', async () => {
    const { out, report, problems } = await imported({
      'a.xml': statement({ voting: recorded }),
      'b.xml': arabic,
      'c.xml': statement({ symbol: 'T/RES/2/2', title: 'Lights of piers' }),
    });
    expect(problems).toEqual([]);
    expect(report.unknownNames).toEqual(['the country "KINGDOM OF THE TIDES"']);
    const { resolution, header, records } = await checked(out);
    expect(header).toMatchObject({ id: 'tides-2', languages: ['en', 'ar'], asOf: '2023-06-01' });
    expect(records.filter(({ kind }) => kind === 'session').map(({ id }) => id)).toEqual(['session/2']);
    const record = resolution('resolution/t-res-2-1');
    expect(record).toMatchObject({
      symbol: 'T/RES/2/1',
      title: 'Dredging of harbours',
      aliases: ['2/1'],
      session: 'session/2',
      date: '2023-05-04',
      outcome: 'adopted',
      agendaItem: { number: '4 (b)', title: 'Safety of harbours: depth', document: 'T/2/251' },
      subjects: ['DREDGING'],
      keywords: [
        { text: 'Depth', scheme: 'T/2/251' },
        { text: 'sdg_14', scheme: 'SDGO', url: 'http://example.org/sdg/14' },
      ],
      sponsors: {
        early: [
          { name: 'Trinidad and Tobago', code: 'TT' },
          { name: 'Egypt', code: 'EG', capacity: 'on behalf of the towns of the Nile' },
          { name: 'Norway', code: 'NO' },
        ],
        additional: [{ name: 'Chad', code: 'TD' }],
      },
      documents: [
        { role: 'draft', symbol: 'T/2/L.1', date: '2023-05-02' },
        { role: 'report', symbol: 'T/2/9', date: '2023-05-03', paragraph: '5' },
        { role: 'meeting record', symbol: 'T/2/PV.3', date: '2023-05-04' },
      ],
      vote: {
        text: '2 in favour, 2 against',
        method: 'recorded vote',
        for: 2,
        against: 2,
        ballots: {
          for: [
            { name: 'Bolivia (Plurinational State of)', code: 'BO' },
            { name: 'Türkiye', code: 'TR' },
          ],
          against: [{ name: 'KINGDOM OF THE TIDES' }],
          abstaining: [],
        },
        note: 'The list of those against has 1 names.',
      },
      texts: [
        { lang: 'en', title: 'Dredging of harbours' },
        { lang: 'ar', title: 'جرف الموانئ' },
      ],
      // The link inside the pack is a relation to its record; the others keep their symbols.
      relations: [{ type: 'recalls', target: 'resolution/t-res-2-2', at: ['pp-1'] }],
      outsideRelations: [
        { type: 'recalls', symbol: 'T/RES/1/7 A-B', at: ['pp-1'] },
        { type: 'cites', symbol: 'T/RES/1/9', at: ['pp-1'] },
      ],
    });
    expect(record.vote).not.toHaveProperty('abstentions');
    // The two files disagree about the session: both values are shown.
    expect(record.conflicts).toMatchObject([{ about: 'session', values: [{ value: '2' }, { value: '3' }] }]);
    expect(resolution('resolution/t-res-2-2')).toMatchObject({
      vote: { text: 'Adopted without a vote', method: 'without a vote' },
      gaps: ['Its text in Arabic is not among the files read.'],
    });
  });

  it('has its text whole, with the same anchors in both', async () => {
    const { out } = await imported({ 'a.xml': statement(), 'b.xml': arabic });
    const { texts } = await checked(out);
    const english = await texts.read('resolution/t-res-2-1', 'en');
    expect(english).toMatchObject({
      title: 'Dredging of harbours',
      heading: 'Resolution adopted by the Assembly on 4 May 2023',
      proponent: '[on the report of the Committee (T/2/9, para. 5)]',
      issued: '2023-05-10',
      agendaItem: { label: 'Agenda item 4 (b)', title: 'Safety of harbours: depth' },
      closing: ['3rd plenary meeting', '4 May 2023'],
      notes: [{ marker: '1', runs: ['See resolution ', { text: '1/9', symbol: 'T/RES/1/9' }, ', annex II.'] }],
    });
    expect(english.sections).toEqual([
      {
        part: 'preamble',
        anchor: 's-1',
        blocks: [
          { type: 'paragraph', anchor: 'formula-1', runs: [{ text: 'The Assembly of Tides', style: 'italic' }, ','] },
          {
            type: 'paragraph',
            anchor: 'pp-1',
            runs: [
              { text: 'Recalling', style: 'italic' },
              ' its resolutions ',
              { text: '2/2', symbol: 'T/RES/2/2' },
              ' and ',
              { text: '1/7', symbol: 'T/RES/1/7 A-B' },
              ' A and B,',
              { note: 1 },
            ],
          },
          {
            type: 'paragraph',
            anchor: 'pp-2',
            runs: [{ text: 'Reaffirming', style: 'italic' }, ' that harbours are:'],
            points: [
              { anchor: 'pp-2-a', num: '(a)', runs: ['Deep;'] },
              { anchor: 'pp-2-b', num: '(b)', runs: ['Safe,'] },
            ],
          },
        ],
      },
      {
        part: 'operative',
        anchor: 's-2',
        blocks: [
          { type: 'heading', anchor: 'op-h-1', level: 2, num: 'I.', runs: ['Depth'] },
          {
            type: 'paragraph',
            anchor: 'op-1',
            num: '1.',
            runs: [{ text: 'Decides', style: 'italic' }, ' to dredge:'],
            points: [
              {
                anchor: 'op-1-a',
                num: '(a)',
                runs: ['Small harbours:'],
                points: [
                  { anchor: 'op-1-a-1', num: '(i)', runs: ['In spring;'] },
                  { anchor: 'op-1-a-2', num: '(ii)', runs: ['In autumn;'] },
                ],
              },
              { anchor: 'op-1-b', num: '(b)', runs: ['Large harbours;'] },
            ],
          },
          {
            type: 'paragraph',
            anchor: 'op-2',
            num: '2.',
            runs: [
              { text: 'Requests', style: 'italic' },
              ' the Secretary to write the n',
              { text: 'o', style: 'superscript' },
              ' of each in ',
              { text: 'the register', style: 'bold italic' },
              ', see here and ',
              { text: 'there', url: 'https://example.org/x' },
              '.',
            ],
          },
        ],
      },
      {
        part: 'annex',
        anchor: 'annex-1',
        blocks: [
          { type: 'heading', anchor: 'annex-1-h-1', level: 3, runs: ['Annex'] },
          { type: 'paragraph', anchor: 'annex-1-1', num: '1.', runs: ['Depths are those of low tide.'] },
          {
            type: 'table',
            anchor: 'annex-1-t-1',
            rows: [
              [{ runs: ['Depth'], header: true, columns: 2 }],
              [{ runs: ['Small\n(old)'] }, { runs: ['4'], align: 'end' }],
              [{ runs: [] }],
            ],
          },
        ],
      },
    ]);
    const anchors = (text: typeof english): string[] => text.sections.flatMap((s) => s.blocks.map((b) => b.anchor));
    expect(anchors(await texts.read('resolution/t-res-2-1', 'ar'))).toEqual(anchors(english));
  });

  it('keeps the resolutions of one file apart, and finds each by its letter', async () => {
    const link = (symbol: string): string =>
      preamble.replace('https://docs.un.org/en/T/RES/2/2', `https://docs.un.org/en/${symbol}`);
    const { out, problems } = await imported({
      'a.xml': collection(),
      'b.xml': statement({ preamble: link('T/RES/2/5a-b') }),
      'c.xml': statement({ symbol: 'T/RES/2/3', preamble: link('T/RES/2/5%20B') }),
    });
    expect(problems).toEqual([]);
    const { resolution } = await checked(out);
    expect(resolution('resolution/t-res-2-5-a')).toMatchObject({ symbol: 'T/RES/2/5 A', title: 'Common rules' });
    expect(resolution('resolution/t-res-2-5-b').aliases).toEqual(['2/5 B', 'T/RES/2/5 A-B']);
    const targets = (id: string): string[] => resolution(id).relations.map(({ target }) => target);
    expect(targets('resolution/t-res-2-1')).toEqual(['resolution/t-res-2-5-a', 'resolution/t-res-2-5-b']);
    expect(targets('resolution/t-res-2-3')).toEqual(['resolution/t-res-2-5-b']);
  });

  it('gives what one language has alone an anchor of its own', async () => {
    const extra = '<paragraph class="H4"><subheading>More</subheading></paragraph></mainBody>';
    const { out } = await imported({
      'a.xml': statement(),
      'b.xml': arabic.replace('</mainBody>', extra),
    });
    const { texts } = await checked(out);
    const { sections } = await texts.read('resolution/t-res-2-1', 'ar');
    expect(sections[1]?.blocks.map(({ anchor }) => anchor)).toEqual(['op-h-1', 'op-1', 'op-2', 'x-ar-1']);
  });
});

describe('numbers of paragraphs', () => {
  it('are found among the words, where a file has them there', async () => {
    const content = (words: string): string =>
      `<paragraph><content><p xml:space="preserve">${words}</p></content></paragraph>`;
    const numbered =
      '<mainBody>' + content('58 –<span class="bold italic"> ترحب</span> بكم') + content('3 harbours.') + '</mainBody>';
    const { out } = await imported({ 'a.xml': statement({ lang: 'ara', body: numbered, attachments: '' }) });
    const { texts } = await checked(out);
    const { sections } = await texts.read('resolution/t-res-2-1', 'ar');
    expect(sections[1]?.blocks).toEqual([
      { type: 'paragraph', anchor: 'op-58', num: '58 –', runs: [{ text: 'ترحب', style: 'bold italic' }, ' بكم'] },
      { type: 'paragraph', anchor: 'op-u-1', runs: ['3 harbours.'] },
    ]);
  });
});

describe('what is not understood', () => {
  it('is named with its place, and its words are kept', async () => {
    const { out, report } = await imported({
      'a.xml': statement({
        body: '<mainBody><paragraph><num>1.</num><content><p>Asks <blink>twice</blink></p></content></paragraph><stanza/></mainBody>',
      }),
    });
    expect(report.unknownNames).toEqual(['<blink> in words', '<stanza> in <mainBody>']);
    const lines = report.lines(path.dirname(out)).join('\n');
    expect(lines).toMatch(/<blink> in words: 1, the first at xml\/a\.xml:\d+\. Its words are kept/);
    expect(lines).toMatch(/<stanza> in <mainBody>: 1, the first at xml\/a\.xml:\d+\. It is not in the records/);
    const { texts } = await checked(out);
    const { sections } = await texts.read('resolution/t-res-2-1', 'en');
    expect(sections[1]?.blocks[0]).toMatchObject({ runs: ['Asks twice'] });
  });
});

describe('files that are wrong, or hostile', () => {
  const deep = '<p>'.repeat(200);
  it.each([
    [
      'an entity of its own',
      statement({ before: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' }),
      /a\.xml:1:\d+: the file has a document type\. Take/,
    ],
    [
      'an entity that nobody defined',
      statement({ title: '&lol;' }),
      /a\.xml:\d+:\d+: this is not well-formed XML: undefined entity/,
    ],
    ['depth', statement({ body: `<mainBody>${deep}</mainBody>` }), /a\.xml:\d+:\d+: elements stand 100 deep/],
    [
      'an element that is not closed',
      statement().replace('</statement>', ''),
      /a\.xml:\d+:\d+: this is not well-formed XML/,
    ],
    ['another vocabulary', '<html/>', /a\.xml:1:1: this is not Akoma Ntoso 3\.0: it begins with <html> of ""\. /],
    [
      'no symbol',
      statement().replace('<docNumber refersTo="#symbol">T/RES/2/1</docNumber>', ''),
      /a\.xml:\d+:1: the file does not say its symbol\. /,
    ],
    ['a symbol without letters', statement({ symbol: '***' }), /a\.xml: no id can be made of the symbol "\*\*\*"/],
    ['no language', statement({ lang: 'x' }), /a\.xml:\d+:1: the file does not say its language\. /],
    ['no text', statement({ preamble: '', body: '', attachments: '' }), /a\.xml:\d+:1: the file has no text\. /],
    ['bytes that are not UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0x3e]), /a\.xml:\d+:\d+: the file is not UTF-8\. /],
  ])('%s is refused with its place, and nothing is written', async (_name, content, expected) => {
    const { dir, problems } = await imported({ 'a.xml': content, 'b.xml': statement({ symbol: 'T/RES/9/9' }) });
    expect(problems.filter((problem) => expected.test(problem))).toHaveLength(1);
    expect(await readdir(dir)).toEqual(['xml']);
  });

  it('a symbol that is a path becomes the name of a file inside the folder', async () => {
    const { dir, out, problems } = await imported({ 'a.xml': statement({ symbol: '../../../etc/passwd' }) });
    expect(problems).toEqual([]);
    expect(await readdir(path.join(out, 'resolutions/2'))).toEqual(['etc-passwd.yaml']);
    expect((await readdir(dir)).sort()).toEqual(['out', 'xml']);
  });

  it('two files of one symbol and language, or two symbols of one id, are refused', async () => {
    const { problems } = await imported({
      'a.xml': statement(),
      'b.xml': statement(),
      'c.xml': statement({ symbol: 'T-RES-2-1' }),
    });
    expect(problems).toEqual([
      expect.stringMatching(/^b\.xml: this is T\/RES\/2\/1 in en a second time\. a\.xml is that too/),
      expect.stringMatching(/^c\.xml: the symbols T-RES-2-1 and T\/RES\/2\/1 have one id/),
    ]);
  });

  it('script in every place of a text stays words', async () => {
    const script = '&lt;script&gt;alert(1)&lt;/script&gt;';
    const { out } = await imported({
      'a.xml': statement({ title: script, body: `<mainBody><p>${script}</p></mainBody>` }),
    });
    const { texts, resolution } = await checked(out);
    expect(resolution('resolution/t-res-2-1').title).toBe('<script>alert(1)</script>');
    const { sections } = await texts.read('resolution/t-res-2-1', 'en');
    expect(sections[1]?.blocks[0]).toMatchObject({ runs: ['<script>alert(1)</script>'] });
  });

  it('never writes into a folder that holds something', async () => {
    const { out } = await imported({ 'a.xml': statement() });
    const before = await readFile(path.join(out, 'pack.yaml'), 'utf8');
    await expect(importAkn([path.join(out, '../xml')], out)).rejects.toThrow(/is not empty\. Give --out a new folder/);
    expect(await readFile(path.join(out, 'pack.yaml'), 'utf8')).toBe(before);
  });
});
