/** Starts the built application in the real Electron, with a folder of its own, and fails on anything it complains of. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { expect } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Options {
  /** The person's own words on the command line. */
  readonly args?: readonly string[];
  /** Another application folder than the checkout. */
  readonly folder?: string;
  /** A folder of settings to go on with; `close` leaves it in place. */
  readonly userData?: string;
  /** Complaints that the test provokes. */
  readonly expected?: RegExp;
  readonly env?: Readonly<Record<string, string>>;
  /** Without the switches that Playwright adds: they silence Chromium too, and would hide what we forgot. */
  readonly unaided?: true;
}

export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** What the window complained of so far: console errors, exceptions, violations of the content security policy. */
  complaints(): Promise<string[]>;
  /** Ends the application; the test fails when the window complained of anything unexpected. */
  close(): Promise<void>;
}

/** Words for Electron itself; root may run Chromium only without its sandbox. */
export function electronArgs(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** The Electron that `npm test` provides. */
export function electronFile(): string {
  const file = process.env['ROSTRUM_ELECTRON'];
  if (!file) throw new Error('ROSTRUM_ELECTRON is not set: run `npm test -- app`.');
  return file;
}

/** Launches, and resolves when the window's program, which comes after its first frame, has begun. */
export async function launch(options: Options = {}): Promise<Launched> {
  const { args = [], folder = root, expected, env = {} } = options;
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'rostrum-test-'));
  const words = [...electronArgs(), folder, '--user-data-dir', userData, ...args];
  const app = await start(words, { ...inherited(), ...env }, options.unaided ?? false);
  const page = await app.firstWindow();
  let crashed = false;
  page.on('crash', () => (crashed = true));
  await page.waitForLoadState('load');
  await page.evaluate(watchViolations);
  if (page.url().includes('/index.html')) await page.waitForSelector('rail-places a', { state: 'attached' });
  // Playwright answers nothing more about a page that crashed, not even after it was loaded anew.
  const complaints = (): Promise<string[]> => (crashed ? Promise.resolve([]) : complaintsOf(page));
  return {
    app,
    page,
    userData,
    complaints,
    async close() {
      const said = await complaints();
      await app.close();
      if (!options.userData) rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      expect(said.filter((line) => !expected?.test(line))).toEqual([]);
    },
  };
}

/**
 * Playwright finds Electron by ELECTRON_OVERRIDE_DIST_PATH and holds it until it is attached. Given an executable it
 * neither adds switches nor holds, and may attach too late: then the start is tried again.
 */
async function start(args: string[], env: Record<string, string>, unaided: boolean): Promise<ElectronApplication> {
  // Playwright would feign a light scheme; the application's own theme is what is tested.
  const common = { args, env, colorScheme: null } as const;
  if (!unaided) return _electron.launch(common);
  const patience = { ...common, executablePath: electronFile(), timeout: 15_000 };
  return _electron.launch(patience).catch(() => _electron.launch(patience));
}

/** Runs in the page: violations appear in the console, where `complaintsOf` finds them. */
function watchViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
    console.error(`violates ${violatedDirective}: ${blockedURI} in ${sourceFile ?? ''}`);
  });
}

async function complaintsOf(page: Page): Promise<string[]> {
  if (page.isClosed()) return [];
  const messages = await page.consoleMessages();
  const errors = await page.pageErrors();
  return [
    ...messages.filter((message) => message.type() === 'error').map((message) => message.text()),
    ...errors.map((error) => error.message),
  ];
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries.filter(([name]) => name !== 'INIT_CWD' && name !== 'ROSTRUM_FIRST_SHOT'));
}
