// @ts-check
/** `npm start [-- ARGUMENTS]`: provides what is missing, builds what changed, opens the window. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { dependencies } from './bootstrap/dependencies.mjs';
import { display } from './bootstrap/display.mjs';
import { electron } from './bootstrap/electron.mjs';
import { upToDate } from './bootstrap/outputs.mjs';
import { root, run } from './bootstrap/run.mjs';
import { command, say } from './bootstrap/say.mjs';
import { systemReady } from './bootstrap/system.mjs';

await command(async () => {
  await dependencies();
  const { file } = await electron();
  await systemReady({ executable: file });
  await upToDate(['main', 'host', 'preload', 'renderer', 'dataset']);
  const screen = await display();
  const args = [root, ...process.argv.slice(2)];
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say('running as root, so Chromium’s sandbox is off (--no-sandbox).');
    args.unshift('--no-sandbox');
  }
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...screen.env };
  if (screen.virtual && !process.argv.includes('--print')) {
    mkdirSync(path.join(root, 'out'), { recursive: true });
    env['ROSTRUM_FIRST_SHOT'] = path.join(root, 'out/first-window.png');
    say('a picture of the first painted window goes to out/first-window.png; Ctrl-C ends the program.');
  }
  const code = await run(file, args, { stdio: 'inherit', env });
  screen.end();
  return code;
});
