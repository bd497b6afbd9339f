/** The one window: where it stands, what it first shows, and what happens when its page falls. */
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { admit } from './ipc';
import { words } from '../words';
import { languageArguments } from './language';
import { safeWebPreferences } from './lock-down';
import { faultAddress, indexUrl } from './origin';
import type { Bounds, Store } from './settings';

/** Surfaces of the frame before the page has painted: `--chrome` of the two themes. */
const surface = { light: '#e7ebe8', dark: '#0d1211' } as const;

/**
 * Opens the window and loads its page.
 * @param preload absolute path of the preload bundle
 * @param hash the route to show first
 */
export function openWindow(store: Store, preload: string, hash: string): BrowserWindow {
  const { bounds, maximised } = store.window.value;
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...(bounds && onScreen(bounds) ? bounds : {}),
    minWidth: 480,
    minHeight: 400,
    title: 'Rostrum',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? surface.dark : surface.light,
    webPreferences: { ...safeWebPreferences, preload, additionalArguments: languageArguments() },
  });
  admit(window.webContents, 'window');
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  rememberBounds(window, store);
  mendCrashes(window, store);
  void window.loadURL(indexUrl + hash);
  return window;
}

/** Whether enough of a window's title bar would lie on some screen to be grabbed. */
function onScreen(bounds: Bounds): boolean {
  return screen.getAllDisplays().some(({ workArea: area }) => {
    const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    return across > 100 && bounds.y >= area.y - 10 && bounds.y < area.y + area.height - 50;
  });
}

function rememberBounds(window: BrowserWindow, store: Store): void {
  const note = (): void => store.window.later({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  window.on('resize', note);
  window.on('move', note);
  window.on('maximize', note);
  window.on('unmaximize', note);
}

function mendCrashes(window: BrowserWindow, store: Store): void {
  const { webContents } = window;
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    const detail = `renderer ${reason}, code ${exitCode}, ${new Date().toISOString()}`;
    console.error(detail);
    void window.loadURL(faultAddress(detail, store.window.value.place, store.window.value.pack));
  });
  webContents.on('did-fail-load', (_event, code, text, url, isMainFrame) => {
    if (!isMainFrame || text === 'ERR_ABORTED') return;
    void window.loadURL(faultAddress(`${url}: ${text} (${code})`, '#/start', store.window.value.pack));
  });
  window.on('unresponsive', () => void offerReload(window));
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { unresponsive: say } = words();
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say.message,
    detail: say.detail,
    buttons: [say.wait, say.again],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) window.webContents.reload();
}
