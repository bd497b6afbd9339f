// @ts-check
/** `npm run shots [-- WORD…]`: pictures of all views in out/shots; words narrow by the file's name (session dark). */
import path from 'node:path';
import { dependencies } from './bootstrap/dependencies.mjs';
import { display } from './bootstrap/display.mjs';
import { electron } from './bootstrap/electron.mjs';
import { upToDate } from './bootstrap/outputs.mjs';
import { root } from './bootstrap/run.mjs';
import { command, say } from './bootstrap/say.mjs';
import { systemReady } from './bootstrap/system.mjs';

await command(async () => {
  await dependencies();
  const { file } = await electron();
  await systemReady({ executable: file });
  await upToDate();
  // Only now: it needs what dependencies() provides.
  const { shoot } = await import('../tests/shots/shoot.mjs');
  const screen = await display();
  const folder = path.join(root, 'out/shots');
  const files = await shoot({ file, env: screen.env }, folder, process.argv.slice(2));
  screen.end();
  say(`${files.length} pictures in ${path.relative(root, folder)}`);
  return files.length > 0 ? 0 : 1;
});
