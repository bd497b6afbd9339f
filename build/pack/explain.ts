/** Turns what the schemas say into problems that an author of records can mend. */
import type { z } from 'zod';
import { closest, type Problem } from './problem';
import type { YamlFile } from './yaml-file';

/** @param at path of the record in the file; @param fields the fields that a record of this kind may have. */
export function explain(file: YamlFile, at: readonly PropertyKey[], error: z.ZodError, fields: string[]): Problem[] {
  return error.issues.flatMap((issue) => {
    const where = [...at, ...issue.path];
    const name = issue.path.length > 0 ? issue.path.map(String).join('.') : 'the record';
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const near = issue.path.length === 0 ? closest(key, fields) : null;
        const mend = near ? `Did you mean "${near}"?` : 'Take it out; docs/pack-authors.md lists the fields.';
        return file.problemAt([...where, key], `"${key}" is not a field here`, mend);
      });
    }
    if (issue.code === 'invalid_type' && /received undefined/.test(issue.message)) {
      return [file.problemAt(where, `"${name}" is missing`, 'Add it.')];
    }
    return [file.problemAt(where, `"${name}" ${reason(issue)}`, 'Correct the value.')];
  });
}

function reason(issue: z.core.$ZodIssue): string {
  const message = issue.message.replace(/^Invalid (?:input|option): /, '');
  return message.startsWith('is ') || message.startsWith('names ') || message.startsWith('ends ')
    ? message
    : `is not right: ${message}`;
}
