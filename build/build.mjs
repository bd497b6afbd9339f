// @ts-check
/** Builds the named targets (all when none is named). Run by build/bootstrap/outputs.mjs, one process a target. */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { root, targets } from './vite/targets.mjs';

const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : Object.keys(targets)) {
  const target = targets[name];
  if (!target) throw new Error(`no target is called ${name}: choose from ${Object.keys(targets).join(', ')}`);
  await build(target);
  if (name === 'renderer') {
    await cp(path.join(root, 'node_modules/flag-icons/flags/4x3'), path.join(root, 'dist/renderer/flags'), {
      recursive: true,
    });
  }
}
