// @ts-check
/** A display of our own, where there is none. */
import { spawn } from 'node:child_process';
import { hasDisplay } from './system.mjs';
import { say, Stop } from './say.mjs';

/**
 * Starts Xvfb when there is no display.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, virtual: boolean, end: () => void }>} @throws {Stop}
 */
export async function display() {
  if (hasDisplay()) return { env: process.env, virtual: false, end: () => undefined };
  // Xvfb chooses a free number itself and writes it to file descriptor 3 once it is ready.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => reject(new Stop(`Xvfb ended with code ${code}.`)));
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
  server.removeAllListeners('exit');
  say(`no display here: the window opens on a virtual one (Xvfb :${number}).`);
  const end = () => server.kill();
  process.on('exit', end);
  return { env: { ...process.env, DISPLAY: `:${number}` }, virtual: true, end };
}
