import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { parted } from '../../../electron/words/told';
import { userEvent } from 'vitest/browser';
import { useLanguage } from '../../../renderer/core/language';
import { go, hashNow, parseRoute } from '../../../renderer/core/route';
import type { SearchView } from '../../../renderer/views/search/search-view';
import { searchRequest, type Hit, type SearchAnswer, type SearchQuery } from '../../../electron/search/protocol';
import { screenful } from '../../../renderer/views/search/choices';
import { hitWords } from '../support/hit-words';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';
import { options, queryNow, show } from '../support/search';

const rostrum = new FakeRostrum().install();

beforeEach(() => {
  rostrum.searched.length = 0;
  rostrum.answer = new FakeRostrum().answer;
});

describe('results', () => {
  test('are grouped by kind, best group first, four rows and then all of them', async () => {
    const view = await show('q=cyber');
    const groups = [...view.querySelectorAll('[role=group][aria-label]')].map((group) =>
      group.getAttribute('aria-label'),
    );
    expect(groups).toEqual(['Narrow the results', 'Decisions', 'Resolutions', 'Sources']);
    const decisions = options(view).slice(0, 5);
    expect(decisions.map((one) => one.className)).toEqual(['hit', 'hit', 'hit', 'hit', 'all']);
    expect(decisions[4]?.textContent.trim()).toBe('All 7');
  });

  test('have the matched words marked, and say that a number is unknown', async () => {
    const view = await show('q=cyber');
    expect(hitWords(view)[0]).toBe('Cyber');
    expect(view.querySelector('.hit .doubt')?.textContent).toBe('number unknown');
    expect(view.querySelector('#hit-5 .t')?.classList).toContain('official');
  });

  test('are accessible in light and dark, with and without results', async () => {
    const view = await show('q=cyber');
    await until(() => view.querySelector('rostrum-record h1'));
    await expectAccessible(view);
    go({ place: 'search', query: new URLSearchParams({ q: 'nowhere' }) });
    await until(() => view.querySelector('.nothing'));
    await expectAccessible(view);
  });

  test('"All 7" chooses the kind, and then all rows are there', async () => {
    const view = await show('q=cyber');
    view.querySelector<HTMLElement>('.all')?.click();
    await until(() => options(view).every((one) => one.className === 'hit'));
    expect(queryNow().get('kind')).toBe('decision');
    expect(view.querySelector<HTMLInputElement>('.kinds input:checked')?.closest('label')?.textContent).toContain(
      'Decisions',
    );
  });

  test('stay while newer ones are under way', async () => {
    const view = await show('q=cyber');
    rostrum.answer = () => new Promise(() => undefined);
    go({ place: 'search', query: new URLSearchParams({ q: 'cyberx' }) }, 'replace');
    await new Promise((done) => setTimeout(done, 250));
    expect(options(view).length).toBeGreaterThan(0);
    expect(view.querySelector('.skeleton')).toBeNull();
  });

  test('that wait for the index of a pack say so, until they come', async () => {
    let come: () => void = () => undefined;
    rostrum.answer = async (query) => {
      await new Promise<void>((done) => (come = done));
      return new FakeRostrum().answer(query);
    };
    go({ place: 'search', query: new URLSearchParams({ q: 'cyber' }) });
    const view = put(document.createElement('search-view') as SearchView);
    view.route = parseRoute(hashNow());
    const status = await until(() => view.querySelector('.indexing[role=status]'));
    expect(status.textContent.trim()).toBe('');
    await until(() => rostrum.late !== undefined);
    rostrum.late?.(['Harbour Assembly']);
    await until(() => status.textContent.includes('The index of the pack “Harbour Assembly” is being made'));
    await expectAccessible(view);
    come();
    await until(() => view.querySelector('[role=option]'));
    expect(status.textContent.trim()).toBe('');
    rostrum.answer = new FakeRostrum().answer;
  });

  test('that never come are told, and asked for again', async () => {
    rostrum.answer = () => Promise.reject(new Error(parted('The search process stopped.', '')));
    go({ place: 'search', query: new URLSearchParams({ q: 'cyber' }) });
    const view = put(document.createElement('search-view') as SearchView);
    view.route = parseRoute(hashNow());
    const again = await until(() => view.querySelector<HTMLButtonElement>('.fault button'));
    expect(view.querySelector('.faultbox')?.textContent).toContain('The search process stopped.');
    rostrum.answer = new FakeRostrum().answer;
    again.click();
    await until(() => view.querySelector('[role=option]'));
  });
});

describe('results of one or two kinds', () => {
  const hitsOf = (kind: 'decision' | 'source', count: number): Hit[] => {
    const [first] = (new FakeRostrum().answer({ text: 'cyber' }) as SearchAnswer).hits;
    return Array.from({ length: count }, (_, i) => {
      const id = `${kind}/many-${i}` as const;
      return { ...(first as Hit), id, row: { ...(first as Hit).row, id, kind, title: `Many ${i}` } };
    });
  };
  /** What the view draws of an answer with so many hits, of which there are 40 of each kind. */
  const drawn = async (hits: readonly Hit[]): Promise<string[]> => {
    rostrum.answer = (query) => {
      const answer = new FakeRostrum().answer({ ...query, text: 'cyber' }) as SearchAnswer;
      const kinds = [...new Set(hits.map(({ row }) => row.kind))];
      const facets = { ...answer.facets, kind: kinds.map((value) => ({ value, count: 40 })) };
      return { ...answer, hits: [...hits], total: 40 * kinds.length, facets };
    };
    const view = await show('q=many');
    await until(() => view.querySelectorAll('[role=option]').length > 8);
    return options(view).map((one) => one.className.replace(' on', ''));
  };
  const rows = (count: number): string[] => [...Array.from({ length: count }, () => 'hit'), 'all'];

  test('fill the list before "All 40"', async () => {
    const { atLeast = 0 } = screenful(false);
    expect(await drawn(hitsOf('decision', atLeast))).toEqual(rows(12));
    expect(rostrum.searched.at(-1)).toMatchObject({ perKind: 6, atLeast });
    expect(await drawn([...hitsOf('decision', 7), ...hitsOf('source', 7)])).toEqual([...rows(6), ...rows(6)]);
  });
});

describe('long results', () => {
  test('of one kind get more rows when their end is scrolled to, and keep the rows they have', async () => {
    const many = (query: SearchQuery): SearchAnswer => {
      const { limit } = searchRequest.parse(query);
      const answer = new FakeRostrum().answer({ ...query, text: 'cyber' }) as SearchAnswer;
      const [first] = answer.hits;
      const hits = Array.from({ length: Math.min(limit, 250) }, (_, i) => {
        const id = `decision/long-${i}`;
        return { ...(first as Hit), id, row: { ...(first as Hit).row, id, title: `Long ${i}` } };
      });
      return { ...answer, hits, total: 250 };
    };
    rostrum.answer = many;
    const view = await show('q=long&kind=decision');
    expect(options(view)[0]?.getAttribute('aria-setsize')).toBe('250');
    const end = async (row: number): Promise<unknown> => {
      view.querySelector('result-list')?.scrollTo({ top: 1e6 });
      return until(() => Number(options(view).at(-1)?.getAttribute('aria-posinset')) >= row);
    };
    for (const row of [101, 201, 250]) await end(row);
    expect(rostrum.searched.map(({ limit }) => limit)).toEqual([100, 200, 300]);
  });
});

describe('the end of the list', () => {
  test.each(['en', 'ar'] as const)('is below its last row, however tall the chosen one is: %s', async (language) => {
    await useLanguage(language);
    onTestFinished(() => useLanguage('en'));
    const long = 'Cyber words that go on to a second line of the row, since the list is not as wide as they are. ';
    rostrum.answer = (query) => {
      const answer = new FakeRostrum().answer({ ...query, text: 'cyber' }) as SearchAnswer;
      const hits = answer.hits.map((hit) => ({ ...hit, snippet: long, row: { ...hit.row, title: long } }));
      return { ...answer, hits };
    };
    const view = await show('q=cyber');
    view.style.setProperty('block-size', '400px');
    const list = await until(() => view.querySelector('result-list'));
    const rest = async (): Promise<unknown> => {
      list.scrollTo({ top: 1e6 });
      await new Promise(requestAnimationFrame);
      const bottom = [...view.querySelectorAll('.hit')].at(-1)?.getBoundingClientRect().bottom ?? Infinity;
      return Math.round(list.getBoundingClientRect().bottom - bottom);
    };
    await expect.poll(() => list.scrollHeight - list.clientHeight).toBeGreaterThan(100);
    await expect.poll(rest).toBeGreaterThanOrEqual(0);
    await expect.poll(rest).toBeLessThanOrEqual(64);
  });
});

describe('a query', () => {
  test('of which a part could not be used says so, whether or not something was found', async () => {
    const others = new FakeRostrum().answer;
    rostrum.answer = async (query) => {
      const answer = await others(query);
      return answer && { ...answer, unused: ['year:soon'] };
    };
    const view = await show('q=cyber');
    expect(view.querySelector('.notes')?.textContent).toContain('“year:soon” could not be used');
    go({ place: 'search', query: new URLSearchParams({ q: 'nowhere' }) }, 'replace');
    await until(() => view.querySelector('.nothing .notes')?.textContent.includes('year:soon'));
  });
});

describe('notes', () => {
  const noted = (more: Partial<SearchAnswer>): void => {
    rostrum.answer = (query) => ({
      ...(new FakeRostrum().answer({ ...query, text: 'cyber' }) as SearchAnswer),
      ...more,
    });
  };

  test('name what could not be used once each, and not hundreds of it', async () => {
    noted({ unused: Array.from({ length: 500 }, (_, i) => `year:${i % 5}`) });
    const view = await show('q=year');
    expect(view.querySelectorAll('.notes p')).toHaveLength(3);
  });

  test('name the words that were searched too', async () => {
    noted({ notes: ['fuzzy'], text: 'cybre' });
    const view = await show('q=cybre');
    expect(view.querySelector('.notes')?.textContent).toContain('nearly so were searched too: cyber');
  });
});

describe('nothing found', () => {
  test('says what was searched and offers a spelling that finds something', async () => {
    const view = await show('q=kyber');
    expect(view.querySelector('.nothing')?.textContent).toContain('Nothing for “kyber”');
    expect(view.querySelector('.nothing')?.textContent).toContain('Small Assembly');
    view.querySelector<HTMLButtonElement>('.nothing .btn')?.click();
    await until(() => options(view).length > 0);
    expect(queryNow().get('q')).toBe('cyber');
  });

  test('offers to drop the choices when there are any', async () => {
    const view = await show('q=cyber&year=1956');
    const everything = [...view.querySelectorAll<HTMLButtonElement>('.nothing .btn')].at(-1);
    everything?.click();
    await until(() => options(view).length > 0);
    expect([...queryNow().keys()]).toEqual(['q']);
  });

  test('a number that its session must have used is known, though nothing describes it', async () => {
    const view = await show('q=ga+2019+88+res+7');
    const note = await until(() => view.querySelector('.known-number'));
    expect(note.textContent).toContain('GA-2019-88-RES-7');
    go({ place: 'search', query: new URLSearchParams({ q: 'ga 2019 88 res 14' }) });
    await until(() => !view.querySelector('.known-number'));
  });
});

test('its panes are moved by keys and remembered, as in other places', async () => {
  const view = await show('q=cyber');
  const [facets, results] = view.querySelectorAll<HTMLElement>('pane-divider');
  expect(view.querySelectorAll('pane-divider')).toHaveLength(2);
  facets?.focus();
  await userEvent.keyboard('{End}');
  results?.focus();
  await userEvent.keyboard('{Home}');
  expect(JSON.parse(localStorage.getItem('rostrum.panes') ?? '{}')).toEqual({ facets: 420, results: 280 });
  await userEvent.keyboard('{Enter}');
  facets?.focus();
  await userEvent.keyboard('{Enter}');
  expect(JSON.parse(localStorage.getItem('rostrum.panes') ?? '{}')).toEqual({});
});
