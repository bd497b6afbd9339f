/** Reads a table (CSV, RFC 4180) as records; every problem has its row and column. */
import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import type { z } from 'zod';
import { anyRecord, type AnyRecord, type Kind } from '../../../data/model';
import { closest, problemOf, type Problem } from '../../pack/problem';
import { slug } from '../slug';
import { columnsOf, type Column } from './columns';
import { undefused } from './formula';

const maxCell = 1 << 20;
const mostProblems = 100;

/** A row before any schema has seen it. */
interface Row {
  readonly fields: Record<string, unknown>;
  readonly post: Record<string, unknown> | null;
  readonly line: number;
}

/** @param source id of the record of the table itself, for rows that name no sources */
export async function readTable(
  file: string,
  kind: Kind,
  source: string,
): Promise<{ records: AnyRecord[]; problems: Problem[] }> {
  const reader = new TableReader(file, kind, source);
  const parser = createReadStream(file).pipe(
    parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: maxCell }),
  );
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!reader.row(record, info.lines)) break;
    }
  } catch (error) {
    if (error instanceof CsvError) {
      const what = `this is not CSV: ${error.message.replace(/\.$/, '').slice(0, 200)}`;
      const line = typeof error['lines'] === 'number' ? error['lines'] : 0;
      return {
        records: [],
        problems: [{ file, line, column: 1, what, mend: 'Put the cell in quotes, and double those inside.' }],
      };
    }
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return { records: [], problems: [problemOf(file, `the file cannot be read (${code})`, 'Check the name.')] };
  }
  return reader.finish();
}

class TableReader {
  readonly #problems: Problem[] = [];
  readonly #columns: readonly Column[];
  readonly #schema: z.ZodObject;
  #header: (Column | null)[] | null = null;
  readonly #rows = new Map<string, { row: Row; posts: unknown[] }>();

  constructor(
    private readonly file: string,
    private readonly kind: Kind,
    private readonly source: string,
  ) {
    this.#columns = columnsOf(kind);
    const schema = anyRecord.options.find((option) => option.shape.kind.value === kind);
    if (!schema) throw new Error(`${kind} has no schema`);
    this.#schema = schema;
  }

  /** @returns false when no more is worth reading */
  row(cells: readonly string[], line: number): boolean {
    if (!this.#header) {
      this.#readHeader(cells, line);
      return this.#problems.length === 0;
    }
    if (cells.length > this.#header.length) {
      this.#problem(
        line,
        this.#header.length + 1,
        `the row has ${cells.length} cells, the header ${this.#header.length}`,
        'Take them out, or quote a cell that holds a comma.',
      );
    }
    const row = this.#readRow(cells, line);
    const id = typeof row.fields['id'] === 'string' ? row.fields['id'] : '';
    const known = this.#rows.get(id);
    if (!known) this.#rows.set(id, { row, posts: row.post ? [row.post] : [] });
    else if (this.kind === 'person' && row.post) known.posts.push(row.post);
    else {
      const what = `the id ${id} is used twice, first in line ${known.row.line}`;
      this.#problem(line, this.#columnOf(['id']), what, 'Give one of them another id.');
    }
    return this.#problems.length < mostProblems;
  }

  #readHeader(cells: readonly string[], line: number): void {
    const names = this.#columns.map(({ name }) => name);
    this.#header = cells.map((cell, index) => {
      const name = cell.trim();
      if (cells.findIndex((other) => other.trim() === name) < index) {
        this.#problem(line, index + 1, `the column "${name.slice(0, 60)}" is there twice`, 'Take one of them out.');
      }
      const column = this.#columns.find((candidate) => candidate.name === name);
      if (column) return column;
      const near = closest(name, names);
      const mend = near ? `Did you mean "${near}"?` : `The columns of a ${this.kind} are ${names.join(', ')}.`;
      this.#problem(line, index + 1, `"${name.slice(0, 60)}" is not a column of a ${this.kind}`, mend);
      return null;
    });
    for (const { name, required } of this.#columns) {
      if (required && !this.#header.some((column) => column?.name === name)) {
        this.#problem(line, 1, `the column "${name}" is missing`, 'Add it to the first row.');
      }
    }
  }

  #readRow(cells: readonly string[], line: number): Row {
    const fields: Record<string, unknown> = {};
    const post: Record<string, unknown> = {};
    this.#header?.forEach((column, index) => {
      const cell = undefused((cells[index] ?? '').replace(/\r\n/g, '\n').trim());
      if (!column || cell === '') return;
      const value = this.#value(column, cell, line, index + 1);
      if (value === undefined) return;
      const [target, path] = column.ofPost ? [post, column.path.slice(1)] : [fields, column.path];
      put(target, path, value);
    });
    const isPost = Object.keys(post).length > 0;
    if (this.kind !== 'source') {
      fields['sources'] ??= [this.source];
      fields['confidence'] ??= 'medium';
      if (isPost)
        Object.assign(post, { sources: post['sources'] ?? [this.source], confidence: post['confidence'] ?? 'medium' });
    }
    if (this.kind === 'resolution' || this.kind === 'decision') fields['titleIs'] ??= 'descriptive';
    fields['id'] ??= `${this.kind}/${slug(String(fields['symbol'] ?? fields['title'] ?? ''))}`;
    return { fields, post: isPost ? post : null, line };
  }

  #value(column: Column, cell: string, line: number, at: number): unknown {
    switch (column.form) {
      case 'text':
        return cell;
      case 'list':
        return cell.split(';').map((item) => item.trim()).filter(Boolean); // prettier-ignore
      case 'number':
        if (/^-?\d+(?:\.\d+)?$/.test(cell)) return Number(cell);
        this.#problem(
          line,
          at,
          `"${column.name}" must be a number, and is "${cell.slice(0, 40)}"`,
          'Write digits only.',
        );
        return undefined;
      case 'yes':
        if (/^(?:yes|true|1)$/i.test(cell)) return true;
        if (!/^(?:no|false|0)$/i.test(cell))
          this.#problem(line, at, `"${column.name}" must be yes or empty`, 'Correct the cell.');
        return undefined;
    }
  }

  finish(): { records: AnyRecord[]; problems: Problem[] } {
    if (!this.#header) {
      return {
        records: [],
        problems: [problemOf(this.file, 'the table is empty', 'Begin with a row of column names.')],
      };
    }
    const records: AnyRecord[] = [];
    if (this.#problems.length === 0) {
      for (const { row, posts } of this.#rows.values()) {
        const whole = { ...row.fields, kind: this.kind, ...(posts.length > 0 ? { posts } : {}) };
        const parsed = this.#schema.safeParse(whole);
        if (parsed.success) records.push(parsed.data as AnyRecord);
        else this.#explain(parsed.error, row.line);
        if (this.#problems.length >= mostProblems) break;
      }
    }
    return { records: this.#problems.length > 0 ? [] : records, problems: this.#problems };
  }

  #explain(error: z.ZodError, line: number): void {
    for (const issue of error.issues) {
      const path = issue.path.filter((key) => typeof key !== 'number').map(String);
      const name = path.join('.');
      const absent = issue.code === 'invalid_type' && issue.message.includes('undefined');
      const what = absent
        ? `"${name}" is empty`
        : `"${name}" ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
      this.#problem(line, this.#columnOf(path), what, absent ? 'Fill the cell.' : 'Correct the cell.');
    }
  }

  #columnOf(path: readonly string[]): number {
    return (this.#header?.findIndex((column) => column?.name === path.join('.')) ?? -1) + 1 || 1;
  }

  #problem(line: number, column: number, what: string, mend: string): void {
    if (this.#problems.length < mostProblems) this.#problems.push({ file: this.file, line, column, what, mend });
  }
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) target[key] = value;
  else put((target[key] ??= {}) as Record<string, unknown>, rest, value);
}
