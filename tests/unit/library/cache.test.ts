import { describe, expect, it, vi } from 'vitest';
import { Cache } from '../../../electron/library/cache';

describe('the cache', () => {
  it('makes a value once, also for those who ask while it is being made', async () => {
    const cache = new Cache<string, number>();
    const make = vi.fn(() => Promise.resolve(1));
    await Promise.all([cache.get('a', make), cache.get('a', make)]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('lets go of the value that was not asked for longest', async () => {
    const cache = new Cache<string, string>(2);
    const made: string[] = [];
    const ask = (key: string): Promise<string> =>
      cache.get(key, () => Promise.resolve(made[made.push(key) - 1] ?? key));
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('forgets a failure', async () => {
    const cache = new Cache<string, number>();
    await expect(cache.get('a', () => Promise.reject(new Error('once')))).rejects.toThrow('once');
    expect(await cache.get('a', () => Promise.resolve(2))).toBe(2);
  });
});
