/** Turns what the schemas say into problems that an author of records can mend. */
import { z } from 'zod';
import { closest, type Problem } from './problem';
import type { YamlFile } from './yaml-file';

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

const absent = 'Write a value, or take the field out: a field that is absent is unknown.';

/** Checks the value at a path of a file. Answers the value as the schema makes it, or null, and every problem. */
export function check<T>(
  schema: z.ZodType<T>,
  value: unknown,
  file: YamlFile,
  at: Path,
): { value: T | null; problems: Problem[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  const { issues } = parsed.error;
  const first = issues.filter((issue) => !issues.some((other) => follows(issue, other)));
  return { value: null, problems: first.flatMap((issue) => explain(schema, value, issue, file, at)) };
}

/** Whether an issue only follows from another: a date that is none also names no day and makes no period. */
function follows(issue: z.core.$ZodIssue, other: z.core.$ZodIssue): boolean {
  return issue !== other && issue.code === 'custom' && issue.path.every((key, index) => key === other.path[index]);
}

function explain(schema: Schema, value: unknown, issue: z.core.$ZodIssue, file: YamlFile, at: Path): Problem[] {
  const where = [...at, ...issue.path];
  const branch = issue.code === 'invalid_union' ? likeliest(issue.errors) : null;
  if (branch) {
    return branch.flatMap((inner) =>
      explain(schema, value, { ...inner, path: [...issue.path, ...inner.path] }, file, at),
    );
  }
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(schema, issue.path);
    return issue.keys.map((key) => {
      const near = closest(key, fields);
      const others = fields.length > 0 ? ` The fields here are ${fields.join(', ')}.` : '';
      const mend = near ? `Did you mean "${near}"?` : `Take it out.${others}`;
      return file.problemAtKey(where, key, `"${key}" is not a field here`, mend);
    });
  }
  const name = `"${issue.path.length > 0 ? issue.path.map(String).join('.') : 'the record'}"`;
  const given = valueAt(value, issue.path);
  if (given === undefined) return [file.problemAt(where, `${name} is missing`, 'Add it.')];
  const [what, mend] = given === null || given === '' ? ['is empty', absent] : reason(issue, given);
  return [file.problemAt(where, `${name} ${what}`, mend)];
}

/** Of the forms that a value may have, the one that it comes nearest to: whose first problem lies inside it. */
function likeliest(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | null {
  const near = branches.filter(
    (issues) => issues.length > 0 && !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'),
  );
  const missing = (issues: readonly z.core.$ZodIssue[]): number =>
    issues.filter((issue) => issue.path.length > 0).length;
  return [...near].sort((a, b) => a.length - b.length || missing(a) - missing(b))[0] ?? null;
}

function reason(issue: z.core.$ZodIssue, given: unknown): [what: string, mend: string] {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.expected === 'string' && (typeof given === 'number' || typeof given === 'boolean')) {
        return [`must be text, and is read as ${nameOf(given)}`, `Write it in quotes: "${String(given)}".`];
      }
      const mend =
        issue.expected === 'array' ? 'Begin each item on a line of its own with "- ".' : 'Correct the value.';
      return [`must be ${types[issue.expected] ?? issue.expected}, and is ${nameOf(given)}`, mend];
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof given === 'string' ? closest(given, values) : null;
      return [
        `cannot be ${JSON.stringify(given)}`,
        near ? `Did you mean "${near}"?` : `Write one of: ${values.join(', ')}.`,
      ];
    }
    case 'too_small':
      if (issue.origin === 'array')
        return [`needs ${String(issue.minimum)} or more items`, 'Add them, or take it out.'];
      return [`must be at least ${String(issue.minimum)}`, 'Correct the value.'];
    case 'too_big':
      return [`must be at most ${String(issue.maximum)}`, 'Correct the value.'];
    default:
      // The model's own messages continue the name of the field: "is not a date: write 2019, 2019-10 or 2019-10-15".
      return [issue.message, 'Correct the value.'];
  }
}

const types: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return types[typeof value] ?? typeof value;
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<PropertyKey, unknown>)[key];
  }
  return found;
}

/** The fields that may stand in the group of fields at a path; none when there is no such group. */
function fieldsAt(schema: Schema, path: Path): string[] {
  let found: Schema | undefined = inside(schema);
  for (const key of path) {
    if (found instanceof z.ZodObject) found = found.shape[String(key)] as Schema | undefined;
    else if (found instanceof z.ZodArray) found = found.element as Schema;
    else if (found instanceof z.ZodRecord) found = found.valueType as Schema;
    else return [];
    found &&= inside(found);
  }
  return found instanceof z.ZodObject ? Object.keys(found.shape).filter((field) => field !== 'kind') : [];
}

function inside(schema: Schema): Schema {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? inside(schema.unwrap()) : schema;
}
