/** The bundled dataset: complete, sound, and honest about what it does not know. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readDirectory, type Directory } from '../../../build/pack/directory';
import type { AnyRecord, Kind } from '../../../data/model';

let directory: Directory;
const all = <K extends Kind>(kind: K): Extract<AnyRecord, { kind: K }>[] =>
  directory.records.filter((record): record is Extract<AnyRecord, { kind: K }> => record.kind === kind);
const one = <K extends Kind>(kind: K, id: string): Extract<AnyRecord, { kind: K }> => {
  const found = all(kind).find((record) => record.id === id);
  if (!found) throw new Error(`${id} is missing`);
  return found;
};

beforeAll(async () => {
  directory = await readDirectory('data/interpol');
});

describe('the dataset', () => {
  it('has no problem', () => {
    expect(directory.problems).toEqual([]);
    expect(directory.header?.id).toBe('interpol-ga');
  });

  it.each([
    ['session', 85],
    ['resolution', 47],
    ['member', 196],
  ] as const)('has every %s', (kind, count) => {
    expect(all(kind)).toHaveLength(count);
  });

  it('has each numbered session from the 15th to the 94th once', () => {
    const numbers = all('session').flatMap(({ number }) => number ?? []);
    for (let number = 15; number <= 94; number++) expect(numbers.filter((n) => n === number)).toHaveLength(1);
  });

  it('says where everything was read, or that nothing was', () => {
    const silent = directory.records.filter(
      ({ kind, sources, gaps }) => kind !== 'source' && sources.length === 0 && gaps.length === 0,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('uses every source, or could: none is dead weight in another kind', () => {
    for (const source of all('source')) expect(source.sources).toEqual([]);
  });

  it('has a period or a gap for each post', () => {
    const silent = all('person').flatMap(({ id, posts }) =>
      posts
        .filter(({ period, gaps }) => !period.start && !period.end && gaps.length === 0)
        .map(({ role }) => `${id} ${role}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('the 88th session', () => {
  it('states what the release states', () => {
    const session = one('session', 'session/88');
    expect(session).toMatchObject({
      city: 'Santiago',
      period: { start: '2019-10-15', end: '2019-10-18' },
      attendance: { countries: { value: 162 }, delegates: { value: 900, qualifier: 'some' } },
      resolutionsAdopted: { value: 13 },
      chair: 'person/kim-jong-yang',
    });
    expect(session.nextHost?.announced).toContain('Uruguay');
    expect(session.nextHost?.outcome).toContain('Istanbul');
    const prose = session.summary.map(({ heading, text }) => `${heading ?? ''} ${text}`).join(' ');
    for (const word of [
      'I-Core',
      'Gateway',
      'Southern African',
      'Supreme Headquarters',
      'Yaoundé',
      'European Union',
      'finances',
      'unanimous',
    ]) {
      expect(prose).toContain(word);
    }
  });

  it('identifies one resolution by number and invents none', () => {
    const resolutions = all('resolution').filter(({ session }) => session === 'session/88');
    expect(resolutions.map(({ symbol }) => symbol)).toEqual(['GA-2019-88-RES-10']);
    for (const decision of all('decision').filter(({ session }) => session === 'session/88')) {
      expect(decision.gaps.length, decision.id).toBeGreaterThan(0);
    }
  });

  it('gives a vote the source that printed it', () => {
    const [post] = one('person', 'person/sarka-havrankova').posts;
    expect(post?.vote).toMatchObject({ text: '133 of 141 registered', sources: ['source/p2019cz'] });
    expect(one('person', 'person/sarka-havrankova').title).toBe('Šárka Havránková');
    expect(one('person', 'person/robert-guirao-bailen').posts[0]?.vote).toBeUndefined();
  });

  it('has two posts of the Secretary General, the second unanimous and of five years', () => {
    const posts = one('person', 'person/jurgen-stock').posts.filter(({ role }) => role === 'Secretary General');
    expect(posts).toHaveLength(2);
    expect(posts[1]).toMatchObject({ session: 'session/88', termYears: 5, vote: { text: 'unanimous' } });
  });
});
