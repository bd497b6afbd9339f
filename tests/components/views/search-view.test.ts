import { beforeEach, describe, expect, test } from 'vitest';
import { parted } from '../../../electron/words/told';
import { undoLast } from '../../../renderer/core/undo';
import { userEvent } from 'vitest/browser';
import { resultsPane, watchField } from '../../../renderer/core/field';
import { useLanguage } from '../../../renderer/core/language';
import { printableNow } from '../../../renderer/core/printable';
import { go, hashNow, parseRoute, watchRoute } from '../../../renderer/core/route';
import '../../../renderer/views/search/search-view';
import type { SearchView } from '../../../renderer/views/search/search-view';
import { searchRequest, type Hit, type SearchAnswer, type SearchQuery } from '../../../electron/search/protocol';
import { screenful } from '../../../renderer/views/search/choices';
import { hitWords } from '../support/hit-words';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { put, until } from '../support/frame';
import { onTestFinished } from 'vitest';

const rostrum = new FakeRostrum().install();

/** The view at the other end of the route, as the outlet puts it. */
async function show(query: string): Promise<SearchView> {
  go({ place: 'search', query: new URLSearchParams(query) });
  const view = document.createElement('search-view') as SearchView;
  onTestFinished(watchRoute((route) => (view.route = route)));
  put(view);
  view.style.setProperty('block-size', '700px');
  view.style.setProperty('display', 'block');
  await until(() => view.querySelector('[role=option], .nothing'));
  return view;
}

const options = (view: Element): HTMLElement[] => [...view.querySelectorAll<HTMLElement>('[role=option]')];
const chosen = (view: Element): string | undefined => view.querySelector('[aria-selected=true] .t')?.textContent.trim();
const queryNow = (): URLSearchParams => parseRoute(hashNow()).query;

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

describe('in another language', () => {
  test('countries of the facet go by the reader’s names, the values that they choose stay', async () => {
    rostrum.answer = (query) => {
      const answer = new FakeRostrum().answer(query) as SearchAnswer;
      const country = ['Germany', 'Czechia', 'Spain', 'Kingdom of the Tides'].map((value) => ({ value, count: 1 }));
      return { ...answer, facets: { ...answer.facets, country } };
    };
    await useLanguage('es');
    try {
      const view = await show('q=cyber');
      const names = (): (string | undefined)[] => {
        const group = [...view.querySelectorAll('fieldset')].find((one) => one.textContent.includes('País'));
        return [...(group?.querySelectorAll('.l') ?? [])].map((one) => one.textContent);
      };
      await until(() => names().includes('Alemania'));
      expect(names()).toEqual(['Alemania', 'Chequia', 'España', 'Kingdom of the Tides']);
      const box = [...view.querySelectorAll('search-facets label')].find((one) => one.textContent.includes('España'));
      box?.querySelector('input')?.click();
      await until(() => queryNow().has('country'));
      expect(queryNow().getAll('country')).toEqual(['Spain']);
    } finally {
      await useLanguage('en');
    }
  });

  test('a session of the facet needs no word beside its number in Arabic, and has one line', async () => {
    rostrum.answer = (query) => {
      const answer = new FakeRostrum().answer(query) as SearchAnswer;
      return { ...answer, facets: { ...answer.facets, session: [{ value: 'session/93', count: 1 }] } };
    };
    await useLanguage('ar');
    try {
      const view = await show('q=cyber');
      const session = await until(() =>
        [...view.querySelectorAll('search-facets label .l')].find((one) => one.textContent.includes('93')),
      );
      expect(session.textContent).toBe('93');
    } finally {
      await useLanguage('en');
    }
  });

  test('a member goes by the reader’s name of the country, and shows below it what was found', async () => {
    rostrum.answer = (query) => {
      const answer = new FakeRostrum().answer({ ...query, text: 'cyber' }) as SearchAnswer;
      const [first] = answer.hits;
      const country = { name: 'Germany', code: 'DE' };
      const row = { ...(first as Hit).row, id: 'member/germany', kind: 'member', title: 'Germany', country } as const;
      return { ...answer, hits: [{ ...(first as Hit), id: row.id, row, titleMarks: [[0, 4]], snippet: '' }] };
    };
    const view = await show('q=germ');
    expect(hitWords(view)).toEqual(['Germ']);
    expect(view.querySelector('.hit .s')).toBeNull();
    await useLanguage('fr');
    try {
      const french = await show('q=germ');
      await until(() => french.querySelector('.hit .t')?.textContent.trim() === 'Allemagne');
      expect(french.querySelector('.hit .t')?.getAttribute('lang')).toBe('fr');
      expect(french.querySelector('.hit .s')?.textContent).toBe('Germany');
      expect(hitWords(french)).toEqual(['Germ']);
      expect(french.querySelector('.hit .s')?.getAttribute('lang')).toBe('en');
    } finally {
      await useLanguage('en');
    }
  });

  test('a session goes by its number, as on its page, and shows below it what was found in its title', async () => {
    rostrum.answer = (query) => {
      const answer = new FakeRostrum().answer({ ...query, text: 'cyber' }) as SearchAnswer;
      const [first] = answer.hits;
      const title = 'Second Congress';
      const row = { ...(first as Hit).row, id: 'session/1', kind: 'session', title, number: 1 } as const;
      return { ...answer, hits: [{ ...(first as Hit), id: row.id, row, titleMarks: [[7, 4]], snippet: '' }] };
    };
    const named = await show('q=cong');
    expect(named.querySelector('.hit .t')?.textContent.trim()).toBe('1st session');
    expect(named.querySelector('.hit .s')?.textContent).toBe('Second Congress');
    expect(hitWords(named)).toEqual(['Cong']);
    await useLanguage('ar');
    try {
      const view = await show('q=congress');
      const title = view.querySelector('.hit .t');
      expect(title?.textContent.trim()).toBe('الدورة 1');
      expect(title?.getAttribute('lang')).toBe('ar');
    } finally {
      await useLanguage('en');
    }
  });

  test('a passage of another language than the title is marked with its own', async () => {
    rostrum.answer = (query) => {
      const answer = new FakeRostrum().answer(query) as SearchAnswer;
      const hits = answer.hits.map((hit) => ({ ...hit, snippet: 'أمن الفضاء', snippetMarks: [], snippetLang: 'ar' }));
      return { ...answer, hits };
    };
    const view = await show('q=cyber');
    expect(view.querySelector('.hit .t')?.getAttribute('lang')).toBe('en');
    expect(view.querySelector('.hit .s')?.getAttribute('lang')).toBe('ar');
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

describe('in all packs', () => {
  const other = { id: 'harbour', title: 'Harbour Assembly' };
  /** Answers as it did, and when all packs are meant with a hit of another one after each. */
  const both = (query: SearchQuery): SearchAnswer => {
    const answer = new FakeRostrum().answer(query) as SearchAnswer;
    if (!query.everywhere) return answer;
    const unsearched = [{ id: 'spoiled', title: 'Spoiled Assembly', why: 'a block was altered' }];
    return { ...answer, hits: answer.hits.flatMap((hit) => [hit, { ...hit, pack: other }]), unsearched };
  };
  /** The module keeps what the pack is: only the number of packs matters, and that is the view's own. */
  const showBoth = async (query: string): Promise<SearchView> => {
    rostrum.answer = both;
    const view = await show(query);
    Object.assign(view, { installed: 2 });
    await until(() => view.querySelector('.scope'));
    return view;
  };

  test('one pack is searched, and offers nothing else, while there is one only', async () => {
    const view = await show('q=cyber');
    expect(view.querySelector('.scope')).toBeNull();
    expect(rostrum.searched.at(-1)?.everywhere).toBeUndefined();
  });

  test('the choice is in the route and kept; hits of others carry the name of their pack', async () => {
    const view = await showBoth('q=cyber&session=session/88');
    view.querySelector<HTMLInputElement>('.scope [value=all]')?.click();
    await until(() => view.querySelector('.hit .of'));
    expect(queryNow().get('in')).toBe('all');
    expect(queryNow().has('session')).toBe(false);
    expect(rostrum.settings.everywhere).toBe(true);
    expect(rostrum.searched.at(-1)).toMatchObject({ everywhere: true, filters: { session: [] } });
    expect(view.querySelector('.hit .of')?.textContent).toBe('Harbour Assembly');
    expect(view.querySelector('.notes')?.textContent).toContain('Spoiled Assembly');
    await until(() => view.querySelector('rostrum-record h1'));
    await expectAccessible(view);
    expect([...view.querySelectorAll('search-facets legend')].map((one) => one.textContent)).not.toContain('Session');
    view.querySelector<HTMLInputElement>('.scope [value=this]')?.click();
    await until(() => !view.querySelector('.hit .of'));
    expect(queryNow().has('in')).toBe(false);
  });

  test('a hit of another pack is shown beside the list, and opened in its own', async () => {
    const view = await showBoth('q=cyber');
    view.querySelector<HTMLInputElement>('.scope [value=all]')?.click();
    await until(() => view.querySelector('.hit .of'));
    resultsPane()?.move('next');
    await until(() => view.querySelector('.elsewhere'));
    expect(view.querySelector('.elsewhere')?.textContent).toContain('Harbour Assembly');
    expect(view.querySelector('rostrum-record')).toBeNull();
    await expectAccessible(view);
    view.querySelector<HTMLElement>('.elsewhere button')?.click();
    await until(() => rostrum.requestsOf('packs.visit').length > 0);
    expect(rostrum.requestsOf('packs.visit')[0]).toMatchObject({ pack: 'harbour' });
  });

  test('where this pack has nothing, all packs are offered', async () => {
    const view = await showBoth('q=nowhere');
    const offer = [...view.querySelectorAll('.nothing button')].find(
      (button) => button.textContent.trim() === 'Search in all packs',
    );
    (offer as HTMLElement).click();
    await until(() => queryNow().get('in') === 'all');
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
