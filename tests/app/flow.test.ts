/** The whole way in the real application: find the 88th session, read it, print it, with the keyboard alone. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inMain } from './in-main';
import { launch, type Launched } from './launch';

let launched: Launched;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-flow-'));
  launched = await launch();
});

afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('by keyboard', () => {
  it('finds a person without typing the accents', async () => {
    const { page } = launched;
    await page.keyboard.press('/');
    await page.keyboard.type('havrankova');
    await page.waitForSelector('[role=option][aria-selected=true]:has-text("Šárka Havránková")');
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('hit') ?? [])].map(({ startContainer: text, startOffset, endOffset }) =>
        text.textContent?.slice(startOffset, endOffset),
      ),
    );
    expect(marked).toContain('Havránková');
    await page.waitForSelector('rostrum-record h1:has-text("Šárka Havránková")');
  });

  it('finds a resolution by its symbol in any punctuation, and opens it', async () => {
    const { page } = launched;
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('ga 2019 88 res 10');
    await page.waitForSelector('[role=option][aria-selected=true]:has-text("GA-2019-88-RES-10")');
    await page.waitForSelector('rostrum-record h1:has-text("GA-2019-88-RES-10")');
  });

  it('reads the 88th session, goes back and forward', async () => {
    const { page } = launched;
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('88th session');
    await page.waitForSelector('[role=option][aria-selected=true]:has-text("88th session")');
    await page.waitForSelector('session-page h1:has-text("88th session")');
    for (const part of [
      'I-Core',
      'Project Gateway',
      'Southern African Development Community',
      'European Union',
      'unanimous',
      'Uruguay',
      'Twelve of the thirteen',
    ]) {
      // What lies below the fold is drawn when the window is idle.
      await expect.poll(() => page.locator('session-page').textContent()).toContain(part);
    }
    await page.evaluate(() => (location.hash = '#/people'));
    await page.waitForSelector('people-view .card');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.waitForSelector('session-page h1:has-text("88th session")');
    await page.keyboard.press('Alt+ArrowRight');
    await page.waitForSelector('people-view .card');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.waitForSelector('session-page');
  });

  it('prints the brief of the session to a PDF', async () => {
    const { app, page } = launched;
    const file = join(folder, 'brief.pdf');
    await inMain(
      app,
      ({ dialog }, filePath) => {
        // The system's own save dialog cannot be driven; everything around it is real.
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      file,
    );
    await page.keyboard.press('Control+p');
    await page.waitForSelector('print-dialog dialog[open]');
    await page.keyboard.press('Control+s');
    await expect.poll(() => sizeOf(file), { timeout: 20_000 }).toBeGreaterThan(10_000);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    await page.keyboard.press('Escape');
    await page.waitForSelector('print-dialog dialog:not([open])', { state: 'attached' });
  });
});

describe('anything typed', () => {
  it('is answered without an error', async () => {
    const { page } = launched;
    for (const text of ['CCF: files', '+', '-', '"', '*~^', '{}[]()', 'a:b -c', '٣', '\u202eabc']) {
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text);
      await page.waitForTimeout(120);
      expect(await page.locator('.fault').count(), text).toBe(0);
    }
  });
});

function sizeOf(file: string): number {
  try {
    return readFileSync(file).length;
  } catch {
    return 0;
  }
}
