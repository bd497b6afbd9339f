/** Why a value of a pack is not of its schema: what is frequent as a code with values, so that it can be said in any language. */
import type { z } from 'zod';

export type TypeName = 'text' | 'number' | 'whole' | 'list' | 'group' | 'boolean';

export type Invalid =
  | { readonly is: 'missing' }
  /** With the model's own words, which are English: what a date or an id is written like. */
  | { readonly is: 'pattern'; readonly words: string }
  | { readonly is: 'type'; readonly type: TypeName }
  /** A text, a list or a number is over the most, or under the least, that it may be. */
  | { readonly is: 'over' | 'under'; readonly limit: string }
  | { readonly is: 'choice'; readonly choices: string }
  | { readonly is: 'unknown'; readonly fields: string }
  /** Anything else: zod's or the model's own words, which are English and for the details alone. */
  | { readonly is: 'other'; readonly words: string };

const typeOf: Readonly<Record<string, TypeName>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  array: 'list',
  object: 'group',
  record: 'group',
  boolean: 'boolean',
};

/** What comes from a pack is said at this length at most. */
const said = (words: readonly unknown[]): string => words.map(String).join(', ').slice(0, 200);

/** The first that is wrong with a value. @param value that was held against the schema */
export function invalidOf(issue: z.core.$ZodIssue, value: unknown): Invalid {
  // Where a choice or a group is asked for, what is missing is told as another type, or as no choice.
  if (issue.code.startsWith('invalid_') && at(value, issue.path) === undefined) return { is: 'missing' };
  switch (issue.code) {
    case 'invalid_type': {
      const type = typeOf[issue.expected];
      return type ? { is: 'type', type } : { is: 'other', words: said([issue.message]) };
    }
    case 'too_big':
      return { is: 'over', limit: said([issue.maximum]) };
    case 'too_small':
      // A bound that is itself too small is one of whole numbers: above 0 is 1 or more.
      return { is: 'under', limit: said([issue.inclusive === false ? Number(issue.minimum) + 1 : issue.minimum]) };
    case 'invalid_value':
      return { is: 'choice', choices: said(issue.values) };
    case 'invalid_format':
      return { is: 'pattern', words: said([issue.message]) };
    case 'unrecognized_keys':
      return { is: 'unknown', fields: said(issue.keys) };
    default:
      return { is: 'other', words: said([issue.message]) };
  }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return found;
}
