/** Reads a Popolo file; what is wrong with it is named with its line. */
import { readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import { problemOf, type Problem } from '../../pack/problem';
import { YamlFile } from '../../pack/yaml-file';
import type { Report } from '../report';
import { leftovers } from './leftovers';
import { file as schema, type Popolo } from './schema';

const maxBytes = 128 << 20;
/** YAML, of which JSON is a part, knows where each value stands; it takes too long for what is larger than this. */
const maxBytesForLines = 8 << 20;

export async function readPopolo(
  file: string,
  report: Report,
): Promise<{ popolo: Popolo | null; problems: Problem[] }> {
  const refuse = (what: string, mend: string): { popolo: null; problems: Problem[] } => ({
    popolo: null,
    problems: [problemOf(file, what, mend)],
  });
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return refuse('there is no such file', 'Check the name.');
  if (found.size > maxBytes) return refuse(`the file is larger than ${maxBytes >> 20} MB`, 'Divide it.');
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec((error as Error).message) ?? [];
    const what = `this is not JSON: ${(error as Error).message.replace(/ \(line .*$/, '').slice(0, 200)}`;
    const problem = {
      file,
      line: Number(line ?? 0),
      column: Number(column ?? 0),
      what,
      mend: 'Correct it here or just above.',
    };
    return { popolo: null, problems: [problem] };
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { popolo: null, problems: await explain(file, found.size, parsed.error) };
  if (parsed.data.persons.length + parsed.data.organizations.length === 0) {
    return refuse('the file has neither persons nor organizations', 'Give a Popolo file: {"persons": […], …}.');
  }
  leftovers(schema, value, '', file, report);
  return { popolo: parsed.data, problems: [] };
}

async function explain(file: string, size: number, error: z.ZodError): Promise<Problem[]> {
  const yaml = size <= maxBytesForLines ? await YamlFile.read(file).catch(() => null) : null;
  return error.issues.slice(0, 100).map((issue) => {
    const what = `${issue.path.map(String).join('.') || 'the file'}: ${issue.message.toLowerCase()}`;
    const mend = 'Write it as the Popolo specification has it.';
    return yaml?.problemAt(issue.path, what, mend) ?? problemOf(file, what, mend);
  });
}
