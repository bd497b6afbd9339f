/** What the benchmarks need of the program, in one bundle for Node. */
export { wordsOf } from '../../../electron/search/analysis/words';
export { buildIndexFile } from '../../../electron/search/engine/build';
export { openIndex } from '../../../electron/search/engine/open';
export { serve } from '../../../electron/search/serve';
export { searchRequest } from '../../../electron/search/protocol';
export { openPack } from '../../../electron/library/open';
export { openSearch } from '../../../electron/search/open';
export { writePack } from '../../../build/pack/write';
export { debateRecords, debatesHeader } from './debates';
export { searchBytes } from './search-bytes';
