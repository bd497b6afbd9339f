// @ts-check
/**
 * The peers over the resolutions of one language: the same three fields, the same fold and the same words as ours, and
 * the settings that their documentation recommends for finding what a person half remembers.
 */
import { Document } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { DatabaseSync } from 'node:sqlite';

/** @typedef {{ title: string, subjects: string, body: string }} Folded words with a space between them */
/** @typedef {(words: string[]) => number[]} Search numbers of documents, best first, at most ten */
/** @typedef {{ name: string, settings: string, index: (documents: Folded[], language: string) => Search }} Peer */

const limit = 10;
const boost = { title: 3, subjects: 2, body: 1 };
const fields = /** @type {const} */ (['title', 'subjects', 'body']);

/** @type {Peer} */
const minisearch = {
  name: 'MiniSearch',
  settings: 'prefix and fuzzy 0.2 for words of more than three letters, OR, boosts 3/2/1 (its README)',
  index(documents) {
    const long = (/** @type {string} */ term) => term.length > 3;
    const built = new MiniSearch({
      fields: [...fields],
      idField: 'ref',
      tokenize: (text) => text.split(' '),
      searchOptions: { boost, prefix: long, fuzzy: (term) => (long(term) ? 0.2 : false) },
    });
    built.addAll(documents.map((document, ref) => ({ ref, ...document })));
    return (words) =>
      built
        .search(words.join(' '))
        .slice(0, limit)
        .map(({ id }) => id);
  },
};

/** @type {Peer} */
const flexsearch = {
  name: 'FlexSearch',
  settings: "Document with three fields, tokenize 'forward', suggest, merge",
  index(documents) {
    const built = new Document({
      tokenize: 'forward',
      encode: (text) => text.split(' '),
      document: { id: 'ref', index: [...fields] },
    });
    documents.forEach((document, ref) => built.add({ ref, ...document }));
    return (words) =>
      built
        .search(words.join(' '), { limit, merge: true, suggest: true })
        .slice(0, limit)
        .map(({ id }) => Number(id));
  },
};

/** @type {Peer} */
const fts5 = {
  name: 'FTS5',
  settings: 'porter for English, unicode61, bm25(3, 2, 1), any of the words, the last one as a prefix',
  index(documents, language) {
    const db = new DatabaseSync(':memory:');
    const tokenize = language === 'en' ? 'porter unicode61' : 'unicode61';
    db.exec(`CREATE VIRTUAL TABLE d USING fts5(title, subjects, body, prefix='2 3 4', tokenize='${tokenize}')`);
    const insert = db.prepare('INSERT INTO d(rowid, title, subjects, body) VALUES (?, ?, ?, ?)');
    documents.forEach(({ title, subjects, body }, ref) => insert.run(ref, title, subjects, body));
    db.exec(`INSERT INTO d(d, rank) VALUES ('rank', 'bm25(3.0, 2.0, 1.0)')`);
    const select = db.prepare('SELECT rowid FROM d WHERE d MATCH ? ORDER BY rank LIMIT ?');
    return (words) => {
      const match = `${words.map((word) => `"${word}"`).join(' OR ')}*`;
      return select.all(match, limit).map((row) => Number(row['rowid']));
    };
  },
};

/** @type {Peer} */
const stockLunr = {
  name: 'lunr',
  settings: 'default pipeline for English, none for others, boosts; the word, 10 to 1 the prefix, and one letter off',
  index(documents, language) {
    const builder = new lunr.Builder();
    if (language === 'en') {
      builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
      builder.searchPipeline.add(lunr.stemmer);
    }
    builder.ref('ref');
    for (const field of fields) builder.field(field, { boost: boost[field] });
    const tokens = (/** @type {unknown} */ text) =>
      String(text)
        .split(' ')
        .map((word) => new lunr.Token(word, {}));
    builder.tokenizer = Object.assign(tokens, { separator: / / });
    documents.forEach((document, ref) => builder.add({ ref, ...document }));
    const built = builder.build();
    return (words) => {
      const found = built.query((query) => {
        for (const word of words) {
          query.term(word, { boost: 100, usePipeline: true });
          query.term(word, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
          query.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
        }
      });
      return found.slice(0, limit).map(({ ref }) => Number(ref));
    };
  },
};

export const peers = [minisearch, flexsearch, fts5, stockLunr];
