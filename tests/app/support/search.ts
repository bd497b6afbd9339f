/** Searches as the window does, without its view. */
import type { Page } from 'playwright-core';
import type { SearchAnswer } from '../../../electron/search/protocol';

/** The answer of the open application. */
export async function search(page: Page, text: string): Promise<SearchAnswer> {
  const answer = await page.evaluate((typed) => window.rostrum.search({ text: typed }), text);
  return JSON.parse(answer ?? 'null') as SearchAnswer;
}
