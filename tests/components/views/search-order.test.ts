import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { resultsPane, watchField } from '../../../renderer/core/field';
import { go, hashNow, parseRoute } from '../../../renderer/core/route';
import { type Hit, type SearchAnswer, type SearchQuery } from '../../../electron/search/protocol';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { until } from '../support/frame';
import { chosen, queryNow, show } from '../support/search';

const rostrum = new FakeRostrum().install();

beforeEach(() => {
  rostrum.searched.length = 0;
  rostrum.answer = new FakeRostrum().answer;
});

describe('the order', () => {
  const select = (view: Element): HTMLSelectElement => view.querySelector('.list-head select') as HTMLSelectElement;
  const choose = (view: Element, value: string): void => {
    select(view).value = value;
    select(view).dispatchEvent(new Event('change'));
  };
  const groups = (view: Element): (string | null)[] =>
    [...view.querySelectorAll('.hits')].map((group) => group.getAttribute('aria-label'));

  test('is by relevance until another is chosen, and in the route without what is usual', async () => {
    const view = await show('q=cyber');
    expect([...select(view).options].map(({ text }) => text)).toEqual(['By relevance', 'Newest first', 'Oldest first']);
    expect(select(view).value).toBe('relevance');
    expect(rostrum.searched.at(-1)).not.toHaveProperty('sort');
    choose(view, 'oldest');
    await until(() => rostrum.searched.at(-1)?.sort === 'oldest');
    expect(queryNow().toString()).toBe('q=cyber&sort=oldest');
    choose(view, 'relevance');
    await until(() => rostrum.searched.at(-1)?.sort === undefined);
    expect(queryNow().toString()).toBe('q=cyber');
  });

  test('of an address that names none is by relevance', async () => {
    const view = await show('q=cyber&sort=sideways');
    expect(select(view).value).toBe('relevance');
    expect(rostrum.searched.at(-1)).not.toHaveProperty('sort');
  });

  test('keeps text and choices, and they keep it', async () => {
    const view = await show('q=cyber&kind=decision&year=2021');
    choose(view, 'newest');
    expect(queryNow().toString()).toBe('q=cyber&kind=decision&year=2021&sort=newest');
    await until(() => rostrum.searched.at(-1)?.sort === 'newest');
    expect(rostrum.searched.at(-1)?.filters).toMatchObject({ kind: ['decision'], year: [2021] });
    const box = [...view.querySelectorAll('search-facets label')].find((label) => label.textContent.includes('2021'));
    box?.querySelector('input')?.click();
    await until(() => !queryNow().has('year'));
    expect(queryNow().get('sort')).toBe('newest');
    go({ place: 'search', query: new URLSearchParams('q=cyber&year=1956&sort=newest') }, 'replace');
    await until(() => view.querySelector('.nothing .btn'));
    [...view.querySelectorAll<HTMLElement>('.nothing .btn')].at(-1)?.click();
    expect(queryNow().toString()).toBe('q=cyber&sort=newest');
  });

  test('by date leaves kinds as they stand in the facet: none is better than another then', async () => {
    const view = await show('q=cyber');
    expect(groups(view)).toEqual(['Decisions', 'Resolutions', 'Sources']);
    choose(view, 'newest');
    await until(() => groups(view)[0] === 'Resolutions');
    expect(groups(view)).toEqual(['Resolutions', 'Decisions', 'Sources']);
    expect(view.querySelector('.hit[aria-selected=true]')?.id).toBe('hit-0');
  });

  test('when it is another, the first row is chosen and seen; an opened record stays open', async () => {
    const many = (query: SearchQuery): SearchAnswer => {
      const answer = new FakeRostrum().answer({ ...query, text: 'cyber' }) as SearchAnswer;
      const [first] = answer.hits;
      const hits = Array.from({ length: 90 }, (_, i) => {
        const id = `decision/long-${query.sort === 'oldest' ? 89 - i : i}`;
        return { ...(first as Hit), id, row: { ...(first as Hit).row, id, title: id } };
      });
      return { ...answer, hits, total: 90 };
    };
    rostrum.answer = many;
    const view = await show('q=long&kind=decision');
    const list = view.querySelector('result-list') as HTMLElement;
    resultsPane()?.move('page-down');
    for (let i = 0; i < 5; i++) resultsPane()?.move('page-down');
    await until(() => list.scrollTop > 500);
    choose(view, 'oldest');
    await until(() => chosen(view) === 'decision/long-89');
    expect(list.scrollTop).toBe(0);
    go({ place: 'search', id: 'decision/long-60', query: queryNow() });
    await until(() => chosen(view) === 'decision/long-60');
    await until(() => list.scrollTop > 500);
    choose(view, 'newest');
    await until(() => view.querySelector('#hit-0 .t')?.textContent.trim() === 'decision/long-0');
    await until(() => list.scrollTop === 0);
    expect(chosen(view)).toBe('decision/long-60');
    expect(parseRoute(hashNow()).id).toBe('decision/long-60');
  });

  test('is told to the field, for whoever hears the number of results', async () => {
    const told: string[] = [];
    onTestFinished(watchField(({ total, order }) => told.push(`${total} ${order}`)));
    const view = await show('q=cyber');
    await until(() => told.at(-1)?.match(/^\d+ $/));
    choose(view, 'newest');
    await until(() => told.at(-1)?.match(/^\d+ Newest first$/));
    await expectAccessible(view);
  });
});
