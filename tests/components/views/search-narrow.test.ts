import { beforeEach, describe, expect, test } from 'vitest';
import { undoLast } from '../../../renderer/core/undo';
import { userEvent } from 'vitest/browser';
import { resultsPane } from '../../../renderer/core/field';
import { printableNow } from '../../../renderer/core/printable';
import { go, hashNow, parseRoute } from '../../../renderer/core/route';
import type { SearchView } from '../../../renderer/views/search/search-view';
import { FakeRostrum } from '../support/fake-rostrum';
import { until } from '../support/frame';
import { chosen, options, queryNow, show } from '../support/search';

const rostrum = new FakeRostrum().install();

beforeEach(() => {
  rostrum.searched.length = 0;
  rostrum.answer = new FakeRostrum().answer;
});

describe('choosing', () => {
  test('arrows move, the record beside the list follows, Enter opens it, Esc comes back to it', async () => {
    const view = await show('q=cyber');
    const list = await until(() => view.querySelector<HTMLElement>('[role=listbox]'));
    expect(chosen(view)).toBe('Cyber decision 1');
    list.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await until(() => view.querySelector('.reading h1')?.textContent.includes('Cyber decision 3'));
    expect(list.getAttribute('aria-activedescendant')).toBe('hit-2');
    expect(printableNow()).toEqual({ type: 'record', id: 'decision/cyber-3' });
    await userEvent.keyboard('{Enter}');
    expect(parseRoute(hashNow()).id).toBe('decision/cyber-3');
    await until(() => document.activeElement?.closest('.reading'));
    await userEvent.keyboard('{Escape}');
    await until(() => parseRoute(hashNow()).id === null);
    await until(() => chosen(view) === 'Cyber decision 3');
  });

  test('Enter typed before the answer is here opens the first row of that answer', async () => {
    const view = await show('q=cyber');
    let give: () => void = () => undefined;
    const ready = new Promise<void>((done) => (give = done));
    rostrum.answer = async (query) => {
      await ready;
      return new FakeRostrum().answer(query);
    };
    go({ place: 'search', query: new URLSearchParams({ q: 'Šárka' }) }, 'replace');
    await view.updateComplete;
    resultsPane()?.open();
    give();
    await until(() => parseRoute(hashNow()).id === 'person/sarka-havrankova');
  });

  test('the pager says which of how many, and moves', async () => {
    const view = await show('q=cyber&kind=decision');
    const position = await until(() => view.querySelector('.bar .pos'));
    expect(position.textContent).toContain('1 of 7');
    view.querySelector<HTMLButtonElement>('.bar [aria-label^=Next]')?.click();
    await until(() => chosen(view) === 'Cyber decision 2');
  });
});

describe('facets', () => {
  test('narrow the search, keep their place in the address, and can be taken back', async () => {
    const view = await show('q=cyber');
    const box = [...view.querySelectorAll('search-facets label')].find((label) => label.textContent.includes('2021'));
    box?.querySelector('input')?.click();
    await until(() => options(view).length === 2);
    expect(queryNow().getAll('year')).toEqual(['2021']);
    expect(rostrum.searched.at(-1)?.filters?.year).toEqual([2021]);
    box?.querySelector('input')?.click();
    await until(() => options(view).length > 2);
    expect(queryNow().has('year')).toBe(false);
  });

  test('name their groups and show counts; kinds without a hit stay in their place', async () => {
    const view = await show('q=cyber');
    const legends = [...view.querySelectorAll('legend')].map((legend) => legend.textContent);
    expect(legends).toEqual(['Kind', 'Session', 'Year', 'Confidence']);
    const people = [...view.querySelectorAll('.kinds label')].find((label) => label.textContent.includes('People'));
    expect(people?.classList).toContain('zero');
  });
});

describe('a search', () => {
  test('is kept on the desk with its choices, and taken away again, which can be undone', async () => {
    rostrum.putDesk({});
    const view = await show('q=cyber&kind=decision');
    const save = await until(() => view.querySelector<HTMLButtonElement>('save-search button'));
    expect(save.getAttribute('aria-pressed')).toBe('false');
    save.click();
    await until(() => save.getAttribute('aria-pressed') === 'true');
    expect(rostrum.desk.searches).toMatchObject([{ name: 'cyber, Decisions', hash: '#/search?q=cyber&kind=decision' }]);
    save.click();
    await until(() => save.getAttribute('aria-pressed') === 'false' && rostrum.desk.searches.length === 0);
    undoLast();
    await until(() => save.getAttribute('aria-pressed') === 'true');
  });
});

describe('what is chosen', () => {
  const chipWords = (view: SearchView): (string | undefined)[] =>
    [...view.querySelectorAll('.list-head .chip')].map((chip) => chip.textContent.trim());

  test('stands above the results as chips, each of which takes its choice away', async () => {
    const view = await show('q=cyber&kind=decision&year=2019&confidence=high&sort=newest');
    expect(chipWords(view)).toEqual(['Decisions', '2019', 'Confidence: High']);
    view.querySelectorAll<HTMLButtonElement>('.list-head .chip')[1]?.click();
    await until(() => !queryNow().has('year'));
    expect(queryNow().toString()).toBe('q=cyber&kind=decision&confidence=high&sort=newest');
    view.querySelector<HTMLButtonElement>('.list-head .chips .link-btn')?.click();
    await until(() => queryNow().toString() === 'q=cyber&sort=newest');
    await until(() => chipWords(view).length === 0);
  });

  test('removed by key, the last chip leaves the focus beside it', async () => {
    const view = await show('q=cyber&kind=decision&year=2019');
    const all = [...view.querySelectorAll<HTMLButtonElement>('.list-head .chip')];
    all[1]?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => chipWords(view).length === 1 && document.activeElement?.matches('.chip'));
    await userEvent.keyboard('{Enter}');
    await until(() => chipWords(view).length === 0 && document.activeElement?.matches('.list-head select'));
  });
});
