/** What `pack check` says of folders with mistakes: every one of them, with its line, its column, and the mend. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDirectory } from '../../../../build/pack/directory';
import { formatProblem } from '../../../../build/pack/problem';
import { copyOfSmall, smallDirectory, temporary } from '../../../fixtures/packs';

/** The problems of a folder, as they are printed, with paths that start in it. */
async function problemsOf(dir: string): Promise<string[]> {
  const { problems } = await readDirectory(dir);
  return problems.map((problem) =>
    formatProblem({ ...problem, file: path.relative(dir, problem.file).replaceAll('\\', '/') || '.' }),
  );
}

/** The problems of the small folder with one file written anew. */
async function withFile(name: string, text: string): Promise<string[]> {
  const dir = await copyOfSmall();
  await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
  await writeFile(path.join(dir, name), text);
  return problemsOf(dir);
}

/** The problems of the small folder with some words replaced in one file. */
async function withWords(name: string, from: string, to: string): Promise<string[]> {
  const text = await readFile(path.join(smallDirectory, name), 'utf8');
  expect(text).toContain(from);
  return withFile(name, text.replace(from, to));
}

describe('a folder of records', () => {
  it('without mistakes has no problems', async () => {
    const { header, records, problems } = await readDirectory(smallDirectory);
    expect(problems).toEqual([]);
    expect(header?.id).toBe('harbour-assembly');
    expect(records).toHaveLength(8);
  });

  it('that is not there, or is empty, is named', async () => {
    const dir = await temporary();
    expect(await problemsOf(path.join(dir, 'none'))).toEqual([
      '.: there is no such folder. Give the folder that holds pack.yaml.',
    ]);
    expect(await problemsOf(dir)).toEqual([
      'pack.yaml: the file is missing. Write it: docs/pack-authors.md says what it holds.',
    ]);
    await writeFile(path.join(dir, 'pack.yaml'), await readFile(path.join(smallDirectory, 'pack.yaml')));
    expect(await problemsOf(dir)).toEqual([
      '.: the folder has no records. Put YAML files into sessions, resolutions, decisions, people, organisations, programmes, members, sources.',
      'pack.yaml:9:12: session/2 is not in this pack. Add that record, or take the reference out.',
    ]);
  });

  it('may not have folders or files that nothing reads', async () => {
    expect(await withFile('session/more.yaml', '[]')).toEqual([
      'session: no kind of record has a folder of this name. Did you mean sessions?',
    ]);
    expect(await withFile('person/more.yaml', '[]')).toEqual([
      'person: no kind of record has a folder of this name. Did you mean people?',
    ]);
    expect(await withFile('more.yaml', '[]')).toEqual([
      expect.stringMatching(/^more\.yaml: nothing reads this file\./),
    ]);
    expect(await withFile('README.md', 'Hello')).toEqual([]);
  });

  it('may keep files in folders of folders', async () => {
    expect(await withFile('sources/news/2023.yaml', '- { id: source/n, title: N, type: news }\n')).toEqual([]);
  });
});

describe('a mistake in YAML', () => {
  it('is named where it is', async () => {
    const [problem, ...rest] = await withFile('people/more.yaml', '- id: person/a\n  title: "A\n  posts: []\n');
    expect(problem).toMatch(/^people\/more\.yaml:\d+:\d+: this is not valid YAML: .* Look for a missing quote/);
    expect(rest.length).toBeLessThan(3);
    expect(await withFile('people/more.yaml', '- id: person/a\n  title: A\n  title: B\n')).toEqual([
      expect.stringMatching(/^people\/more\.yaml:3:3: this is not valid YAML: .*unique/),
    ]);
  });

  it('does not make the references to that file wrong, too', async () => {
    const problems = await withFile('sources/all.yaml', '- id: source/paper\n title: "\n');
    expect(problems.every((problem) => /^sources.*not valid YAML/.test(problem))).toBe(true);
  });

  it('that unfolds into a flood is refused', async () => {
    const flood = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [to, from] of ['ba', 'cb', 'dc', 'ed', 'fe']) {
      flood.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(', ')}]`);
    }
    expect(await withFile('people/more.yaml', flood.join('\n'))).toEqual([
      expect.stringMatching(/^people\/more\.yaml:1:1: its aliases cannot be read/),
    ]);
  });

  it('of form is named', async () => {
    expect(await withFile('people/more.yaml', 'id: person/a\n')).toEqual([
      'people/more.yaml:1:1: this is not a list of records. Begin each record with "- id: …".',
    ]);
    expect(await withFile('people/more.yaml', '- { id: person/a, title: A, confidence: low }\n- hello\n')).toEqual([
      'people/more.yaml:2:3: this is not a record. Begin each record with "- id: …".',
    ]);
    expect(await withFile('people/more.yaml', '# nothing yet\n')).toEqual([]);
  });
});

describe('a record', () => {
  it('with a field that does not exist is told the nearest that does', async () => {
    expect(await withWords('sessions/all.yaml', 'city: Ystad', 'town: Ystad\n  citty: Ystad')).toEqual([
      expect.stringMatching(
        /^sessions\/all\.yaml:5:3: "town" is not a field here\. Take it out\. The fields here are id, /,
      ),
      'sessions/all.yaml:6:3: "citty" is not a field here. Did you mean "city"?',
    ]);
    expect(
      await withWords(
        'sessions/all.yaml',
        'sources: [source/minutes]\n      about',
        'sorces:\n        - x\n      about',
      ),
    ).toEqual(['sessions/all.yaml:24:7: "sorces" is not a field here. Did you mean "sources"?']);
    expect(await withWords('people/all.yaml', 'title:', 'kind: person\n  title:')).toEqual([
      'people/all.yaml:2:3: "kind" is not a field here. Take it out: the folder gives it.',
    ]);
  });

  it('with a wrong value is told what the value should have been', async () => {
    expect(await withWords('sessions/all.yaml', '2023-05-02', '2023-05-32')).toEqual([
      'sessions/all.yaml:13:20: "period.start" is not a date: write 2019, 2019-10 or 2019-10-15. Correct the value.',
    ]);
    expect(await withWords('people/all.yaml', "'2022'", '2022')).toEqual([
      'people/all.yaml:7:24: "posts.0.period.start" must be text, and is read as a number. Write it in quotes: "2022".',
    ]);
    expect(await withWords('people/all.yaml', 'confidence: high', 'confidence: hihg')).toEqual([
      'people/all.yaml:9:19: "posts.0.confidence" cannot be "hihg". Did you mean "high"?',
    ]);
    expect(await withWords('sessions/all.yaml', 'city: Ystad', 'city:')).toEqual([
      'sessions/all.yaml:5:8: "city" is empty. Write a value, or take the field out: a field that is absent is unknown.',
    ]);
    expect(await withWords('sessions/all.yaml', 'sources: [source/minutes]', 'sources: source/minutes')).toEqual([
      'sessions/all.yaml:7:12: "sources" must be a list, and is text. Begin each item on a line of its own with "- ".',
    ]);
    expect(await withWords('resolutions/all.yaml', 'symbol: HA-2-9\n  ', '')).toEqual([
      'resolutions/all.yaml:1:3: "symbol" is missing. Add it.',
    ]);
  });

  it('with the id of another names both places', async () => {
    const more = '- { id: source/more, title: More, type: news }\n- { id: source/paper, title: Paper, type: news }\n';
    expect(await withFile('sources/more.yaml', more)).toEqual([
      'sources/more.yaml:2:9: the id source/paper is used twice. It is also at all.yaml:1; give one of them another id, or join them.',
    ]);
  });

  it('among those of another kind is told where it belongs', async () => {
    expect(await withWords('people/all.yaml', 'id: person/zoe-nunez', 'id: member/zoe-nunez')).toEqual([
      'people/all.yaml:1:7: member/zoe-nunez stands among the people. Move it to members, or give it an id that begins with person/.',
      'sessions/all.yaml:20:10: person/zoe-nunez is not in this pack. Add that record, or take the reference out.',
    ]);
  });

  it('in a language that the pack does not name is named', async () => {
    expect(await withWords('resolutions/all.yaml', 'lang: fr', 'lang: es')).toEqual([
      'resolutions/all.yaml:22:9: the pack has no language "es". Add it to the languages of pack.yaml; a search finds only records in one of those.',
    ]);
  });
});

describe('a reference', () => {
  it('to a record that is not there is named at each place, with the nearest that is', async () => {
    const dir = await copyOfSmall();
    const file = path.join(dir, 'sessions/all.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('source/paper', 'source/papr'));
    expect(await problemsOf(dir)).toEqual([
      'sessions/all.yaml:26:29: source/papr is not in this pack. Did you mean source/paper?',
      'sessions/all.yaml:32:36: source/papr is not in this pack. Did you mean source/paper?',
    ]);
  });

  it('is checked in a record that has other mistakes, too', async () => {
    const bad = '- id: decision/a\n  title: 1\n  titleIs: official\n  session: session/9\n  confidence: low\n';
    expect(await withFile('decisions/all.yaml', bad)).toEqual([
      'decisions/all.yaml:2:10: "title" must be text, and is read as a number. Write it in quotes: "1".',
      'decisions/all.yaml:4:12: session/9 is not in this pack. Did you mean session/1?',
    ]);
  });

  it('of the wrong kind is named', async () => {
    expect(await withWords('sessions/all.yaml', 'chair: person/zoe-nunez', 'chair: session/1')).toEqual([
      'sessions/all.yaml:20:10: session/1 stands where a person belongs. Name a record whose id begins with person/.',
    ]);
    expect(await withWords('resolutions/all.yaml', 'session: session/1', 'session: source/paper')).toEqual([
      'resolutions/all.yaml:24:12: source/paper stands where a session belongs. Name a record whose id begins with session/.',
    ]);
  });

  it('of the header must name a session', async () => {
    expect(await withWords('pack.yaml', 'highlight: session/2', 'highlight: person/zoe-nunez')).toEqual([
      'pack.yaml:9:12: person/zoe-nunez stands where a session belongs. Name a record whose id begins with session/.',
    ]);
  });
});

describe('the header', () => {
  it('is checked like a record', async () => {
    const dir = await copyOfSmall();
    await writeFile(path.join(dir, 'pack.yaml'), 'id: Harbour\ntitel: X\nlanguages: en\n');
    const problems = await problemsOf(dir);
    expect(problems).toContain('pack.yaml:2:1: "titel" is not a field here. Did you mean "title"?');
    expect(problems).toContain('pack.yaml:1:1: "title" is missing. Add it.');
    expect(problems).toContain(
      'pack.yaml:3:12: "languages" must be a list, and is text. Begin each item on a line of its own with "- ".',
    );
    expect(problems.join('\n')).toMatch(/pack\.yaml:1:5: "id" is not a pack id/);
  });

  it('names languages by their tags', async () => {
    expect(await withWords('pack.yaml', '[en, fr]', '[en, fr, français]')).toEqual([
      'pack.yaml:6:21: "languages.2" is not a language tag, for example en. Correct the value.',
    ]);
  });

  it('that is missing does not hide other problems', async () => {
    const dir = await copyOfSmall();
    await rm(path.join(dir, 'pack.yaml'));
    await writeFile(path.join(dir, 'sources/more.yaml'), '- 1\n');
    expect(await problemsOf(dir)).toHaveLength(2);
  });
});
