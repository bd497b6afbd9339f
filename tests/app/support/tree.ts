/** The accessibility tree of a part of the window, as text that a person can read and compare. */
import type { Locator } from 'playwright-core';

/** Of neighbours alike, such as rows of a list, so many are told. */
const told = 3;

/**
 * Roles, names and states as Playwright writes them; of many neighbours of one role only the first. Of a long list with groups, of which
 * the document holds only what is near, the first groups.
 */
export async function treeOf(part: Locator): Promise<string> {
  const grouped = (await part.locator('long-list ul').count()) > told;
  const lines = shortened((await part.ariaSnapshot()).split('\n'));
  return `${(grouped ? firstGroups(lines) : lines).join('\n')}\n`;
}

function firstGroups(lines: readonly string[]): readonly string[] {
  const lists = lines.flatMap((line, at) => (roleOf(line) === 'list' ? [{ at, depth: depthOf(line) }] : []));
  const last = lists.filter(({ depth }) => depth === lists[0]?.depth)[told - 1];
  if (!last) return lines;
  const end = lines.findIndex((line, at) => at > last.at && depthOf(line) <= last.depth);
  const after = lines.findIndex((line, at) => at > last.at && depthOf(line) < last.depth);
  return [...lines.slice(0, end), `${' '.repeat(last.depth)}- … more groups`, ...(after < 0 ? [] : lines.slice(after))];
}

const depthOf = (line: string): number => line.search(/\S/u);
const roleOf = (line: string): string => /^\s*- (\w+)/u.exec(line)?.[1] ?? '';
const repeated = new Set(['listitem', 'row', 'option', 'link', 'checkbox', 'radio', 'article', 'img']);

function shortened(lines: readonly string[]): string[] {
  const kept: string[] = [];
  /** Role and number of the neighbours so far, by depth. */
  const runs: { role: string; count: number }[] = [];
  let hidden = Infinity;
  for (const line of lines) {
    const depth = depthOf(line);
    if (depth > hidden) continue;
    hidden = Infinity;
    runs.length = Math.min(runs.length, depth + 1);
    const role = roleOf(line);
    const before = runs[depth];
    const count = before?.role === role ? before.count + 1 : 1;
    runs[depth] = { role, count };
    if (!repeated.has(role) || count <= told) {
      kept.push(line);
      continue;
    }
    hidden = depth;
    if (count === told + 1) kept.push(`${' '.repeat(depth)}- … more of role ${role}`);
  }
  return kept;
}
