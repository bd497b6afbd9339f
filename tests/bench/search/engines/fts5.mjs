// @ts-check
/** SQLite's FTS5 as its documentation advises: prefix indexes, ORDER BY rank, merged after the build; no snippet. */
import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { limit, titleBoost, words } from './adapter.mjs';

const table = `CREATE VIRTUAL TABLE d USING fts5(title, body, content='', tokenize='porter unicode61', prefix='2 3 4')`;
const rank = `bm25(${titleBoost}.0, 1.0)`;

/** @param {import('./adapter.mjs').Kind} kind @param {string} query */
function match(kind, query) {
  const quoted = words(query).map((word) => `"${word}"`);
  return quoted.join(kind === 'exact' ? ' OR ' : ' AND ') + (kind === 'prefix' ? '*' : '');
}

/** @type {import('./adapter.mjs').Engine} */
export default {
  name: 'FTS5',
  version: `SQLite ${new DatabaseSync(':memory:').prepare('SELECT sqlite_version() AS v').get()?.['v']}`,
  settings: `node:sqlite, ${table}; rank ${rank}; one transaction, no journal; 'optimize'; prepared ORDER BY rank LIMIT ${limit}`,
  kinds: ['exact', 'prefix', 'and3'],
  build(documents, file) {
    rmSync(file, { force: true });
    const db = new DatabaseSync(file);
    db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${table}; BEGIN`);
    const insert = db.prepare('INSERT INTO d(rowid, title, body) VALUES (?, ?, ?)');
    let ref = 0;
    for (const { title, body } of documents) insert.run(ref++, title, body);
    db.exec(`INSERT INTO d(d, rank) VALUES ('rank', '${rank}'); INSERT INTO d(d) VALUES ('optimize'); COMMIT`);
    db.close();
  },
  open(file) {
    const db = new DatabaseSync(file, { readOnly: true });
    const select = db.prepare('SELECT rowid FROM d WHERE d MATCH ? ORDER BY rank LIMIT ?');
    return (kind, query) => select.all(match(kind, query), limit).map((row) => Number(row['rowid']));
  },
};
