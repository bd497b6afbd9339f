/** A picture of the first painted window, for machines without a screen. */
import { writeFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BrowserWindow } from 'electron';

/** Runs in the page: fonts are there, and two frames have been drawn since. */
const painted = `document.fonts.ready.then(() => new Promise((drawn) => {
  requestAnimationFrame(() => requestAnimationFrame(() => drawn(true)));
}))`;

/** Writes a PNG once the page has loaded, its first answers have arrived and been drawn. */
export function shootFirst(window: BrowserWindow, file: string): void {
  window.webContents.once('did-finish-load', () => {
    void (async () => {
      await new Promise((later) => setTimeout(later, 600));
      await window.webContents.executeJavaScript(painted);
      const picture = await window.webContents.capturePage();
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, picture.toPNG());
      console.log(`First painted window: ${file}`);
    })().catch((error: Error) => console.error(`No picture of the window: ${error.message}`));
  });
}
