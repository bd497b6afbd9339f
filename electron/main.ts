/** The start of the program, as a list of steps. What the first window does not need is loaded later. */
import { app, nativeTheme, session, type BrowserWindow } from 'electron';
import { answerBridge, writeSettings } from './app/answers';
import { followLanguage } from './app/language';
import { Library } from './app/library';
import { lockContents, lockSession, silenceChromium } from './app/lock-down';
import { setMenu, setNoMenu } from './app/menu';
import { bundledId, Packs } from './app/packs';
import { answerPacks, followHistory, receive } from './app/packs-answers';
import { builtPaths, type Paths } from './app/paths';
import { registerScheme, servePages } from './app/protocol';
import { SearchHost } from './app/search-host';
import { onSearchConnect, tell } from './app/ipc';
import { openStore } from './app/settings';
import { readStart } from './app/start';
import { Visits } from './app/visits';
import { hashOf, type Visit } from './app/visit';
import { openWindow } from './app/window';
import { answerDesk } from './desk/answers';
import { answerPrinting } from './print/answers';
import type { Settings } from './bridge';

const start = readStart();
silenceChromium();
registerScheme();
lockContents();
setNoMenu();

if (start.print) {
  const job = start.print;
  void app.whenReady().then(async () => (await import('./print/headless')).printAndExit(job, printPaths()));
} else if (app.requestSingleInstanceLock({ ...start.visit })) {
  const visits = new Visits();
  void app.whenReady().then(() => open(start.visit, visits));
} else {
  console.error('Rostrum is already open: it was asked to come to the front.');
  app.exit(0);
}

/** A pack that is named is printed from where it lies: nothing is installed. */
function printPaths(): Paths {
  const { pack } = start.visit;
  return { ...builtPaths(), ...(pack !== undefined && { pack }) };
}

function open(first: Visit, visits: Visits): void {
  const paths = builtPaths();
  const store = openStore(app.getPath('userData'));
  nativeTheme.themeSource = store.settings.value.theme;
  followLanguage(store.settings.value);

  lockSession(session.defaultSession);
  servePages(session.defaultSession, paths.renderer);

  const packs = new Packs(app.getPath('userData'), paths.pack, store.window.value.pack ?? undefined);
  const asked = { ...first, ...visits.waiting };
  const elsewhere = asked.of !== undefined && !packs.show(asked.of);
  if (packs.open !== (store.window.value.pack ?? bundledId)) store.window.later({ pack: packs.open });
  const search = new SearchHost(paths.searchHost, packs.searched);
  search.start();
  onSearchConnect((page) => search.connect(page));

  const library = new Library(packs.file);
  const { place } = store.window.value;
  const window = openWindow(store, paths.preload, (elsewhere ? null : hashOf(asked)) ?? place);
  const context = { window, packs, library, search, store };
  visits.show(window, (later) => void receive(context, later));
  // The window asks for what is offered when it is ready.
  if (asked.pack !== undefined) packs.expect(asked.pack);
  if (elsewhere) packs.missing(asked.of ?? '');

  const retitle = (settings: Settings): void => setMenu(window, settings, choose);
  const choose = (change: Partial<Settings>): void => {
    void writeSettings(store, change).catch((error: Error) => console.error(error.message));
    retitle(store.settings.value);
    tell(window.webContents, 'settings', store.settings.value);
  };
  // Making the menu takes longer than the page's way to its first frame should wait.
  window.webContents.once('did-navigate', () => retitle(store.settings.value));
  answerBridge(library, packs, store, retitle);
  answerPacks(context);
  followHistory(context);
  const desk = answerDesk(window, app.getPath('userData'));
  answerPrinting({ window, store, library, preload: paths.preload });

  if (app.isPackaged) app.setAsDefaultProtocolClient('rostrum');
  pictureFirst(window);
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    search.stop();
    event.preventDefault();
    void Promise.all([store.window.flush(), desk.flush()]).finally(() => app.exit(0));
  });
}

function pictureFirst(window: BrowserWindow): void {
  const file = process.env['ROSTRUM_FIRST_SHOT'];
  if (file) void import('./app/first-shot').then(({ shootFirst }) => shootFirst(window, file));
}
