// @ts-check
/** MiniSearch as its README sets it up for search as you type: JSON, the last word as a prefix, words joined by AND. */
import { readFileSync, writeFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { limit, titleBoost, versionOf, words } from './adapter.mjs';

const options = { fields: ['title', 'body'], idField: 'ref' };
const boost = { title: titleBoost };

/** @type {Record<import('./adapter.mjs').Kind, import('minisearch').SearchOptions>} */
const how = {
  exact: { boost, combineWith: 'OR' },
  prefix: { boost, combineWith: 'AND', prefix: (_term, at, terms) => at === terms.length - 1 },
  fuzzy: { boost, fuzzy: 1 },
  and3: { boost, combineWith: 'AND' },
};

/** @type {import('./adapter.mjs').Engine} */
export default {
  name: 'MiniSearch',
  version: versionOf('minisearch'),
  settings: `default tokenizer and processTerm; boost title ${titleBoost}; prefix for the last word only; fuzzy: 1; JSON`,
  kinds: ['exact', 'prefix', 'fuzzy', 'and3'],
  heapMb: 8192,
  sample: { exact: 60, prefix: 60, and3: 60 },
  rounds: 3,
  build(documents, file) {
    const index = new MiniSearch(options);
    let ref = 0;
    for (const { title, body } of documents) index.add({ ref: ref++, title, body });
    writeFileSync(file, JSON.stringify(index));
  },
  open(file) {
    const index = MiniSearch.loadJSON(readFileSync(file, 'utf8'), options);
    return (kind, query) =>
      index
        .search(words(query).join(' '), how[kind])
        .slice(0, limit)
        .map(({ id }) => id);
  },
};
