/** Asks the search process. */
import type { SearchAnswer, SearchQuery } from '../../electron/search/protocol';

/** The answer, or null when a newer search has superseded this one. Rejects with a message for the reader. */
export async function search(query: SearchQuery): Promise<SearchAnswer | null> {
  const answer = await window.rostrum.search(query);
  return answer === null ? null : (JSON.parse(answer) as SearchAnswer);
}
