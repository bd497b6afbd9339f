/** Making packs to measure with. */
export { wordsOf } from '../../../electron/search/analysis/words';
export { writePack } from '../../../build/pack/write';
export { debateRecords, debatesHeader } from './debates';
export { manyHeader, manyRecords } from './many';
export { searchBytes } from './search-bytes';
