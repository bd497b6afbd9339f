/** The start of the program, as a list of steps. What the first window does not need is loaded later. */
import { app, nativeTheme, session, type BrowserWindow } from 'electron';
import { fieldsFollowPage, followLanguage } from './app/language';
import { lockContents, lockSession, silenceChromium } from './app/lock-down';
import { setNoMenu } from './app/menu';
import { bundledId, Packs } from './app/packs';
import { builtPaths, type Paths } from './app/paths';
import { registerScheme, servePages } from './app/protocol';
import { SearchHost } from './app/search-host';
import { onSearchConnect } from './app/ipc';
import { openStore } from './app/settings';
import { readStart } from './app/start';
import { Visits } from './app/visits';
import { hashOf, type Visit } from './app/visit';
import { openWindow } from './app/window';

const start = readStart();
silenceChromium();
fieldsFollowPage();
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

async function open(first: Visit, visits: Visits): Promise<void> {
  const paths = builtPaths();
  const store = openStore(app.getPath('userData'));
  nativeTheme.themeSource = store.settings.value.theme;
  followLanguage(store.settings.value);

  lockSession(session.defaultSession);
  servePages(session.defaultSession, paths.renderer);

  const packs = new Packs(app.getPath('userData'), paths.pack, store.window.value.pack ?? undefined);
  await packs.prepare();
  const asked = { ...first, ...visits.waiting };
  const elsewhere = asked.of !== undefined && !packs.show(asked.of);
  if (packs.open !== (store.window.value.pack ?? bundledId)) store.window.later({ pack: packs.open });
  const search = new SearchHost(paths.searchHost, packs.searched);
  onSearchConnect((page) => search.connect(page));
  const { place } = store.window.value;
  const window = openWindow(store, paths.preload, (elsewhere ? null : hashOf(asked)) ?? place);
  // Before the window shows, but not before its first frame is made: on two cores that frame would wait for the process.
  window.prependOnceListener('ready-to-show', () => search.start());
  // Loaded while the page is on its way, and at once: nothing of the page can ask before it is there.
  const serving = import('./app/serve').then(({ serve }) => serve({ window, packs, search, store, visits, paths }));

  // The window asks for what is offered when it is ready.
  if (asked.pack !== undefined) packs.expect(asked.pack);
  if (elsewhere) packs.missing(asked.of ?? '');
  if (app.isPackaged) app.setAsDefaultProtocolClient('rostrum');
  pictureFirst(window);
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    search.stop();
    event.preventDefault();
    const flushed = serving.then(({ flush }) => flush());
    void Promise.all([store.window.flush(), flushed]).finally(() => app.exit(0));
  });
}

function pictureFirst(window: BrowserWindow): void {
  const file = process.env['ROSTRUM_FIRST_SHOT'];
  if (file) void import('./app/first-shot').then(({ shootFirst }) => shootFirst(window, file));
}
