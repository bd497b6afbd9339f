/** Asks the search process. */
import type { SearchAnswer, SearchQuery } from '../../electron/search/protocol';

/**
 * The answer, at once when it was worked out ahead; null when a newer search has superseded this one. Rejects with a message
 * for the reader.
 */
export function search(query: SearchQuery): SearchAnswer | Promise<SearchAnswer | null> {
  const answer = window.rostrum.search(query);
  if (typeof answer === 'string') return JSON.parse(answer) as SearchAnswer;
  return answer.then((text) => (text === null ? null : (JSON.parse(text) as SearchAnswer)));
}
