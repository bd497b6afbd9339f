// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../corpora.mjs';

/**
 * What each engine must do to be measured. A query is what would be typed: words with a space between. Answers are the
 * numbers of at most ten documents, best first, counted from 0 in the order in which they were given.
 *
 * - `exact`: any of the words.
 * - `prefix`: all of the words, the last one unfinished: a keystroke.
 * - `fuzzy`: one word with one wrong, missing, added letter.
 * - `and3`: all of the words.
 *
 * @typedef {'exact' | 'prefix' | 'fuzzy' | 'and3'} Kind
 * @typedef {import('../corpora.mjs').Debate} Document
 * @typedef {(kind: Kind, query: string) => number[] | Promise<number[]>} Search
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} version
 * @property {string} settings how it was set up, in words that can be checked against its documentation
 * @property {Kind[]} kinds what it can answer
 * @property {number} [heapMb] more heap than Node gives by itself, where it needs that
 * @property {readonly string[]} [flags] of Node, while it is asked: only such as the program is started with
 * @property {Partial<Record<Kind, number>>} [sample] how many queries of a kind, where all would take too long
 * @property {number} [rounds] how often each query is timed; five unless told
 * @property {(documents: Iterable<Document>, file: string) => void | Promise<void>} build from documents to a file
 * @property {(file: string) => Search | Promise<Search>} open
 * @property {(file: string) => Promise<(text: string) => Promise<number>>} [host] opens it as the search host does: from a
 *   message to the answer, whole; the number of hits
 * @property {(file: string) => number | Promise<number>} [bytes] how many of the file's bytes are for search; all of them unless told
 */

/** How many answers each search asks for. */
export const limit = 10;

/** A title's word counts twice one of the text, in every engine that can weigh fields. */
export const titleBoost = 2;

/** The words of a query of the corpus: these hold nothing but letters, digits and spaces. @param {string} query */
export const words = (query) => query.split(' ');

/** The version of an installed package; packages need not export their package.json. @param {string} name */
export function versionOf(name) {
  return String(JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version);
}
