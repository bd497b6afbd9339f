// @ts-check
/** `npm run -s rostrum -- …`: the command line, built when it is stale. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dependencies } from './bootstrap/dependencies.mjs';
import { upToDate } from './bootstrap/outputs.mjs';
import { root } from './bootstrap/run.mjs';
import { command } from './bootstrap/say.mjs';

await command(async () => {
  await dependencies();
  await upToDate(['cli']);
  await import(pathToFileURL(path.join(root, 'dist/cli/rostrum.js')).href);
  return Number(process.exitCode ?? 0);
});
