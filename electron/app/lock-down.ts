/** Nothing leaves the machine, and no page gets a right it was not given. */
import { app, type Session, type WebContents } from 'electron';
import { isOurs } from './origin';

/** Switches for Chromium's own services. Must run before the application is ready. */
export function silenceChromium(): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-breakpad',
    'disable-sync',
    'dns-prefetch-disable',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Closes a session: every foreign request is cancelled, every permission refused, no dictionary is looked up. */
export function lockSession(session: Session): void {
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !allowed(url) }));
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Our own pages; while developing, the developer tools' as well. */
function allowed(url: string): boolean {
  return isOurs(url) || (!app.isPackaged && url.startsWith('devtools://'));
}

/** Holds every page, present and to come, on our origin: no navigation away, no window, no webview. */
export function lockContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    keepHome(contents);
  });
}

function keepHome(contents: WebContents): void {
  const stay = (details: { url: string; preventDefault: () => void }): void => {
    if (!isOurs(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
}

/** Rights of every window: the platform's safe defaults, stated so that a change of default changes nothing. */
export const safeWebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;
