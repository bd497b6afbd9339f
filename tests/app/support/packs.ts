/** Packs in the real window: installing one as a reader does, and which is shown. */
import type { Page } from 'playwright-core';
import { launch, type Launched } from '../launch';

/** Starts the program with a pack that is handed to it, and installs it; it is then the one that is shown. */
export async function install(file: string, userData: string): Promise<Launched> {
  const launched = await launch({ args: ['--pack', file], userData });
  const loaded = launched.page.waitForEvent('load', { timeout: 30_000 });
  await launched.page.locator('packs-dialog [name=install]').first().click();
  await loaded;
  return launched;
}

/** Title of the pack that is shown. */
export const packNow = (page: Page): Promise<string> =>
  page.locator('status-line .pack b').innerText({ timeout: 20_000 });
