import { expect, test } from 'vitest';
import { nothing } from 'lit';
import { Citations, common, without } from '../../../renderer/print/citations';
import { columnsFor } from '../../../renderer/print/list-columns';
import { figureText } from '../../../renderer/core/vocabulary';
import { hedge } from '../../../renderer/print/parts';
import { identified, tally } from '../../../renderer/print/tally';

test('sources are numbered in the order in which they are first named', () => {
  const cite = new Citations(true);
  expect(cite.mark(['source/b', 'source/a'])).toMatchObject({ values: ['1, 2'] });
  expect(cite.mark(['source/c', 'source/b', 'source/b'])).toMatchObject({ values: ['1, 3'] });
  expect(cite.mark([])).toBe(nothing);
  expect(cite.all).toEqual(['source/b', 'source/a', 'source/c']);
});

test('without sources on paper nothing is numbered', () => {
  const cite = new Citations(false);
  expect(cite.mark(['source/a'])).toBe(nothing);
  expect(cite.all).toEqual([]);
});

test('sources that all rows share are said once', () => {
  const shared = common([['source/a', 'source/b'], ['source/b'], ['source/c', 'source/b']]);
  expect(shared).toEqual(['source/b']);
  expect(without(['source/c', 'source/b'], shared)).toEqual(['source/c']);
  expect(common([])).toEqual([]);
});

test('identified numbers follow the pattern and stay within what was adopted', () => {
  const found = identified(13, 'GA-2019-88-RES-{n}', ['GA-2019-88-RES-10', 'GA-2019-88-RES-99', 'AGN/68/RES/5']);
  expect([...found]).toEqual([10]);
  expect(identified(13, undefined, ['GA-2019-88-RES-10']).size).toBe(0);
});

test('a tally is drawn only where it says something true', () => {
  expect(tally(13, undefined, [])).toBe(nothing);
  expect(tally(0, 'R-{n}', [])).toBe(nothing);
  expect(tally(400, 'R-{n}', [])).toBe(nothing);
  expect(tally(13, 'R-{n}', ['R-10'])).not.toBe(nothing);
});

test('hedges are words', () => {
  expect(figureText({ value: 900, qualifier: 'some' })).toBe('some 900');
  expect(figureText({ value: 1050 })).toBe('1,050');
  expect(hedge('medium')).toBe(' (medium confidence)');
  expect(hedge('high')).toBe('');
});

test('a list has the columns of what is in it', () => {
  const labels = (...kinds: Parameters<typeof columnsFor>[0] extends ReadonlySet<infer K> ? K[] : never): string[] =>
    columnsFor(new Set(kinds)).map(({ label }) => label);
  expect(labels('resolution', 'decision')).toContain('Title or subject');
  expect(labels('person')).toEqual(['Name', 'Country', 'Posts']);
  expect(labels('session')).toContain('Countries');
  expect(labels('session', 'person')).toContain('Kind');
});
