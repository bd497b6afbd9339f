/** The main process speaks to the reader in each language, and with words of electron/words alone. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../../data/model/spoken';
import { words } from '../../../electron/words';
import { saidByMain } from '../../fixtures/main-words';

const electron = path.resolve(import.meta.dirname, '../../../electron');

test('what main says outside its words is found', () => {
  const source =
    "const a = { title: say.title, what: `It ${b} failed.`, mend: 'Try again.', detail: 'EIO' }; new Told('No.', x); f({ title: 'Rostrum' })";
  expect(saidByMain('x.ts', source)).toEqual(['x.ts: `It ${b} failed.`', "x.ts: 'Try again.'", "x.ts: 'No.'"]);
});

test('nothing that a reader sees is said outside electron/words', () => {
  const files = readdirSync(electron, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.startsWith('words'));
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap((file) => saidByMain(file, readFileSync(path.join(electron, file), 'utf8')))).toEqual([]);
});

/** Every word by its place; what takes values says them. */
function leaves(value: unknown, at = ''): [place: string, text: string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return [[at, String((value as (...values: string[]) => string)('1', '2'))]];
  return Object.entries(value as object).flatMap(([name, inner]) => leaves(inner, `${at}.${name}`));
}

test.each(languages.filter((language) => language !== 'en'))('%s has every word, and none in English', (language) => {
  const english = new Map(leaves(words('en')));
  const own = leaves(words(language));
  expect(own.map(([place]) => place)).toEqual([...english.keys()]);
  expect(own.filter(([place, text]) => text === '' || text === english.get(place))).toEqual([]);
});

test('a path keeps its direction within a sentence of Arabic: else its first slash would come last', () => {
  expect(words('ar').desk.aside('/home/ana/desk.json')).toContain('\u2068/home/ana/desk.json\u2069');
});
