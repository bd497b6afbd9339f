// @ts-check
/** FlexSearch as its documentation sets it up for documents with fields and search as you type. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Document } from 'flexsearch';
import { limit, versionOf } from './adapter.mjs';

const index = () => new Document({ tokenize: 'forward', document: { id: 'ref', index: ['title', 'body'] } });

/** @type {import('./adapter.mjs').Engine} */
export default {
  name: 'FlexSearch',
  version: versionOf('flexsearch'),
  settings:
    "new Document({ tokenize: 'forward', index: ['title', 'body'] }), merge: true (the title's hits first), suggest for any of the words, no cache; export() as JSON",
  kinds: ['exact', 'prefix', 'and3'],
  heapMb: 8192,
  async build(documents, file) {
    const built = index();
    let ref = 0;
    for (const { title, body } of documents) built.add({ ref: ref++, title, body });
    /** @type {[string, string][]} */
    const parts = [];
    await built.export((key, data) => {
      if (data !== undefined) parts.push([key, data]);
    });
    writeFileSync(file, JSON.stringify(parts));
  },
  async open(file) {
    const built = index();
    for (const [key, data] of JSON.parse(readFileSync(file, 'utf8'))) await built.import(key, data);
    const all = /** @type {const} */ ({ limit, merge: true });
    const any = /** @type {const} */ ({ limit, merge: true, suggest: true });
    return (kind, query) => built.search(query, kind === 'exact' ? any : all).map(({ id }) => Number(id));
  },
};
