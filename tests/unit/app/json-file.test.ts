import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { JsonFile } from '../../../electron/app/json-file';

const schema = z.strictObject({ theme: z.enum(['light', 'dark']), size: z.number() });
const defaults = { theme: 'light', size: 1 } as const;
let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-json-'));
  file = join(folder, 'settings.json');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const read = (): JsonFile<typeof schema.shape> => new JsonFile(file, schema, defaults);
const set = (text: string): void => writeFileSync(file, text);

test('a missing file is the defaults, and is no damage', () => {
  expect(read().value).toEqual(defaults);
  expect(console.error).not.toHaveBeenCalled();
});

test('a missing field takes its default', () => {
  set('{"theme":"dark"}');
  expect(read().value).toEqual({ theme: 'dark', size: 1 });
  expect(existsSync(join(folder, 'settings.damaged.json'))).toBe(false);
});

test('a wrong field takes its default, the others hold, and the file is kept aside', () => {
  set('{"theme":"dark","size":"big","more":1}');
  expect(read().value).toEqual({ theme: 'dark', size: 1 });
  expect(readFileSync(join(folder, 'settings.damaged.json'), 'utf8')).toContain('big');
});

test.each(['', 'not json', '[]', 'null', '"x"', '{"theme":'])('%j is set aside', (text) => {
  set(text);
  expect(read().value).toEqual(defaults);
  expect(readFileSync(join(folder, 'settings.damaged.json'), 'utf8')).toBe(text);
});

test('writes whole and reads again', async () => {
  await read().write({ theme: 'dark' });
  expect(read().value.theme).toBe('dark');
});

test('many late changes are one write', async () => {
  const kept = read();
  kept.later({ size: 2 });
  kept.later({ size: 3 });
  expect(existsSync(file)).toBe(false);
  await kept.flush();
  expect(read().value.size).toBe(3);
});

test('a folder that cannot be written is an error of the system, and the change holds', async () => {
  const kept = new JsonFile(join(folder, 'gone', 'settings.json'), schema, defaults);
  await expect(kept.write({ size: 5 })).rejects.toMatchObject({ code: 'ENOENT' });
  expect(kept.value.size).toBe(5);
});
