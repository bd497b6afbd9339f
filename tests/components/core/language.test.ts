/** The language of the interface: plural forms, and what a switch changes on the page. */
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { bestLanguage, directionOf } from '../../../data/model/spoken';
import {
  formatDate,
  formatPeriod,
  ordinal,
  pathWords,
  placeName,
  sessionName,
  sessionShort,
} from '../../../renderer/core/format';
import { useLanguage } from '../../../renderer/core/language';
import { plural } from '../../../renderer/core/plural';

afterEach(() => useLanguage('en'));

const records = 'one: # record | other: # records';

test.each([
  [0, '0 records'],
  [1, '1 record'],
  [2, '2 records'],
  [1050, '1,050 records'],
])('%i in English: %s', (count, words) => expect(plural(count, records)).toBe(words));

test.each([
  [0, 'لا سجلات'],
  [1, 'سجل واحد'],
  [2, 'سجلان'],
  [3, '3 سجلات'],
  [11, '11 سجلًا'],
  [100, '100 سجل'],
])('%i in Arabic has the form of its own, with Western digits', async (count, words) => {
  await useLanguage('ar');
  const forms = 'zero: لا سجلات | one: سجل واحد | two: سجلان | few: # سجلات | many: # سجلًا | other: # سجل';
  expect(plural(count, forms)).toBe(words);
});

test('a form that is missing is said in the form for other numbers', () => {
  expect(plural(1, 'other: # records')).toBe('1 records');
});

test('a switch mirrors the page for Arabic, and dates and ordinals follow', async () => {
  await useLanguage('ar');
  expect(document.documentElement.dir).toBe('rtl');
  expect(document.documentElement.lang).toBe('ar');
  expect(formatDate('2019-10-15')).toBe('15 أكتوبر 2019');
  expect(formatPeriod({ start: '2019-10-15', end: '2019-10-18' })).toBe('15–18 أكتوبر 2019');
  expect(formatPeriod({ start: '2019-10', end: '2019-12' })).toBe('أكتوبر – ديسمبر 2019');
  expect(ordinal(88)).toBe('88');
  await useLanguage('fr');
  expect(document.documentElement.dir).toBe('ltr');
  expect(formatDate('2019-10-15')).toBe('15 octobre 2019');
});

test('a session goes by its ordinal, as each language writes it, and is no bare number', async () => {
  const session = { number: 93, title: '' };
  const written = async (language: 'en' | 'fr' | 'es' | 'ar'): Promise<string[]> => {
    await useLanguage(language);
    return [sessionShort(session), sessionName(session)];
  };
  expect(await written('en')).toEqual(['93rd', '93rd session']);
  expect(await written('fr')).toEqual(['93e', '93e session']);
  expect(ordinal(1)).toBe('1re');
  expect(await written('es')).toEqual(['93.ª', '93.ª reunión']);
  expect(await written('ar')).toEqual(['الدورة 93', 'الدورة 93']);
});

test('the first preferred language that the program speaks is taken', () => {
  expect(bestLanguage(['de-DE', 'fr_CA', 'en'])).toBe('fr');
  expect(bestLanguage(['zh-Hans'])).toBe('en');
  expect(['ar', 'ar-EG', 'fa', 'en', 'es'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
});

test('parts of a line stand in the order of the window, whatever their scripts', async () => {
  const santiago = { city: 'Santiago', country: { name: 'Chile', code: 'CL' } };
  expect(placeName(santiago)).toBe('Santiago, Chile');
  expect(placeName({ city: 'Monaco', country: { name: 'Monaco', code: 'MC' } })).toBe('Monaco');
  await useLanguage('es');
  expect(placeName({ city: 'Singapur', country: { name: 'Singapore', code: 'SG' } })).toBe('Singapur');
  await useLanguage('ar');
  const line = document.createElement('p');
  line.style.unicodeBidi = 'plaintext';
  line.textContent = placeName(santiago);
  document.body.append(line);
  onTestFinished(() => line.remove());
  const left = (word: string): number => {
    const range = document.createRange();
    const text = line.firstChild ?? line;
    const at = line.textContent.indexOf(word);
    range.setStart(text, at);
    range.setEnd(text, at + word.length);
    return range.getBoundingClientRect().left;
  };
  expect(left('Santiago')).toBeGreaterThan(left('تشيلي'));
});

test('a path in a sentence of Arabic begins with its slash', async () => {
  await useLanguage('ar');
  const line = document.createElement('p');
  line.textContent = `حُفظ: ${pathWords('/home/ana/desk.json')}`;
  document.body.append(line);
  onTestFinished(() => line.remove());
  const text = line.firstChild as Text;
  const leftOf = (sign: string): number => {
    const range = new Range();
    range.setStart(text, text.data.indexOf(sign));
    range.setEnd(text, text.data.indexOf(sign) + 1);
    return range.getBoundingClientRect().left;
  };
  expect(leftOf('/')).toBeLessThan(leftOf('h'));
});
