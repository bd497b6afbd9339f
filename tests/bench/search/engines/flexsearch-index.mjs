// @ts-check
/** FlexSearch without fields: the fastest that it can be made, shown beside the one with fields. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Index } from 'flexsearch';
import { limit, versionOf } from './adapter.mjs';

const options = /** @type {const} */ ({ tokenize: 'forward' });

/** @type {import('./adapter.mjs').Engine} */
export default {
  name: 'FlexSearch, one field',
  version: versionOf('flexsearch'),
  settings:
    "new Index({ tokenize: 'forward' }), title and body as one text (it ranks early words first), suggest for any of the words, no cache; export() as JSON",
  kinds: ['exact', 'prefix', 'and3'],
  heapMb: 8192,
  async build(documents, file) {
    const index = new Index(options);
    let ref = 0;
    for (const { title, body } of documents) index.add(ref++, `${title} ${body}`);
    /** @type {[string, string][]} */
    const parts = [];
    await index.export((key, data) => {
      if (data !== undefined) parts.push([key, data]);
    });
    writeFileSync(file, JSON.stringify(parts));
  },
  async open(file) {
    const index = new Index(options);
    for (const [key, data] of JSON.parse(readFileSync(file, 'utf8'))) await index.import(key, data);
    const any = { limit, suggest: true };
    const all = { limit };
    return (kind, query) => /** @type {number[]} */ (index.search(query, kind === 'exact' ? any : all));
  },
};
