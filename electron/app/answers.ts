/** What main answers on the bridge. */
import { app, clipboard, nativeTheme } from 'electron';
import { join } from 'node:path';
import type { Problem, Settings } from '../bridge';
import { backupIn, fileIn } from '../desk/files';
import { readPage } from '../library/page';
import { handle } from './ipc';
import { followLanguage } from './language';
import type { Library } from './library';
import type { Packs } from './packs';
import { describeUnsaved } from './problem';
import type { Store } from './settings';

const everyone = ['window', 'print'] as const;
const window = ['window'] as const;
const done = { ok: true } as const;

/**
 * Registers the handlers of everything but printing.
 * @param changed called after the settings have changed, with why they are not on the disk
 */
export function answerBridge(
  library: Library,
  packs: Packs,
  store: Store,
  changed: (settings: Settings, unsaved: Problem | null) => void,
): void {
  handle('library.info', everyone, async () => {
    const problem = await library.problem();
    const pack = problem ? null : await library.pack();
    const { isBundled: bundled, waiting } = packs;
    const installed = packs.ids.length;
    return { pack: pack?.manifest ?? null, signer: pack?.signer ?? null, bundled, installed, waiting, problem };
  });
  handle('library.rows', everyone, async ({ kind, from, count }) => [
    ...(await (await library.pack()).rowsBetween(kind, from, from + count)),
  ]);
  handle('library.text', everyone, async ({ id, lang }) => (await library.pack()).text(id, lang));
  handle('library.page', everyone, async ({ id }) => readPage(await library.pack(), id));
  handle('library.records', everyone, async ({ ids }) => {
    const pack = await library.pack();
    return Promise.all(ids.map((id) => pack.record(id)));
  });
  handle('settings.read', everyone, () => store.settings.value);
  handle('settings.write', window, async (change) => {
    const unsaved = await writeSettings(store, change);
    changed(store.settings.value, unsaved);
    return store.settings.value;
  });
  handle('help.files', window, () => {
    const folder = app.getPath('userData');
    const { file: settings } = store.settings;
    const own = join(folder, 'desk');
    return {
      desk: fileIn(own),
      backup: backupIn(own),
      settings,
      window: store.window.file,
      pack: library.file,
    };
  });
  handle('place.save', window, ({ hash }) => {
    store.window.later({ place: hash.startsWith('#') ? hash : `#${hash}` });
    return done;
  });
  handle('clipboard.write', window, ({ text }) => {
    clipboard.writeText(text);
    return done;
  });
}

/** Changes settings and lets theme and language follow. Answers why they are not on the disk: they hold all the same. */
export async function writeSettings(
  store: Store,
  change: { [K in keyof Settings]?: Settings[K] | undefined },
): Promise<Problem | null> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const written = store.settings.write(given as Partial<Settings>);
  nativeTheme.themeSource = store.settings.value.theme;
  followLanguage(store.settings.value);
  return written.then(
    () => null,
    (error: NodeJS.ErrnoException) => describeUnsaved(error, store.settings.file),
  );
}
