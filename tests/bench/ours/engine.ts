/** What searches, and the words for it: nothing else is loaded where its memory is measured. */
export { wordsOf } from '../../../electron/search/analysis/words';
export { openIndex } from '../../../electron/search/engine/open';
