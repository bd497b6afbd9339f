/** Import of Popolo: a small file of every part, wrong files, and the three real ones where they are at hand. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importPopolo } from '../../../../build/import/popolo/import';
import { readDirectory } from '../../../../build/pack/directory';
import { formatProblem } from '../../../../build/pack/problem';
import { corpora } from '../../../fixtures/corpora';
import { temporary } from '../../../fixtures/packs';

const small = {
  persons: [
    {
      id: 'p1',
      name: 'Zoë Núñez',
      sort_name: 'Núñez',
      other_names: [{ name: 'Zoe Vidal', note: 'before 2010' }],
      birth_date: '1970-02-03T00:00:00Z',
      gender: 'female',
      email: 'zoe@example.org',
      contact_details: [{ type: 'voice', label: 'Office', value: '+351 1' }],
      links: [{ url: 'javascript:alert(1)' }, { url: 'https://example.org/zoe', note: 'Home' }],
      image: null,
      identifiers: [{ scheme: 'wikidata', identifier: 'Q1' }],
      sources: [{ url: 'https://example.org/list', note: 'The list' }],
      shoe_size: 38,
      memberships: [{ post_id: 'chair', start_date: '2020', organization_id: 'council' }],
    },
    { id: 'p2', name: 'Ana Gil' },
    { id: 'p3', name: 'Ana Gil' },
    { id: '../../etc', name: 'صالح' },
  ],
  organizations: [
    { id: 'council', name: 'Council of Harbours', classification: 'legislature', other_names: [{ name: 'CoH' }] },
    { id: 'blue', name: 'Blues', classification: 'party' },
  ],
  posts: [{ id: 'chair', label: 'chair', organization_id: 'council', area_id: 'north' }],
  areas: [{ id: 'north', name: 'North', type: 'constituency' }],
  events: [
    { id: 't1', name: 'First term', classification: 'legislative period', start_date: '2016', end_date: '2019-12' },
  ],
  memberships: [
    {
      person_id: 'p1',
      organization_id: 'council',
      on_behalf_of_id: 'blue',
      role: 'member',
      legislative_period_id: 't1',
    },
    { person_id: 'nobody', organization_id: 'council' },
    { person_id: 'p2', organization_id: 'gone', end_date: 'never' },
  ],
};

async function imported(content: string) {
  const dir = await temporary();
  const file = path.join(dir, 'file.json');
  await writeFile(file, content);
  const out = path.join(dir, 'out');
  const { report, problems } = await importPopolo(file, out);
  return { dir, out, report, problems: problems.map((p) => formatProblem({ ...p, file: path.basename(p.file) })) };
}

describe('a Popolo file', () => {
  it('becomes people, organisations, sessions and sources', async () => {
    const { out, report, problems } = await imported(JSON.stringify(small));
    expect(problems).toEqual([]);
    const directory = await readDirectory(out);
    expect(directory.problems).toEqual([]);
    expect(directory.header).toMatchObject({ id: 'council-of-harbours', title: 'Council of Harbours' });
    const byId = new Map(directory.records.map((record) => [record.id, record]));
    expect(byId.get('person/zoe-nunez')).toMatchObject({
      title: 'Zoë Núñez',
      aliases: ['Zoe Vidal', 'Núñez'],
      born: '1970-02-03',
      gender: 'female',
      contacts: [
        { type: 'email', value: 'zoe@example.org' },
        { type: 'voice', value: '+351 1', note: 'Office' },
      ],
      links: [{ url: 'https://example.org/zoe', note: 'Home' }],
      identifiers: [
        { scheme: 'popolo', value: 'p1' },
        { scheme: 'wikidata', value: 'Q1' },
      ],
      sources: ['source/example-org-list'],
      posts: [
        {
          role: 'Member',
          organisation: 'organisation/council-of-harbours',
          onBehalfOf: 'organisation/blues',
          session: 'session/first-term',
          period: { start: '2016', end: '2019-12' },
          derived: [{ field: 'period', from: 'the period of First term' }],
        },
        { role: 'Chair', organisation: 'organisation/council-of-harbours', area: 'North', period: { start: '2020' } },
      ],
    });
    // Two of one name are told apart by their own ids, and a path is only a name.
    const people = directory.records.filter(({ kind }) => kind === 'person').map(({ id }) => id);
    expect(people).toEqual(['person/zoe-nunez', 'person/ana-gil-p2', 'person/ana-gil-p3', 'person/etc']);
    expect(byId.get('source/example-org-list')).toMatchObject({ title: 'The list', url: 'https://example.org/list' });
    expect(report.unknownNames).toEqual([
      'persons[].shoe_size',
      'a membership of a person who is not in the file',
      'the date "never"',
      'an organization that is not in the file',
    ]);
  });

  it.each([
    ['what is not JSON', '{"persons": [', /^file\.json(:\d+:\d+)?: this is not JSON: /],
    ['a person without id', '{"persons": [\n  {"name": "A"}]}', /^file\.json:2:3: persons\.0\.id: /],
    ['a list of the wrong thing', '{"persons": ["A"]}', /^file\.json:1:14: persons\.0: /],
    ['nobody at all', '{"people": []}', /^file\.json: the file has neither persons nor organizations\. /],
  ])('with %s is refused with its place, and nothing is written', async (_name, content, expected) => {
    const { dir, problems } = await imported(content);
    expect(problems).toEqual([expect.stringMatching(expected)]);
    expect(await readdir(dir)).toEqual(['file.json']);
  });

  it.skipIf(!corpora).each([
    ['Andorra-General_Council', 28, 28],
    ['Chile-Deputies', 372, 846],
    ['Jordan-House_of_Representatives', 150, 150],
  ])('of the real ones, %s, is imported whole', async (name, persons, memberships) => {
    const { out, problems, report } = await imported(
      await readFile(path.join(corpora ?? '', 'popolo', `${name}.json`), 'utf8'),
    );
    expect(problems).toEqual([]);
    expect(report.unknownNames).toEqual([]);
    const directory = await readDirectory(out);
    expect(directory.problems).toEqual([]);
    const people = directory.records.filter((record) => record.kind === 'person');
    expect(people).toHaveLength(persons);
    expect(people.reduce((sum, { posts }) => sum + posts.length, 0)).toBe(memberships);
  });
});
