/** Everything that main does for the window once it is open: its menu, and the answers to what the page asks. */
import { app, type BrowserWindow } from 'electron';
import type { Problem, Settings } from '../bridge';
import { answerDesk } from '../desk/answers';
import { answerPrinting } from '../print/answers';
import { spokenLanguage } from '../words';
import { answerBridge, writeSettings } from './answers';
import { offerFieldMenu } from './field-menu';
import { tell } from './ipc';
import { Library } from './library';
import { setMenu } from './menu';
import type { Packs } from './packs';
import { answerPacks, followHistory, receive } from './packs-answers';
import type { Paths } from './paths';
import type { SearchHost } from './search-host';
import type { Store } from './settings';
import type { Visits } from './visits';

interface Opened {
  readonly window: BrowserWindow;
  readonly packs: Packs;
  readonly search: SearchHost;
  readonly store: Store;
  readonly visits: Visits;
  readonly paths: Paths;
}

/** Begins to serve the window. `flush` writes what the desk still holds back. */
export function serve({ window, packs, search, store, visits, paths }: Opened): { flush: () => Promise<unknown> } {
  const library = new Library(packs.file);
  const context = { window, packs, library, search, store };
  visits.show(window, (later) => void receive(context, later));

  const retitle = (settings: Settings): void => {
    search.speak(spokenLanguage());
    setMenu(window, settings, choose);
  };
  const tellUnsaved = (unsaved: Problem | null): void => {
    if (!window.isDestroyed()) tell(window.webContents, 'unsaved', unsaved);
  };
  const choose = (change: Partial<Settings>): void => {
    void writeSettings(store, change).then(tellUnsaved);
    retitle(store.settings.value);
    tell(window.webContents, 'settings', store.settings.value);
  };
  // Making the menu takes longer than the page's way to its first frame should wait.
  window.webContents.once('did-navigate', () => retitle(store.settings.value));
  answerBridge(library, packs, store, (settings, unsaved) => {
    retitle(settings);
    tellUnsaved(unsaved);
  });
  offerFieldMenu(window);
  answerPacks(context);
  followHistory(context);
  const desk = answerDesk(window, app.getPath('userData'));
  answerPrinting({ window, store, library, preload: paths.preload });
  return { flush: () => desk.flush() };
}
