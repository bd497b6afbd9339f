/** Whether a text still holds is derived from who names it, and never guessed. */
import { expect, test } from 'vitest';
import { statusFrom } from '../../../data/model';

const link = (by: string, from = `resolution/${by}`): { from: string; by: string } => ({ from, by });

test('what is repealed no longer holds, amended or not', () => {
  const links = [link('amends'), link('repeals', 'resolution/z'), link('implements')];
  expect(statusFrom(links)).toEqual({ is: 'repealed', by: ['resolution/z'] });
});

test('every text that amends is named', () => {
  expect(statusFrom([link('amends', 'resolution/a'), link('amends', 'decision/b')])).toEqual({
    is: 'amended',
    by: ['resolution/a', 'decision/b'],
  });
});

test('a text that was carried out was in force then', () => {
  expect(statusFrom([link('implements')])).toEqual({ is: 'in-force', by: ['resolution/implements'] });
});

test('being recalled or concerned says nothing: unknown stays unknown', () => {
  expect(statusFrom([link('recalls'), link('concerns'), link('about')])).toBeNull();
  expect(statusFrom([])).toBeNull();
});
