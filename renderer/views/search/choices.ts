/** What is searched for, as the route's query holds it: text, choices and order. */
import type { Confidence } from '../../../data/model';
import { kindNamed, type Kind } from '../../../data/model/kind';
import type { SearchFilters, SearchQuery, SearchSort } from '../../../electron/search/protocol';
import { rowsShown } from './groups';

/** The facets in which several values can be chosen. */
export const facetNames = ['session', 'year', 'country', 'confidence'] as const;
export type FacetName = (typeof facetNames)[number];

/** A screenful while everything is listed: of each kind one row more than is shown, and the one that takes its place. */
export function screenful(tall: boolean): Required<Pick<SearchQuery, 'limit' | 'perKind' | 'atLeast'>> {
  const { ofKind, inAll } = tall ? rowsShown.tall : rowsShown.short;
  return { limit: 100, perKind: ofKind + 2, atLeast: inAll + 2 };
}

function isConfidence(value: string): value is Confidence {
  return value === 'high' || value === 'medium' || value === 'low';
}

/** The one kind that is chosen, or null for everything. */
export function chosenKind(query: URLSearchParams): Kind | null {
  return kindNamed(query.get('kind'));
}

/** Whether all packs are searched, and not the one that is shown alone. */
export function isEverywhere(query: URLSearchParams): boolean {
  return query.get('in') === 'all';
}

/** The orders that can be chosen, the usual one first. */
export const sorts: readonly SearchSort[] = ['relevance', 'newest', 'oldest'];

/** The order of the results. */
export function sortOf(query: URLSearchParams): SearchSort {
  return sorts.find((one) => one === query.get('sort')) ?? 'relevance';
}

/** The facets of a search. Sessions are those of one assembly: in all packs their names would mean several. */
export function facetsOf(query: URLSearchParams): readonly FacetName[] {
  return isEverywhere(query) ? facetNames.filter((name) => name !== 'session') : facetNames;
}

/** A value that is chosen in a facet, or the kind, and the query without it. */
export interface Choice {
  readonly name: FacetName | 'kind';
  readonly value: string;
  readonly without: URLSearchParams;
}

/** All that is chosen, in the order of the facets. */
export function choicesOf(query: URLSearchParams): Choice[] {
  const kind = chosenKind(query);
  const values = facetsOf(query).flatMap((name) =>
    query.getAll(name).map((value) => ({ name, value, without: withChoice(query, name, value, false) })),
  );
  return kind ? [{ name: 'kind', value: kind, without: withKind(query, null) }, ...values] : values;
}

/** How many values are chosen in the facets, the kind included. */
export function choiceCount(query: URLSearchParams): number {
  return choicesOf(query).length;
}

/**
 * The search that a route's query asks for. Values that could not have been chosen are dropped.
 * @param limit hits to ask for when one kind is chosen
 * @param tall whether the window is, and shows more rows of each kind
 */
export function searchOf(query: URLSearchParams, limit: number, tall: boolean): SearchQuery {
  const only = chosenKind(query);
  const everywhere = isEverywhere(query);
  const filters: SearchFilters = {
    kind: only ? [only] : [],
    session: everywhere ? [] : query.getAll('session').filter((id) => id.startsWith('session/')),
    year: query.getAll('year').map(Number).filter(Number.isInteger),
    country: query.getAll('country'),
    confidence: query.getAll('confidence').filter(isConfidence),
  };
  const text = (query.get('q') ?? '').slice(0, 1000);
  const lang = document.documentElement.lang || 'en';
  const sort = sortOf(query);
  return {
    text,
    filters,
    ...(only ? { limit } : screenful(tall)),
    lang,
    // What is usual stays unsaid: an answer that was worked out ahead is known by its question.
    ...(sort === 'relevance' ? {} : { sort }),
    ...(everywhere ? { everywhere } : {}),
  };
}

/** The query with another kind chosen; null for everything. */
export function withKind(query: URLSearchParams, chosen: Kind | null): URLSearchParams {
  const next = new URLSearchParams(query);
  if (chosen) next.set('kind', chosen);
  else next.delete('kind');
  return next;
}

/** The query with a value of a facet chosen, or no longer chosen. */
export function withChoice(query: URLSearchParams, name: FacetName, value: string, on: boolean): URLSearchParams {
  const next = new URLSearchParams(query);
  if (on) next.append(name, value);
  else next.delete(name, value);
  return next;
}

/** The query with another text. */
export function withText(query: URLSearchParams, text: string | null): URLSearchParams {
  const next = new URLSearchParams(query);
  if (text) next.set('q', text);
  else next.delete('q');
  return next;
}

/** The query in another order. */
export function withSort(query: URLSearchParams, sort: SearchSort): URLSearchParams {
  const next = new URLSearchParams(query);
  if (sort === 'relevance') next.delete('sort');
  else next.set('sort', sort);
  return next;
}

/** The query in all packs, or in the one that is shown. A choice of sessions does not outlive that. */
export function withScope(query: URLSearchParams, everywhere: boolean): URLSearchParams {
  const next = new URLSearchParams(query);
  if (everywhere) next.set('in', 'all');
  else next.delete('in');
  next.delete('session');
  return next;
}

/** The query with its text alone, in the same packs and order. */
export function withoutChoices(query: URLSearchParams): URLSearchParams {
  const words = new URLSearchParams({ q: query.get('q') ?? '' });
  return withSort(withScope(words, isEverywhere(query)), sortOf(query));
}
