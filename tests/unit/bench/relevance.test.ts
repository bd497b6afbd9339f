/** The generator of known-item queries, and their score. */
import { describe, expect, it } from 'vitest';
import { classes, makeQueries } from '../../bench/relevance/queries.mjs';
import { reciprocalRank } from '../../bench/relevance/score.mjs';

const shared = 'Demande au Secrétaire général de lui faire rapport à sa quatre-vingt-et-unième session sur la question';
const resolutions = ['Réduction des risques', 'Réduction des armements', 'L’éducation pour la paix'].map(
  (title, at) => ({
    symbol: `A/RES/80/${at + 1}`,
    title: `${title} dans le monde entier`,
    keywords: ['PEACE', 'DISARMAMENT', `SUBJECT ${at}`],
    paragraphs: [shared, `${shared} : ${title}, mesures prises par les États Membres numéro ${at} du présent rapport`],
  }),
);
const queries = makeQueries(resolutions);
const of = (kind: string): string[] => queries.filter((query) => query.kind === kind).map(({ text }) => text);

describe('known-item queries', () => {
  it('are one of each class for a resolution, the same every time', () => {
    for (const kind of ['title', 'cut', 'misspelt', 'plain', 'keywords']) expect(of(kind)).toHaveLength(3);
    expect(new Set(queries.map(({ kind }) => kind))).toEqual(new Set(classes));
    expect(makeQueries(resolutions)).toEqual(queries);
  });

  it('do not depend on which other resolutions there are, but for what must be the only one', () => {
    const alone = makeQueries(resolutions.slice(0, 1));
    for (const kind of ['title', 'misspelt', 'plain'])
      expect(alone.find((query) => query.kind === kind)).toEqual(queries.find((query) => query.kind === kind));
  });

  it('hold a resolution out with all its queries', () => {
    for (const { symbol } of resolutions) {
      expect(new Set(queries.filter((query) => query.symbol === symbol).map(({ heldOut }) => heldOut)).size).toBe(1);
    }
  });

  it('cut a title where no other begins so', () => {
    for (const text of of('cut')) expect(resolutions.filter(({ title }) => title.startsWith(text))).toHaveLength(1);
  });

  it('misspell, and leave accents out', () => {
    of('misspelt').forEach((text, at) => expect(text).not.toBe(resolutions[at]?.title));
    for (const text of of('plain')) expect(text).toMatch(/^[a-z’ ]+$/);
  });

  it('take passages that only one text has', () => {
    for (const text of of('passage')) {
      const having = resolutions.filter(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.includes(text)));
      expect(having).toHaveLength(1);
    }
  });
});

describe('reciprocal rank', () => {
  it('is one over the place, and nothing below the tenth', () => {
    const answers = [...'abcdefghijk'];
    expect(['a', 'b', 'j', 'k', 'x'].map((wanted) => reciprocalRank(answers, wanted))).toEqual([1, 0.5, 0.1, 0, 0]);
  });

  it('takes any resolution of a file that holds several', () => {
    const answers = ['A/RES/80/23 A', 'A/RES/80/236 B'];
    expect(reciprocalRank(answers, 'A/RES/80/236 A-B')).toBe(0.5);
  });
});
