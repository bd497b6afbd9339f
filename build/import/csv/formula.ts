/**
 * Cells that a spreadsheet would take for formulas (OWASP, "CSV Injection": those that begin with = + - @, a tab or a line's end,
 * in their wide forms too). An apostrophe before them makes them words; reading takes it away again, so that nothing is lost.
 */

/** Apostrophes count as part of it, so that a cell that has one of its own gets another. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const number = /^[+-]?\d+(?:\.\d+)?$/;

/** The cell as it is written. Numbers stay numbers. */
export function defused(cell: string): string {
  return formula.test(cell) && !number.test(cell) ? `'${cell}` : cell;
}

/** The cell that was written so. */
export function undefused(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
