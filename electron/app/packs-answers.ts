/** What main answers about packs, and how the window comes to show another. */
import { dialog, type BrowserWindow } from 'electron';
import type { PacksState } from '../bridge';
import { words } from '../words';
import { handle, tell } from './ipc';
import type { Library } from './library';
import { packOf, pageUrl } from './origin';
import type { Packs } from './packs';
import type { SearchHost } from './search-host';
import type { Store } from './settings';
import { hashOf, type Visit } from './visit';

export interface PacksContext {
  readonly window: BrowserWindow;
  readonly packs: Packs;
  readonly library: Library;
  readonly search: SearchHost;
  readonly store: Store;
}

const only = ['window'] as const;
const start = '#/start';

/** Answers the channels of packs. */
export function answerPacks(context: PacksContext): void {
  const { packs, window, store } = context;
  const state = (): Promise<PacksState> => packs.state();
  /** Does something, and when it changed what is shown, shows that. */
  const then = async (work: Promise<unknown>, hash = start): Promise<PacksState> => {
    await work;
    const answer = await state();
    follow(context, hash);
    return answer;
  };
  handle('packs.read', only, state);
  handle('packs.choose', only, async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: words().packs.choose,
      properties: ['openFile'],
      filters: [{ name: words().packs.kind, extensions: ['rostrum'] }],
    });
    if (!canceled && filePaths[0]) await packs.offer(filePaths[0]);
    return state();
  });
  handle('packs.offer', only, async ({ file }) => {
    await packs.offer(file);
    return state();
  });
  handle('packs.dismiss', only, () => {
    packs.dismiss();
    return state();
  });
  handle('packs.install', only, () => then(packs.install()));
  handle('packs.open', only, ({ id }) => then(Promise.resolve(packs.show(id))));
  handle('packs.visit', only, async ({ pack, id }) => {
    await receive(context, { of: pack, open: id });
    return { ok: true };
  });
  handle('packs.rollBack', only, ({ id }) => then(packs.rollBack(id), store.window.value.place));
  handle('packs.remove', only, ({ id }) => then(packs.remove(id)));
  handle('packs.forget', only, async ({ key }) => {
    await packs.forget(key);
    return state();
  });
}

/** Carries out what a start, a link or the system asked for; answers the place to go to in the window as it is. */
export async function receive(context: PacksContext, asked: Visit): Promise<void> {
  const { packs, window } = context;
  if (asked.pack !== undefined) {
    await packs.offer(asked.pack);
    return tell(window.webContents, 'command', 'packs');
  }
  if (asked.of !== undefined && asked.of !== packs.open) {
    if (!packs.show(asked.of)) {
      packs.missing(asked.of);
      return tell(window.webContents, 'command', 'packs');
    }
    return follow(context, hashOf(asked) ?? start);
  }
  const hash = hashOf(asked);
  if (hash) tell(window.webContents, 'navigate', { hash });
}

/** Loads the window anew when the pack that is to be shown is not the one that it shows. */
function follow(context: PacksContext, hash: string): void {
  const { window, packs, library, search, store } = context;
  // Others may have come or gone.
  search.use(packs.searched);
  if (library.file === packs.file) return;
  library.use(packs.file);
  store.window.later({ pack: packs.open, place: hash });
  void window.loadURL(pageUrl(packs.open, hash));
}

/**
 * Follows the window back and forward: a page that it comes to again may be of another pack. An address that names none is the
 * one with which the window began. A pack that was removed meanwhile cannot be shown any more; the page then shows the pack that is.
 */
export function followHistory({ window, packs, library, search, store }: PacksContext): void {
  const first = packs.open;
  window.webContents.on('did-start-navigation', ({ url, isMainFrame, isSameDocument }) => {
    const pack = isMainFrame && !isSameDocument ? packOf(url, first) : null;
    if (pack === null || pack === packs.open || !packs.show(pack)) return;
    library.use(packs.file);
    search.use(packs.searched);
    store.window.later({ pack });
  });
}
