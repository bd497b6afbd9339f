import { describe, expect, onTestFinished, test } from 'vitest';
import { formatDate, formatPeriod, ordinal, sessionNumber } from '../../../renderer/core/format';
import { offerPrint, printableNow, withdrawPrint } from '../../../renderer/core/printable';
import { formatRoute, go, hashNow, parseRoute, recordHref, watchRoute } from '../../../renderer/core/route';

describe('dates and numbers', () => {
  test.each([
    [{ start: '2019-10-15', end: '2019-10-18' }, '15–18 October 2019'],
    [{ start: '2019-09-30', end: '2019-10-02' }, '30 September – 2 October 2019'],
    [{ start: '1999-12-30', end: '2000-01-02' }, '30 December 1999 – 2 January 2000'],
    [{ start: '2016', end: '2020' }, '2016–2020'],
    [{ start: '2016', end: '2020-05' }, '2016 – May 2020'],
    [{ start: '2019-10' }, 'from October 2019'],
    [{ end: '2000' }, 'until 2000'],
    [{ start: '2019', end: '2019' }, '2019'],
    [{}, ''],
  ])('%o is %s', (period, words) => expect(formatPeriod(period).replace(/\s/gu, ' ')).toBe(words));

  test('a date keeps the precision that it has', () => {
    expect([formatDate('2019-10-05'), formatDate('2019-10'), formatDate('2019')]).toEqual([
      '5 October 2019',
      'October 2019',
      '2019',
    ]);
  });

  test('ordinals', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 88, 92, 93].map(ordinal).join(' ')).toBe(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 88th 92nd 93rd',
    );
    expect([sessionNumber('session/88'), sessionNumber('session/congress-1914')]).toEqual([88, undefined]);
  });
});

describe('routes', () => {
  test('a hash and its route are the same thing', () => {
    for (const hash of ['#/start', '#/search?q=cyber&year=2019&year=2021', '#/sessions/session/88']) {
      expect(formatRoute(parseRoute(hash))).toBe(hash);
    }
    for (const hash of ['#/nowhere', '#/search', '#/search?q=', '#/search?q=+++', '#/search?in=all&sort=newest'])
      expect(formatRoute(parseRoute(hash))).toBe('#/start');
    expect(recordHref('person/sarka-havrankova')).toBe('#/people/person/sarka-havrankova');
    expect(recordHref('source/ga88-en')).toBe('#/sources/source/ga88-en');
  });

  test('typing is told at once and written to the address when it rests, without new entries', async () => {
    const told: string[] = [];
    onTestFinished(watchRoute(({ query }) => told.push(query.get('q') ?? '')));
    const entries = history.length;
    const text = 'cybercrime';
    for (let i = 1; i <= text.length; i++)
      go({ place: 'search', query: new URLSearchParams({ q: text.slice(0, i) }) }, 'replace');
    expect(told.at(-1)).toBe(text);
    expect(hashNow()).toBe('#/search?q=cybercrime');
    await expect.poll(() => location.hash).toBe('#/search?q=cybercrime');
    expect(history.length).toBe(entries);
  });

  test('a new entry keeps what was typed in the one before', async () => {
    onTestFinished(watchRoute(() => undefined));
    go({ place: 'search', query: new URLSearchParams({ q: 'santiago' }) }, 'replace');
    go({ place: 'sessions', id: 'session/88' });
    expect(location.hash).toBe('#/sessions/session/88');
    history.back();
    await expect.poll(() => location.hash).toBe('#/search?q=santiago');
  });
});

test('a page is printed before the list beside it, and nothing when nothing is offered', () => {
  const [list, page] = [{}, {}];
  expect(printableNow()).toBeNull();
  offerPrint(page, { type: 'record', id: 'session/88' });
  offerPrint(list, { type: 'list', title: 'Sessions', scope: '', ids: [] });
  expect(printableNow()?.type).toBe('record');
  withdrawPrint(page);
  expect(printableNow()?.type).toBe('list');
  withdrawPrint(list);
  expect(printableNow()).toBeNull();
});
