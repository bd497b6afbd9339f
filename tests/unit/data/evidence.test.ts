/** What the bundled dataset says of its own evidence: votes, joins of lists, relations, unnamed seats. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readDirectory, type Directory } from '../../../build/pack/directory';
import type { AnyRecord, Kind } from '../../../data/model';

let directory: Directory;
const all = <K extends Kind>(kind: K): Extract<AnyRecord, { kind: K }>[] =>
  directory.records.filter((record): record is Extract<AnyRecord, { kind: K }> => record.kind === kind);
const relationsOf = (id: string) =>
  directory.records.flatMap((record) => (record.id === id && 'relations' in record ? record.relations : []));

beforeAll(async () => {
  directory = await readDirectory('data/interpol');
});

describe('evidence in the dataset', () => {
  it('names a source for every vote', () => {
    const bare = [
      ...all('person').flatMap(({ id, posts }) => posts.flatMap(({ vote }) => (vote ? [{ id, vote }] : []))),
      ...[...all('decision'), ...all('resolution')].flatMap(({ id, vote }) => (vote ? [{ id, vote }] : [])),
    ];
    expect(bare.length).toBeGreaterThan(15);
    expect(bare.filter(({ vote }) => vote.sources.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('gives the vote on the Delegate for the Americas of 2019 to the newspaper, not to the release', () => {
    const post = all('person').find(({ id }) => id === 'person/hector-espinosa-valenzuela')?.posts[0];
    expect(post?.vote?.text).toContain('unanimous');
    expect(post?.vote?.sources).toEqual(['source/m-cl2020']);
    expect(post?.evidence.vote?.confidence).toBe('medium');
  });

  it('has one person for one name, whichever list it came from', () => {
    const titles = all('person').map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    const posts = all('person')
      .find(({ title }) => title === 'Kim Jong Yang')
      ?.posts.map(({ role }) => role);
    expect(posts).toEqual(['Delegate for Asia', 'Vice-President for Asia', 'President']);
  });

  it('marks each end that follows from the length of a term as derived', () => {
    const sarka = all('person').find(({ id }) => id === 'person/sarka-havrankova')?.posts[0];
    expect(sarka?.derived.map(({ field }) => field)).toContain('period.end');
  });

  it('marks a pattern of numbers that no resolution of the session shows as derived', () => {
    const shown = new Set(all('resolution').map(({ session }) => session));
    const silent = all('session').filter(
      ({ id, numberPattern, derived }) =>
        numberPattern && !shown.has(id) && !derived.some(({ field }) => field === 'numberPattern'),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('shows both regulations and what changed them', () => {
    const amends = all('resolution').flatMap(({ relations }) => relations.filter(({ type }) => type === 'amends'));
    expect(amends.filter(({ target }) => target === 'resolution/agn-59-res-4')).toHaveLength(8);
    expect(relationsOf('resolution/ag-2011-res-07')).toMatchObject([
      { type: 'repeals', target: 'resolution/ag-2003-res-04' },
    ]);
    expect(relationsOf('decision/88-sadc-agreement')).toMatchObject([
      { type: 'concerns', target: 'organisation/sadc' },
    ]);
  });

  it('knows no more resolutions of a session than the session adopted', () => {
    for (const { id, resolutionsAdopted } of all('session')) {
      const known = all('resolution').filter(({ session }) => session === id).length;
      if (resolutionsAdopted) expect(known, id).toBeLessThanOrEqual(resolutionsAdopted.value);
    }
  });

  it('says which seats have no name', () => {
    const gaps = (id: string) =>
      all('session')
        .find((session) => session.id === id)
        ?.gaps.join(' ') ?? '';
    expect(gaps('session/85')).toContain('Hungary');
    expect(gaps('session/92')).toContain('Canada');
  });
});
