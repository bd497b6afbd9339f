/** Search over the sections of a pack: from what was typed to hits, snippets and facets, in all its languages at once. */
import { row as rowSchema } from '../../data/model';
import { parseQuery, type Query } from './analysis/query';
import { FacetCounter } from './facets';
import { LanguageSearch, type Asked } from './language-search';
import type { Reach } from './expand';
import { merge, type LanguageFound, type Merged } from './merge';
import { passing, speaks } from './narrow';
import type { Hit, SearchAnswer, SearchRequest } from './protocol';
import type { Section } from './section/open';
import { marksOf, snippetOf } from './snippet';
import { suggest } from './suggest';

export interface SearchService {
  /** @param signal aborts the search when a newer one has come: it then rejects with the signal's reason */
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer>;
}

/** Does a work that reads a section, so that what is wrong with it can be told by its name. */
export type Reading = <T>(section: Section, work: () => T) => T;

/** Ways to search, the next where the one before found nothing. */
const ways: readonly { readonly reach: Reach; readonly need: Asked['need'] }[] = [
  { reach: { prefixes: 'open', typos: 'none' }, need: 'all' },
  { reach: { prefixes: 'every', typos: 'unknown' }, need: 'all' },
  { reach: { prefixes: 'every', typos: 'every' }, need: 'all' },
  { reach: { prefixes: 'open', typos: 'unknown' }, need: 'some' },
];

/** Milliseconds after which a search lets other messages in, to learn whether it is still wanted. */
const patience = 8;

export class SectionsSearch implements SearchService {
  readonly #languages: readonly LanguageSearch[];

  /** @param sections one a language, the pack's first language first */
  constructor(
    sections: readonly Section[],
    private readonly reading: Reading = (_section, work) => work(),
  ) {
    this.#languages = sections.map((section) => new LanguageSearch(section));
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    const started = performance.now();
    const query = parseQuery(request.text);
    const languages = this.#inOrder(request.lang, query);
    const notes: SearchAnswer['notes'] = [];
    const found = await this.#found(request, query, languages, notes, signal);
    const counter = new FacetCounter(languages.length);
    for (const { section, found: one } of found) {
      counter.add(section.columns, one.matching, passing(section.columns, request.filters));
    }
    const shown = perKind(merge(found), request.perKind).slice(0, request.limit);
    const hits = shown.map((one) => this.reading(one.language.section, () => hitOf(one)));
    const nothing = found.every(({ found: one }) => !one.any);
    const suggestion = nothing
      ? firstOf(languages, ({ section }) => this.reading(section, () => suggest(query, section)))
      : undefined;
    return {
      text: request.text,
      total: counter.total,
      tookMs: performance.now() - started,
      hits,
      facets: counter.facets,
      notes,
      unused: [...query.unused],
      ...(suggestion ? { suggestion } : {}),
    };
  }

  /** The languages that the query leaves, the reader's first. */
  #inOrder(lang: string, { narrowings }: Query): LanguageSearch[] {
    const main = lang.split('-')[0];
    const own = (language: LanguageSearch): boolean => language.section.lang.split('-')[0] === main;
    const spoken = this.#languages.filter(({ section }) => speaks(section.lang, narrowings));
    return [...spoken.filter(own), ...spoken.filter((language) => !own(language))];
  }

  async #found(
    request: SearchRequest,
    query: Query,
    languages: readonly LanguageSearch[],
    notes: SearchAnswer['notes'],
    signal: AbortSignal | undefined,
  ): Promise<LanguageFound[]> {
    const asks = query.wanted.length + query.without.length + query.narrowings.length > 0;
    const chosen = Object.values(request.filters).some((values) => values.length > 0);
    if (!asks && request.text.trim() !== '') notes.push('unused');
    if (!asks && !chosen) return [];
    const run = (reach: Reach, need: Asked['need'], browse: boolean): LanguageFound[] =>
      languages.map((language) => {
        const { section } = language;
        const { text, limit } = request;
        return this.reading(section, () => {
          const asked = { text, query, reach, need, limit, chosen: passing(section.columns, request.filters) };
          return { section, found: browse ? language.browse(asked) : language.search(asked) };
        });
      });
    const [first] = ways;
    if (query.wanted.length === 0 && first) return run(first.reach, first.need, true);
    let last: LanguageFound[] = [];
    let began = performance.now();
    for (const { reach, need } of ways) {
      if (need === 'some' && query.wanted.length < 2) break;
      if (performance.now() - began > patience) {
        await new Promise((done) => setImmediate(done));
        began = performance.now();
      }
      signal?.throwIfAborted();
      last = run(reach, need, false);
      if (last.every(({ found }) => !found.any)) continue;
      if (need === 'some') notes.push('relaxed');
      if (last.some(({ found }) => found.any && found.plan.expansions.some((one) => one.hasTypos))) notes.push('fuzzy');
      break;
    }
    return last;
  }
}

/** At most so many of each kind, when that is asked for. */
function perKind(merged: readonly Merged[], most: number | undefined): readonly Merged[] {
  if (most === undefined) return merged;
  const counts = new Map<string, number>();
  return merged.filter(({ language: { section }, document }) => {
    const { sets, of } = section.columns.facets.kind;
    const kind = sets[of[document] ?? 0]?.[0] ?? '';
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= most;
  });
}

function hitOf({ language: { section, found }, document, tier, place }: Merged): Hit {
  const shown = section.texts.of(document);
  const row = rowSchema.parse(shown.row);
  const { expansions } = found.plan;
  const snippet = snippetOf(shown.text, expansions);
  return {
    id: row.id,
    score: tier * 1e6 - place,
    row,
    titleMarks: marksOf(row.title, expansions),
    snippet: snippet.text,
    snippetMarks: snippet.marks,
  };
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
