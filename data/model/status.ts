/**
 * Whether a text still holds, as far as relations say: a later text that repeals, amends or implements it. Free of zod,
 * so that the window can use it at no cost. What no relation says stays unknown.
 */
import type { RecordId } from './kind';

export const statuses = ['in-force', 'amended', 'repealed'] as const;
export type StatusName = (typeof statuses)[number];

/** A status and the records that it was derived from. */
export interface Status {
  readonly is: StatusName;
  readonly by: RecordId[];
}

/** Strongest first: a text that was amended and then repealed no longer holds. */
const derivations: readonly (readonly [relation: string, is: StatusName])[] = [
  ['repeals', 'repealed'],
  ['amends', 'amended'],
  ['implements', 'in-force'],
];

/** The status that the records naming a text give it, or null when none of them says anything of it. */
export function statusFrom(backlinks: readonly { readonly from: RecordId; readonly by: string }[]): Status | null {
  for (const [relation, is] of derivations) {
    const by = backlinks.filter((link) => link.by === relation).map(({ from }) => from);
    if (by.length > 0) return { is, by };
  }
  return null;
}
