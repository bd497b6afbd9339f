/** Texts beside records: found, read, and refused with their place. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDirectory } from '../../../../build/pack/directory';
import { formatProblem } from '../../../../build/pack/problem';
import { checkTexts } from '../../../../build/pack/text-files';
import { temporary } from '../../../fixtures/packs';

const fixture = fileURLToPath(new URL('../../../fixtures/pack-texts', import.meta.url));
const en = 'texts/en/resolution/ha-2-1.yaml';

async function problemsAfter(change: (dir: string) => Promise<unknown>): Promise<string[]> {
  const dir = path.join(await temporary(), 'pack');
  await cp(fixture, dir, { recursive: true });
  await change(dir);
  const { problems, texts } = await readDirectory(dir);
  return [...problems, ...(await checkTexts(texts))].map((problem) =>
    formatProblem({ ...problem, file: path.relative(dir, problem.file) }),
  );
}

const replace =
  (file: string, from: string, to: string) =>
  async (dir: string): Promise<void> => {
    const name = path.join(dir, file);
    const before = await readFile(name, 'utf8');
    expect(before).toContain(from);
    await writeFile(name, before.replace(from, to));
  };

describe('texts of a folder of records', () => {
  it('has no problems, and gives each text by record and language', async () => {
    const { texts, problems, records } = await readDirectory(fixture);
    expect(problems).toEqual([]);
    expect(await checkTexts(texts)).toEqual([]);
    expect(texts.languages('resolution/ha-2-1')).toEqual(['ar', 'en']);
    expect(texts.languages('resolution/ha-9-9')).toEqual([]);
    const [english, arabic] = [
      await texts.read('resolution/ha-2-1', 'en'),
      await texts.read('resolution/ha-2-1', 'ar'),
    ];
    const anchors = (text: typeof english): string[] => text.sections.flatMap((s) => s.blocks.map((b) => b.anchor));
    expect(anchors(arabic)).toEqual(anchors(english));
    const record = records.find(({ id }) => id === 'resolution/ha-2-1');
    expect(record?.kind === 'resolution' && record.texts.map((t) => t.title)).toEqual([english.title, arabic.title]);
  });

  it('names a text that the record does not state, one that is missing, and one of no record', async () => {
    expect(
      await problemsAfter(async (dir) => {
        await rm(path.join(dir, 'texts/ar/resolution/ha-2-1.yaml'));
        await mkdir(path.join(dir, 'texts/fr/resolution'), { recursive: true });
        await cp(path.join(dir, en), path.join(dir, 'texts/fr/resolution/ha-2-2.yaml'));
        await cp(path.join(dir, en), path.join(dir, 'texts/fr/resolution/ha-9.yaml'));
        await writeFile(path.join(dir, 'texts/notes.txt'), 'x');
      }),
    ).toEqual([
      expect.stringMatching(
        /^resolutions\/all\.yaml:\d+:\d+: there is no text of resolution\/ha-2-1 in ar\. Write it as/,
      ),
      expect.stringMatching(
        /^texts\/fr\/resolution\/ha-2-2\.yaml: resolution\/ha-2-2 does not state its text in fr\. Add/,
      ),
      expect.stringMatching(/^texts\/fr\/resolution\/ha-9\.yaml: resolution\/ha-9 is not in this pack\. /),
      expect.stringMatching(/^texts\/notes\.txt: nothing reads this file\. Texts are texts\/LANG/),
      expect.stringMatching(/^texts\/fr\/resolution\/ha-2-2\.yaml:1:9: the record is resolution\/ha-2-1\. /),
      expect.stringMatching(/ha-2-2\.yaml:2:7: the language is en\. /),
      expect.stringMatching(/ha-9\.yaml:1:9: the record is resolution\/ha-2-1\. /),
      expect.stringMatching(/ha-9\.yaml:2:7: the language is en\. /),
    ]);
  });

  it.each([
    ['an anchor twice', 'anchor: op-2', 'anchor: op-3', /: the anchor op-3 is used twice/],
    ['a note that is not there', 'note: 2', 'note: 7', /: there is no note 7\. The text has 2 notes\./],
    [
      'an address that could run',
      'symbol: HA/1/9',
      "url: 'javascript:alert(1)'",
      /"notes\.0\.runs\.1\.url" is not a web address/,
    ],
    [
      'a link to a record that is not there',
      'record: resolution/ha-2-2',
      'record: resolution/ha-9',
      /: resolution\/ha-9 is not in this pack\. /,
    ],
    ['a field that is none', 'part: preamble', 'part: preambel', /Did you mean "preamble"/],
    ['what is not YAML', 'lang: en', 'lang: "en" x', /not valid YAML/],
  ])('refuses %s', async (_name, from, to, expected) => {
    const problems = await problemsAfter(replace(en, from, to));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^texts\/en\/resolution\/ha-2-1\.yaml:\d+:\d+: /);
    expect(problems[0]).toMatch(expected);
  });
});
