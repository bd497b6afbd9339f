// @ts-check
/** The few statistics that the benchmarks state. */

/**
 * @typedef {object} Row one line of the table and of out/bench/app.json
 * @property {string} key
 * @property {string} name what was measured, in words
 * @property {number | null} value null where it cannot be measured here
 * @property {string} unit
 * @property {number} reach the largest value that is good enough
 * @property {boolean | null} ok null where there is no value
 * @property {string} note what the value was made of, or why there is none
 */

/** @param {readonly number[]} values @param {number} share 0 to 1 @returns {number} the value below which the share lies */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (value === undefined) throw new Error('there is nothing to take a quantile of');
  return value;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {Omit<Row, 'ok'>} row @returns {Row} */
export function judged(row) {
  const value = row.value === null ? null : Math.round(row.value * 100) / 100;
  return { ...row, value, ok: value === null ? null : value <= row.reach };
}
