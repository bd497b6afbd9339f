// @ts-check
/** The program's own parts, as `build/build.mjs` bundles them for Node: each is loaded when it is asked for. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './search/corpora.mjs';

const built = (/** @type {string} */ name) => import(pathToFileURL(path.join(root, 'dist/bench', `${name}.js`)).href);

/** @returns {Promise<typeof import('./ours/engine')>} */
export const engine = () => built('engine');
/** @returns {Promise<typeof import('./ours/builder')>} */
export const builder = () => built('builder');
/** @returns {Promise<typeof import('./ours/host')>} */
export const host = () => built('host');
/** @returns {Promise<typeof import('./ours/packs')>} */
export const packs = () => built('packs');
