/** Words of records in the reader's language: what the pack translates, closed vocabularies, and what stays as it is. */
import { html, render } from 'lit';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { fieldName } from '../../../renderer/core/field-names';
import { useLanguage } from '../../../renderer/core/language';
import { libraryInfo } from '../../../renderer/core/library';
import { deskName, titleOf } from '../../../renderer/core/titles';
import {
  cameBy,
  figureText,
  original,
  outcome,
  outcomeCapital,
  regionName,
  role,
  term,
  type Words,
} from '../../../renderer/core/vocabulary';
import { doubts } from '../../../renderer/print/parts';
import type { Context } from '../../../renderer/print/sheet';
import { FakeRostrum } from '../support/fake-rostrum';
import { packInfo } from '../support/records';

beforeAll(async () => {
  const rostrum = new FakeRostrum().install();
  const terms = { President: { fr: 'Président', ar: 'رئيس' } };
  rostrum.ask = async () => ({ pack: { ...packInfo, terms }, problem: null }) as never;
  await libraryInfo();
});
afterEach(() => useLanguage('en'));

/** What is drawn, as HTML without Lit's markers. */
function drawn(words: Words): string {
  const box = document.createElement('p');
  render(html`${words}`, box);
  return box.innerHTML.replace(/<!--.*?-->/g, '');
}

test('a post is called as the pack translates it, else as its record has it, in that language', async () => {
  expect(drawn(role('President'))).toBe('President');
  await useLanguage('fr');
  expect(drawn(role('President'))).toBe('Président');
  expect(term('President')).toBe('Président');
  expect(drawn(role('Rapporteur'))).toBe('<span dir="auto" lang="en">Rapporteur</span>');
  await useLanguage('es');
  expect(drawn(role('President'))).toBe('<span dir="auto" lang="en">President</span>');
});

test('verbs of the vocabulary are translated; a verb of a source’s own is not', async () => {
  expect(drawn(outcomeCapital('endorsed'))).toBe('Endorsed');
  await useLanguage('fr');
  expect(drawn(outcome('adopted'))).toBe('adoptée');
  expect(drawn(outcomeCapital('rejected'))).toBe('Rejetée');
  expect(drawn(outcome('recognized as a need'))).toBe('<span dir="auto" lang="en">recognized as a need</span>');
  expect(drawn(cameBy('elected'))).toBe('élu');
  expect(drawn(cameBy('by lot'))).toContain('lang="en"');
  await useLanguage('ar');
  expect(drawn(outcome('adopted'))).toBe('اعتُمد');
  expect(regionName('Africa')).toBe('أفريقيا');
});

test('a record goes by one name everywhere, in the reader’s language where there is one', async () => {
  const founding = { kind: 'session', title: 'Second Congress', number: 1, city: 'Vienna' } as const;
  const country = { name: 'Germany', code: 'DE' };
  const names = [
    { ...founding },
    { kind: 'session', title: 'First Congress' },
    { kind: 'member', title: 'Germany', country },
    { kind: 'member', title: 'Yugoslavia', country: { name: 'Yugoslavia' } },
    { kind: 'resolution', title: 'Amends Article 7', titles: { fr: 'Modifie l’article 7' } },
  ] as const;
  const called = (): unknown[] => names.map((one) => [titleOf(one).words, titleOf(one).lang]);
  expect(called()).toEqual([
    ['1st session', 'en'],
    ['First Congress', 'en'],
    ['Germany', 'en'],
    ['Yugoslavia', 'en'],
    ['Amends Article 7', 'en'],
  ]);
  await useLanguage('fr');
  expect(called()).toEqual([
    ['1re session', 'fr'],
    ['First Congress', 'en'],
    ['Allemagne', 'fr'],
    ['Yugoslavia', 'en'],
    ['Modifie l’article 7', 'fr'],
  ]);
  expect(deskName({ ...founding, id: 'session/1', sessions: [] })).toBe('1re session, Vienna');
});

test('what was derived is named in the reader’s language, in the window and on paper', async () => {
  const fields = [
    'period.start',
    'period.end',
    'period',
    'termYears',
    'year',
    'number',
    'region',
    'session',
    'relations',
  ];
  const derived = fields.map((field) => ({ field, from: 'x' }));
  const paper = (): string[] => {
    const context = { options: { unknowns: true } } as Context;
    const box = document.createElement('div');
    render(doubts([{ conflicts: [], gaps: [], derived }], context), box);
    return [...box.querySelectorAll('li')].map((item) => item.textContent);
  };
  expect(paper().slice(0, 4)).toEqual(['The beginning: x', 'The end: x', 'The period: x', 'The length of the term: x']);
  const english = fields.map(fieldName);
  await useLanguage('fr');
  expect(fields.map(fieldName).filter((name, i) => name === english[i] || name === fields[i])).toEqual([]);
  expect(paper()[3]).toBe('La durée du mandat\u00a0: x');
  expect(fieldName('constructor')).toBe('constructor');
});

test('free text keeps its own language; in that language it needs no mark', async () => {
  expect(drawn(original('Bonjour', 'fr'))).toBe('<span dir="auto" lang="fr">Bonjour</span>');
  await useLanguage('fr');
  expect(drawn(original('Bonjour', 'fr'))).toBe('Bonjour');
  expect(figureText({ value: 900, qualifier: 'some' })).toMatch(/900/);
  expect(figureText({ value: 900, qualifier: 'some' })).not.toContain('some');
});
