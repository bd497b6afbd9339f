import { expect, test } from 'vitest';
import { kinds } from '../../../data/model';
import { hashOf, visit } from '../../../electron/app/visit';
import { parseRoute, recordHref } from '../../../renderer/core/route';

test.each(kinds)('a %s opens where the window itself would open it', (kind) => {
  expect(hashOf({ open: `${kind}/a-1` })).toBe(recordHref(`${kind}/a-1`));
});

test('a search leads to the search with its words', () => {
  const route = parseRoute(hashOf({ search: 'a & b = "c"?' }) ?? '');
  expect(route.place).toBe('search');
  expect(route.query.get('q')).toBe('a & b = "c"?');
});

test('nothing asked is nowhere to go', () => expect(hashOf({})).toBeNull());

test('what a second start hands over is checked', () => {
  expect(visit.safeParse({ open: 'session/88' }).success).toBe(true);
  for (const bad of [null, 'x', { open: '../x' }, { search: 'x'.repeat(2000) }, { more: 1 }])
    expect(visit.safeParse(bad).success).toBe(false);
});
