/**
 * The state of the reading pane in a route's query: `read`, once or twice, the languages; `at`, the paragraph that is
 * pointed at. `at` alone reads the first language that the pack has.
 */
import type { Anchor } from '../../../data/model';
import type { Route } from '../../core/route';

const languagePattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/;
const anchorPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Languages side by side, at most. */
export const mostLanguages = 2;

export interface Reading {
  readonly languages: readonly string[];
  readonly at: Anchor | null;
}

/** What is read, or null when the route shows a record's page. */
export function readingOf({ query }: Pick<Route, 'query'>): Reading | null {
  const languages = [...new Set(query.getAll('read'))].filter((lang) => languagePattern.test(lang));
  const at = query.get('at');
  const anchor = at && at.length <= 80 && anchorPattern.test(at) ? at : null;
  if (languages.length === 0 && !anchor) return null;
  return { languages: languages.slice(0, mostLanguages), at: anchor };
}

/** The query with another state of the pane; null takes it away. */
export function withReading(query: URLSearchParams, reading: Reading | null): URLSearchParams {
  const next = new URLSearchParams(query);
  next.delete('read');
  next.delete('at');
  for (const lang of reading?.languages ?? []) next.append('read', lang);
  if (reading?.at) next.set('at', reading.at);
  return next;
}
