// @ts-check
/** How often the word that was meant by a misspelt one stands in one of the first ten documents. */
import { readFileSync } from 'node:fs';
import { corpusFile, debates, documents } from './corpora.mjs';

/** @param {string} text */
const wordsOf = (text) => new Set(text.toLowerCase().match(/[a-z0-9]+/g));

/**
 * @param {import('./turns.mjs').Measured[]} engines
 * @returns {Promise<Record<string, number>>} by key: 0 to 1, of the queries that the engine was asked
 */
export async function recalls(engines) {
  /** @type {{ orig: string }[]} */
  const all = JSON.parse(readFileSync(corpusFile('queries-50k.json'), 'utf8')).fuzzy;
  const answersOf = (/** @type {import('./turns.mjs').Measured} */ one) => one.latencies[0]?.kinds.fuzzy?.answers ?? [];
  const wanted = new Set(engines.flatMap((one) => answersOf(one).flat()));
  /** @type {Map<number, Set<string>>} */
  const words = new Map();
  let number = 0;
  for (const { title, body } of documents(debates())) {
    if (wanted.has(number)) words.set(number, wordsOf(`${title} ${body}`));
    number++;
  }
  return Object.fromEntries(
    engines.map((one) => {
      const answers = answersOf(one);
      const held = answers.filter((documents, at) => {
        const orig = all[Math.floor((at * all.length) / answers.length)]?.orig ?? '';
        return documents.some((document) => words.get(document)?.has(orig));
      });
      return [one.key, answers.length === 0 ? NaN : held.length / answers.length];
    }),
  );
}
