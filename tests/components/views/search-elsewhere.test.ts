import { beforeEach, describe, expect, test } from 'vitest';
import { resultsPane } from '../../../renderer/core/field';
import { useLanguage } from '../../../renderer/core/language';
import type { SearchView } from '../../../renderer/views/search/search-view';
import { type Hit, type SearchAnswer, type SearchQuery } from '../../../electron/search/protocol';
import { hitWords } from '../support/hit-words';
import { expectAccessible } from '../support/accessible';
import { FakeRostrum } from '../support/fake-rostrum';
import { until } from '../support/frame';
import { queryNow, show } from '../support/search';

const rostrum = new FakeRostrum().install();

beforeEach(() => {
  rostrum.searched.length = 0;
  rostrum.answer = new FakeRostrum().answer;
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
