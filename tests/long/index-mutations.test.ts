/** Ten thousand altered search indexes: an error that says so or the right answer, never a crash, a wrong answer or a loop. */
import { expect, it } from 'vitest';
import { mutate, sample } from '../unit/search/engine/damage';

const bytes = sample();

it('refuses or answers rightly 10,000 altered indexes', () => {
  expect(mutate(bytes, 10_000, 11, false).refused).toBeGreaterThan(8000);
});

it('meets 10,000 altered indexes with hashes that fit', () => {
  expect(mutate(bytes, 10_000, 12, true).refused).toBeGreaterThan(1000);
});
