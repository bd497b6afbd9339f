/** What writes an index of the engine. */
export { buildIndexFile } from '../../../electron/search/engine/build';
