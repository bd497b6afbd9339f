/** Searches as the window does, without its view. */
import type { Page } from 'playwright-core';
import type { SearchAnswer } from '../../../electron/search/protocol';

/** The answer of the open application. It asks again when a search of the window's own, made while it is idle, came between. */
export async function search(page: Page, text: string): Promise<SearchAnswer> {
  const answer = await page.evaluate(async (typed) => {
    let found = await window.rostrum.search({ text: typed });
    for (let again = 0; found === null && again < 5; again++) found = await window.rostrum.search({ text: typed });
    return found;
  }, text);
  return JSON.parse(answer ?? 'null') as SearchAnswer;
}
