import { describe, expect, it } from 'vitest';
import { anyRecord } from '../../../data/model';
import { referencesIn, referencesOf } from '../../../electron/library/references';

describe('references', () => {
  it('are found in every part of a record, with their place', () => {
    const record = anyRecord.parse({
      kind: 'person',
      id: 'person/a',
      title: 'A',
      confidence: 'low',
      sources: ['source/1'],
      conflicts: [
        { about: 'session/not-a-reference', values: [{ value: 'x', sources: ['source/2'] }, { value: 'y' }] },
      ],
      evidence: { session: { sources: ['source/3'] } },
      posts: [{ role: 'Chair', session: 'session/1', confidence: 'low', vote: { text: 'all', sources: ['source/4'] } }],
      career: [{ text: 'x', about: ['programme/p'], sources: ['source/5'] }],
    });
    const found = referencesOf(record).map(({ id, by, path }) => `${by} ${id} ${path.join('.')}`);
    expect(found.sort()).toEqual([
      'about programme/p career.0.about.0',
      'post session/1 posts.0.session',
      'source source/1 sources.0',
      'source source/2 conflicts.0.values.0.sources.0',
      'source source/3 evidence.session.sources.0',
      'source source/4 posts.0.vote.sources.0',
      'source source/5 career.0.sources.0',
    ]);
  });

  it('carry the type of a relation, the chair, and where a member joined', () => {
    const raw = { chair: 'person/a', joinedAt: 'session/1', relations: [{ type: 'repeals', target: 'resolution/r' }] };
    expect(referencesIn(raw).map(({ by }) => by)).toEqual(['chair', 'joined', 'repeals']);
  });

  it('are passed over where a record is not yet what it should be', () => {
    expect(referencesIn({ sources: [1, null, {}], session: 3, relations: [{ type: 'likes', target: 'x' }] })).toEqual(
      [],
    );
    expect(referencesIn(null)).toEqual([]);
  });
});
