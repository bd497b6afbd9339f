// @ts-check
/** Stock lunr, as its guide sets it up: its English pipeline, no positions; its queries by the builder. */
import { readFileSync, writeFileSync } from 'node:fs';
import lunr from 'lunr';
import { limit, titleBoost, words } from './adapter.mjs';

const { REQUIRED, OPTIONAL } = lunr.Query.presence;
const { NONE, TRAILING } = lunr.Query.wildcard;

/** @type {import('./adapter.mjs').Engine} */
export default {
  name: 'lunr',
  version: lunr.version,
  settings: `lunr(), default pipeline (trimmer, stop words, stemmer), title boost ${titleBoost}; JSON.stringify(index)`,
  kinds: ['exact', 'prefix', 'fuzzy', 'and3'],
  heapMb: 8192,
  sample: { exact: 20, prefix: 20, fuzzy: 20, and3: 20 },
  rounds: 1,
  build(documents, file) {
    const builder = new lunr.Builder();
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
    builder.ref('ref');
    builder.field('title', { boost: titleBoost });
    builder.field('body');
    let ref = 0;
    for (const { title, body } of documents) builder.add({ ref: ref++, title, body });
    writeFileSync(file, JSON.stringify(builder.build()));
  },
  open(file) {
    const index = lunr.Index.load(JSON.parse(readFileSync(file, 'utf8')));
    return (kind, query) => {
      const all = words(query);
      const found = index.query((q) => {
        all.forEach((word, at) => {
          const open = kind === 'prefix' && at === all.length - 1;
          q.term(word, {
            presence: kind === 'exact' || kind === 'fuzzy' ? OPTIONAL : REQUIRED,
            wildcard: open ? TRAILING : NONE,
            editDistance: kind === 'fuzzy' ? 1 : 0,
            usePipeline: !open,
          });
        });
      });
      return found.slice(0, limit).map(({ ref }) => Number(ref));
    };
  },
};
