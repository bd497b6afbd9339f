/** Exports of a small pack, read back; and the difference between two versions of it. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../../build/cli/run';
import { anyRecord, text as textSchema } from '../../../../data/model';
import { temporary } from '../../../fixtures/packs';

const fixture = fileURLToPath(new URL('../../../fixtures/pack-texts', import.meta.url));
let dir: string;

async function rostrum(...argv: string[]): Promise<{ code: 0 | 1; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const code = await run(argv, {
    cwd: dir,
    out: (t) => (printed.out += `${t}\n`),
    err: (t) => (printed.err += `${t}\n`),
  });
  return { code, ...printed };
}
const read = (name: string): Promise<string> => readFile(path.join(dir, name), 'utf8');

beforeAll(async () => {
  dir = await temporary();
  expect(await rostrum('pack', 'build', fixture, '--out', 'a.rostrum')).toMatchObject({ code: 0, err: '' });
});

describe('export', () => {
  it('to json is every record and text, valid by the schemas', async () => {
    expect(await rostrum('export', 'a.rostrum', '--to', 'json', '--out', 'json')).toMatchObject({ code: 0, err: '' });
    const records = JSON.parse(await read('json/resolution.json')) as unknown[];
    expect(records.map((record) => anyRecord.parse(record).id).sort()).toEqual([
      'resolution/ha-2-1',
      'resolution/ha-2-2',
    ]);
    const english = (JSON.parse(await read('json/texts/en.json')) as unknown[]).map((text) => textSchema.parse(text));
    expect(english.map(({ record }) => record).sort()).toEqual(['resolution/ha-2-1', 'resolution/ha-2-2']);
    expect(JSON.parse(await read('json/texts/ar.json'))).toHaveLength(1);
    expect(JSON.parse(await read('json/pack.json'))).toMatchObject({ id: 'harbour-texts' });
  });

  it('to csv can be imported again', async () => {
    await rostrum('export', 'a.rostrum', '--to', 'csv', '--out', 'csv');
    const rows = parse(await read('csv/resolution.csv'), { columns: true }) as Record<string, string>[];
    expect(rows.find(({ id }) => id === 'resolution/ha-2-1')).toMatchObject({
      symbol: 'HA/2/1',
      subjects: 'DREDGING; HARBOURS',
      'agendaItem.number': '4 (b)',
      'vote.for': '4',
    });
    const again = ['import', 'csv', 'csv/resolution.csv', '--kind', 'resolution', '--out', 'again'];
    expect(await rostrum(...again)).toMatchObject({ code: 0, err: '' });
    expect(await read('again/resolutions/all.yaml')).toContain('title: Dredging of harbours');
  });

  it('to csv has no formulas, and importing it gives back every letter', async () => {
    const words = [
      '=HYPERLINK("https://evil.example")',
      '+1 234',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      "'=quoted",
      "''+",
      "'plain",
      '＝1',
    ];
    const titles = [...words, 'a; =1', 'a,=1', 'a\n=1', '-12.5', '=1;2', '"=1"'];
    const record = (title: string, index: number): object => {
      return { id: `source/s-${index}`, title, type: title, aliases: ['=2', '-x'] };
    };
    await mkdir(path.join(dir, 'formulas/sources'), { recursive: true });
    const header = await readFile(path.join(fixture, 'pack.yaml'), 'utf8');
    await writeFile(path.join(dir, 'formulas/pack.yaml'), header.replace(/^highlight:.*$/m, ''));
    await writeFile(path.join(dir, 'formulas/sources/all.yaml'), JSON.stringify(titles.map(record)));
    expect(await rostrum('pack', 'build', 'formulas', '--out', 'f.rostrum')).toMatchObject({ code: 0, err: '' });
    await rostrum('export', 'f.rostrum', '--to', 'csv', '--out', 'formula-csv');
    const table = await read('formula-csv/source.csv');
    for (const cell of (parse(table) as string[][]).flat())
      expect(cell).not.toMatch(/^(?!-?\d+(\.\d+)?$)[=+\-@\t\r\n＝＋－＠]/);
    // Nor where a semicolon or a tab would part cells: those are within quotes.
    for (const line of table.split('\r\n')) {
      for (const bare of line.replaceAll(/"(?:[^"]|"")*"/g, '').split(',')) expect(bare).not.toMatch(/[;\t]/);
    }
    const again = ['import', 'csv', 'formula-csv/source.csv', '--kind', 'source', '--out', 'formulas-again'];
    expect(await rostrum(...again)).toMatchObject({ code: 0, err: '' });
    await rostrum('pack', 'build', 'formulas-again', '--out', 'g.rostrum');
    for (const [index, title] of titles.entries()) {
      const { out } = await rostrum('show', 'g.rostrum', `source/s-${index}`, '--json');
      expect(JSON.parse(out), title).toMatchObject(record(title, index));
    }
  });

  it('to markdown has the text of each language, and no marks of its own making', async () => {
    await rostrum('export', 'a.rostrum', '--to', 'markdown', '--out', 'md');
    const markdown = await read('md/resolution/ha-2-1.md');
    expect(markdown).toContain('# Dredging of harbours\n');
    expect(markdown).toContain(
      '1. *Decides* that every harbour shall be dredged[^en-2] as follows:\n- (a) Small harbours',
    );
    expect(markdown).toContain('[^en-2]: See *Handbook of Harbours* (Lisbon, 1997), chap. 3.');
    expect(markdown).toContain('| Harbour | Depth in metres |  |\n| --- | --- | --- |\n| Small | 4 | 5 |');
    expect(markdown).toContain('1 - ***تقرر*** أن يُجرف كل ميناء');
  });

  it('to opensearch is a mapping, and an action and a document in turn', async () => {
    await rostrum('export', 'a.rostrum', '--to', 'opensearch', '--out', 'os');
    const { mappings } = JSON.parse(await read('os/mapping.json')) as { mappings: { properties: { text: unknown } } };
    expect(mappings.properties.text).toEqual({
      properties: { en: { type: 'text', analyzer: 'english' }, ar: { type: 'text', analyzer: 'arabic' } },
    });
    const lines = (await read('os/bulk-001.ndjson'))
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l) as Record<string, unknown>);
    expect(lines).toHaveLength(8);
    const at = lines.findIndex((line) => (line['index'] as { _id?: string } | undefined)?._id === 'resolution/ha-2-1');
    expect(lines[at]).toEqual({ index: { _index: 'harbour-texts', _id: 'resolution/ha-2-1' } });
    const { text, title } = lines[at + 1] as { text: Record<string, string>; title: Record<string, string> };
    expect(title).toEqual({ en: 'Dredging of harbours', ar: 'جرف الموانئ' });
    expect(text['en']).toContain('Recalling its resolutions 2/2 of 3 May 2023');
    expect(text['ar']).toContain('إذ تشير إلى قراريها');
  });

  it('never writes over something, and says what it needs', async () => {
    await mkdir(path.join(dir, 'full'));
    await writeFile(path.join(dir, 'full/mine.txt'), 'mine');
    expect(await rostrum('export', 'a.rostrum', '--to', 'json', '--out', 'full')).toMatchObject({ code: 1, out: '' });
    expect(await readdir(path.join(dir, 'full'))).toEqual(['mine.txt']);
    expect((await rostrum('export', 'a.rostrum', '--to', 'pdf', '--out', 'x')).err).toContain(
      'choose from json, csv, markdown, opensearch',
    );
  });
});

describe('pack diff', () => {
  it('names what came, what went, and the fields and texts that changed', async () => {
    const changed = path.join(dir, 'changed');
    await cp(fixture, changed, { recursive: true });
    const edit = async (name: string, change: (words: string) => string): Promise<void> =>
      writeFile(path.join(changed, name), change(await readFile(path.join(changed, name), 'utf8')));
    await edit('resolutions/all.yaml', (words) =>
      words
        .replace('for: 4', 'for: 5')
        .replace(/\n- id: resolution\/ha-2-2[^]*$/, '\n')
        .replace(/ {2}relations:\n[^]*?\n {2}outside/, '  outside'),
    );
    await edit('texts/ar/resolution/ha-2-1.yaml', (words) => words.replace('كل ميناء', 'كل مرفأ'));
    await edit('texts/en/resolution/ha-2-1.yaml', (words) => words.replace(', record: resolution/ha-2-2', ''));
    await edit('texts/ar/resolution/ha-2-1.yaml', (words) => words.replace(', record: resolution/ha-2-2', ''));
    await rm(path.join(changed, 'texts/en/resolution/ha-2-2.yaml'));
    await edit('sessions/all.yaml', (words) => `${words}\n- { id: session/3, title: 3rd session, confidence: low }\n`);
    expect(await rostrum('pack', 'build', changed, '--out', 'b.rostrum')).toMatchObject({ code: 0, err: '' });
    expect((await rostrum('pack', 'diff', 'a.rostrum', 'b.rostrum')).out).toBe(
      '~ resolution/ha-2-1  Dredging of harbours\n    vote.for, relations, text (ar), text (en)\n' +
        '- resolution/ha-2-2  Lights of piers\n+ session/3  3rd session\n1 added, 1 changed, 1 removed\n',
    );
    expect((await rostrum('pack', 'diff', 'a.rostrum', 'a.rostrum')).out).toBe('0 added, 0 changed, 0 removed\n');
    const lines = (await rostrum('pack', 'diff', 'b.rostrum', 'a.rostrum', '--json')).out.trimEnd().split('\n');
    expect(JSON.parse(lines[1] ?? '')).toEqual({
      id: 'resolution/ha-2-2',
      change: 'added',
      title: 'Lights of piers',
      fields: [],
    });
  });
});
