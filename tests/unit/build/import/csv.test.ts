/** Import of tables: rows become records; every mistake has its row and column. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../build/import/csv/columns';
import { importCsv } from '../../../../build/import/csv/import';
import { readDirectory } from '../../../../build/pack/directory';
import { formatProblem } from '../../../../build/pack/problem';
import { kinds, type Kind } from '../../../../data/model';
import { temporary } from '../../../fixtures/packs';

async function imported(content: string, kind: Kind, dir?: string, name = 'table.csv') {
  const at = dir ?? (await temporary());
  const file = path.join(at, name);
  await writeFile(file, content);
  const out = path.join(at, 'out');
  const { problems } = await importCsv(file, kind, out);
  return { dir: at, out, problems: problems.map((p) => formatProblem({ ...p, file: path.basename(p.file) })) };
}

describe('a table', () => {
  it('becomes resolutions; a quoted cell holds commas, quotes and line breaks', async () => {
    const { dir, out, problems } = await imported(
      '\ufeffsymbol,title,date,subjects,vote.text,vote.for\r\nT/1,"On ""light"", and\nshade",2020-05-01,light; shade,12 for,12\r\nT/2,Depth,,,,\r\n',
      'resolution',
    );
    expect(problems).toEqual([]);
    const { records, problems: found } = await readDirectory(out);
    expect(found).toEqual([]);
    expect(records).toMatchObject([
      {
        id: 'resolution/t-1',
        title: 'On "light", and\nshade',
        date: '2020-05-01',
        subjects: ['light', 'shade'],
        vote: { text: '12 for', for: 12 },
        titleIs: 'descriptive',
        confidence: 'medium',
        sources: ['source/table'],
      },
      { id: 'resolution/t-2', title: 'Depth' },
      { id: 'source/table', title: 'table.csv' },
    ]);
    // A second table goes beside the first, and replaces nothing.
    expect((await imported('title,number\n2nd session,2\n', 'session', dir, 'sessions.csv')).problems).toEqual([]);
    expect((await readDirectory(out)).records.map(({ id }) => id)).toContain('session/2nd-session');
    const before = await readFile(path.join(out, 'resolutions/all.yaml'), 'utf8');
    await expect(imported('title\nX\n', 'session', dir, 'sessions.csv')).rejects.toThrow(
      /sessions\.yaml is there already\. /,
    );
    expect(await readFile(path.join(out, 'resolutions/all.yaml'), 'utf8')).toBe(before);
  });

  it('becomes people, with a post for each row of one person', async () => {
    const { out, problems } = await imported(
      'id,title,country.name,country.code,posts.role,posts.period.start,posts.termYears\n' +
        'person/zoe,Zoë,Spain,ES,Chair,2019,3\nperson/zoe,Zoë,Spain,ES,Delegate,2022-01,\nperson/ana,Ana,,,,,\n',
      'person',
    );
    expect(problems).toEqual([]);
    const { records } = await readDirectory(out);
    expect(records[0]).toMatchObject({
      country: { name: 'Spain', code: 'ES' },
      posts: [
        { role: 'Chair', period: { start: '2019' }, termYears: 3, sources: ['source/table'] },
        { role: 'Delegate', period: { start: '2022-01' } },
      ],
    });
    expect(records[1]).toMatchObject({ id: 'person/ana', posts: [] });
  });

  it.each<[string, Kind, string, RegExp[]]>([
    [
      'an unknown column',
      'session',
      'title,numbr\nA,1\n',
      [/^table\.csv:1:2: "numbr" is not a column of a session\. Did you mean "number"\?$/],
    ],
    ['a column twice', 'session', 'title,title\nA,1\n', [/^table\.csv:1:2: the column "title" is there twice\. /]],
    ['a missing column', 'resolution', 'title\nA\n', [/^table\.csv:1:1: the column "symbol" is missing\. /]],
    [
      'a wrong number',
      'session',
      'title,year\nA,1999\n\nB,about 2000\n',
      [/^table\.csv:4:2: "year" must be a number, and is "about 2000"\. /],
    ],
    [
      'a wrong date',
      'resolution',
      'symbol,title,date\nT,A,1.5.2020\n',
      [/^table\.csv:2:3: "date" is not a date: write 2019/],
    ],
    [
      'an empty cell that must not be',
      'resolution',
      'symbol,title\nT,\n',
      [/^table\.csv:2:2: "title" is empty\. Fill/],
    ],
    [
      'an id twice',
      'session',
      'title\nA\nA\n',
      [/^table\.csv:3:1: the id session\/a is used twice, first in line 2\. /],
    ],
    ['a path as id', 'session', 'id,title\n../../x,A\n', [/^table\.csv:2:1: "id" is not an id: write kind\/slug/]],
    ['a cell too many', 'session', 'title\nA,B\n', [/^table\.csv:2:2: the row has 2 cells, the header 1\. /]],
    ['a quote that is not closed', 'session', 'title\n"A\n', [/^table\.csv:\d+:1: this is not CSV: /]],
    ['nothing at all', 'session', '', [/^table\.csv: the table is empty\. /]],
    ['a header alone', 'session', 'title\n', [/^table\.csv: the table has no rows\. /]],
  ])('with %s is refused by row and column, and nothing is written', async (_name, kind, content, expected) => {
    const { dir, problems } = await imported(content, kind);
    expect(problems).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
    expect(await readdir(dir)).toEqual(['table.csv']);
  });

  it('has columns for every kind, of which title is one', () => {
    for (const kind of kinds) expect(columnsOf(kind).map(({ name }) => name)).toContain('title');
  });
});
