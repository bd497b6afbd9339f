// @ts-check
/** Mean reciprocal rank at ten: 1 for the first place, 1/2 for the second, … 1/10 for the tenth, 0 below (Voorhees, TREC-8). */

/** @param {readonly string[]} answers best first @param {string} wanted */
export function reciprocalRank(answers, wanted) {
  const at = answers.slice(0, 10).findIndex((answer) => answer === wanted || isPart(answer, wanted));
  return at === -1 ? 0 : 1 / (at + 1);
}

/** A file may hold several resolutions, "A/RES/80/236 A-B"; each of them is what was looked for. @param {string} answer @param {string} wanted */
function isPart(answer, wanted) {
  const [, file] = /^(.+) [A-Z]-[A-Z]$/.exec(wanted) ?? [];
  return file !== undefined && / [A-Z]$/.test(answer) && answer.slice(0, -2) === file;
}

/** @param {readonly number[]} values */
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
