/** Asks the search process. */
import type { Late } from '../../electron/search/client';
import type { SearchAnswer, SearchQuery } from '../../electron/search/protocol';

/** Whether the reader has searched since the window was loaded. */
let searched = false;

/**
 * The answer, at once when it was worked out ahead; null when a newer search has superseded this one. Rejects with a message
 * for the reader. `late` hears which packs are being indexed meanwhile.
 */
export function search(query: SearchQuery, late?: Late): SearchAnswer | Promise<SearchAnswer | null> {
  searched = true;
  const answer = window.rostrum.search(query, late);
  if (typeof answer === 'string') return JSON.parse(answer) as SearchAnswer;
  return answer.then((text) => (text === null ? null : (JSON.parse(text) as SearchAnswer)));
}

/**
 * Lets the search process work out what a first letter would find: it does so after each answer, this one of no words. Not once
 * the reader has searched, since this would supersede what they wait for.
 */
export async function expectSearch(query: SearchQuery): Promise<void> {
  if (!searched) await window.rostrum.search({ ...query, text: '' });
}
