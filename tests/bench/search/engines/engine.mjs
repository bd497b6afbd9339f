// @ts-check
/** Our engine as a library: folded words, no positions, no families, no tiers. */
import { openSync, statSync } from 'node:fs';
import { builder, engine } from '../../ours.mjs';
import { limit, titleBoost, words } from './adapter.mjs';

/** @typedef {import('./adapter.mjs').Document} Document */
/** @typedef {import('../../../../electron/search/engine/types').Clause} Clause */
/** @typedef {import('../../../../electron/search/engine/types').Alternative} Alternative */

const { openIndex, wordsOf } = await engine();

const folded = (/** @type {string} */ text) => ({ words: wordsOf(text).map(({ word }) => word) });

/** @param {Iterable<Document>} documents */
function* indexed(documents) {
  let ref = 0;
  for (const { title, body } of documents) yield { ref: String(ref++), fields: [folded(title), folded(body)] };
}

/** @type {import('./adapter.mjs').Engine} */
export default {
  name: 'engine',
  version: '',
  settings: `words folded by our analysis, title boost ${titleBoost}, no places; a misspelt word: one letter off`,
  kinds: ['exact', 'prefix', 'fuzzy', 'and3'],
  async build(documents, file) {
    const { buildIndexFile } = await builder();
    await buildIndexFile(file, indexed(documents), {
      fields: [{ name: 'title', boost: titleBoost }, { name: 'body' }],
    });
  },
  open(file) {
    const index = openIndex({ fd: openSync(file, 'r'), offset: 0, length: statSync(file).size });
    const { dictionary } = index;
    const one = (/** @type {number} */ term) => ({ lo: term, hi: term + 1, boost: 1, tier: 0 });
    /** @type {(word: string) => Alternative[]} */
    const whole = (word) => {
      const term = dictionary.find(word);
      return term === -1 ? [] : [one(term)];
    };
    /** @type {(word: string) => Alternative[]} */
    const begun = (word) => [{ ...dictionary.range(word), boost: 1, tier: 0 }];
    /** @type {(word: string) => Alternative[]} */
    const near = (word) => dictionary.near(word, 1).map(({ term }) => one(term));
    const options = { limit };
    return (kind, query) => {
      const all = words(query);
      const presence = kind === 'exact' || kind === 'fuzzy' ? 'optional' : 'required';
      const clauses = all.map((word, at) => {
        const how = kind === 'fuzzy' ? near : kind === 'prefix' && at === all.length - 1 ? begun : whole;
        return /** @type {Clause} */ ({ presence, alternatives: how(word) });
      });
      return index.evaluate(clauses, options).hits.map(({ document }) => Number(index.ref(document)));
    };
  },
};
