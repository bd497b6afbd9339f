/** Search over packs: from what was typed to hits, snippets and facets, in all their languages at once. */
import { parseQuery, type Query } from './analysis/query';
import { FacetCounter } from './facets';
import { merge, mergePacks, type LanguageFound } from './merge';
import type { PackSearch, Way } from './pack-search';
import { ofEachKind } from './per-kind';
import { belowForSources, tiers } from './rank';
import type { SearchAnswer, SearchRequest } from './protocol';

export interface SearchService {
  /** @param signal aborts the search when a newer one has come: it then rejects with the signal's reason */
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer>;
}

const unknownWords: Way = { reach: { prefixes: 'every', typos: 'unknown' }, need: 'all' };
const everyWord: Way = { reach: { prefixes: 'every', typos: 'every' }, need: 'all' };
/** Ways to search, the next where the one before found nothing. */
const ways: readonly Way[] = [
  { reach: { prefixes: 'open', typos: 'none' }, need: 'all' },
  unknownWords,
  everyWord,
  { reach: { prefixes: 'open', typos: 'unknown' }, need: 'some' },
];
const browsing: Way = { reach: { prefixes: 'open', typos: 'none' }, need: 'browse' };

/** Milliseconds after which a search lets other messages in, to learn whether it is still wanted. */
const patience = 8;

/** What one pack found, by language. */
interface PackFound {
  readonly pack: PackSearch;
  readonly found: readonly LanguageFound[];
}

export class PacksSearch implements SearchService {
  /** @param packs the one that is shown first */
  constructor(private readonly packs: readonly PackSearch[]) {}

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    const started = performance.now();
    const query = parseQuery(request.text);
    const notes: SearchAnswer['notes'] = [];
    const packs = await this.#found(request, query, notes, signal);
    const counter = new FacetCounter();
    for (const { pack, found } of packs) pack.count(found, request, counter);
    const merged = mergePacks(packs.map(({ pack, found }) => ({ pack, hits: merge(found) })));
    const shown = ofEachKind(merged, request).slice(0, request.limit);
    const hits = shown.map(({ pack, hit }) => pack.hit(hit, request.lang, query));
    const suggestion = packs.some(finds) ? undefined : this.#suggest(request, query);
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

  #suggest(request: SearchRequest, query: Query): string | undefined {
    for (const pack of this.packs) {
      const found = pack.suggest(request, query);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async #found(
    request: SearchRequest,
    query: Query,
    notes: SearchAnswer['notes'],
    signal: AbortSignal | undefined,
  ): Promise<PackFound[]> {
    const asks = query.wanted.length + query.without.length + query.narrowings.length > 0;
    const chosen = Object.values(request.filters).some((values) => values.length > 0);
    if (!asks && request.text.trim() !== '') notes.push('unused');
    if (!asks && !chosen) return [];
    const pause = pauses(signal);
    const run = async (way: Way): Promise<PackFound[]> => {
      const all: PackFound[] = [];
      for (const pack of this.packs) {
        await pause();
        all.push({ pack, found: pack.find(request, query, way) });
      }
      return all;
    };
    if (query.wanted.length === 0) return run(browsing);
    let last: PackFound[] = [];
    for (const way of ways) {
      if (way.need === 'some' && query.wanted.length < 2) break;
      last = await run(way);
      if (!last.some(finds)) continue;
      if (
        query.wanted.length > 1 &&
        way.need === 'all' &&
        way !== everyWord &&
        bestTier(last) < tiers.inNames + belowForSources &&
        last.some(findsUnwritten)
      ) {
        // A word that is misspelt may be another word: all of them nearly so in a name are better than all of them anywhere.
        const further = await run(everyWord);
        if (bestTier(further) > bestTier(last)) last = further;
      }
      if (way.need === 'some') notes.push('relaxed');
      if (last.some(findsByTypos)) notes.push('fuzzy');
      break;
    }
    return last;
  }
}

/** Lets other messages in when the last time was long ago; rejects when the search is no longer wanted. */
function pauses(signal: AbortSignal | undefined): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began > patience) {
      await new Promise((done) => setImmediate(done));
      began = performance.now();
    }
    signal?.throwIfAborted();
  };
}

const finds = ({ found }: PackFound): boolean => found.some(({ found: one }) => one.any);

const bestTier = (packs: readonly PackFound[]): number =>
  Math.max(0, ...packs.flatMap(({ found }) => found.map(({ found: one }) => one.best)));

/** Whether a word stands for others only: its family, or words that are near it. */
const findsUnwritten = ({ found }: PackFound): boolean =>
  found.some(({ found: one }) => one.any && one.plan.expansions.some(({ isWritten }) => !isWritten));

const findsByTypos = ({ found }: PackFound): boolean =>
  found.some(({ found: one }) => one.any && one.plan.expansions.some(({ hasTypos }) => hasTypos));
