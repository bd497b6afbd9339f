// @ts-check
/** The program's own parts, as they were built for Node by `build/build.mjs bench`. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './search/corpora.mjs';

/** @type {typeof import('./ours/index')} */
export const ours = await import(pathToFileURL(path.join(root, 'dist/bench/ours.js')).href);
