// @ts-check
/** `npm run dist [-- ARGUMENTS]`: installers of this platform, by electron-builder. Arguments go to it: `--linux dir`. */
import path from 'node:path';
import { dependencies } from './bootstrap/dependencies.mjs';
import { electron } from './bootstrap/electron.mjs';
import { upToDate } from './bootstrap/outputs.mjs';
import { root, run } from './bootstrap/run.mjs';
import { command } from './bootstrap/say.mjs';

await command(async () => {
  await dependencies();
  const { folder, version } = await electron();
  await upToDate();
  const builder = path.join(root, 'node_modules/electron-builder/cli.js');
  const own = [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`];
  return run(process.execPath, [builder, ...process.argv.slice(2), '--publish=never', ...own], { stdio: 'inherit' });
});
