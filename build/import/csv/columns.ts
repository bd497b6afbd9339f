/** The columns that a table of records of a kind may have: read off the schema of the kind, so that they cannot fall behind it. */
import { z } from 'zod';
import { anyRecord, type Kind } from '../../../data/model';

export interface Column {
  /** As the header of the table names it: "title", "period.start", "posts.role". */
  readonly name: string;
  readonly path: readonly string[];
  readonly form: 'text' | 'number' | 'yes' | 'list';
  readonly required: boolean;
  /** Columns of a post: rows of one person each add one. */
  readonly ofPost: boolean;
}

type Schema = z.core.$ZodType;

/** Fields that no table can hold, or that an import writes itself. */
const left = new Set([
  'kind',
  'derived',
  'conflicts',
  'evidence',
  'texts',
  'relations',
  'outsideRelations',
  'documents',
]);

/** The columns of a kind, the required ones first. */
export function columnsOf(kind: Kind): Column[] {
  const schema = anyRecord.options.find((option) => option.shape.kind.value === kind);
  if (!schema) throw new Error(`${kind} has no schema`);
  const columns = [...columnsIn(schema, [], true)];
  // An id is made of the title or symbol when the table has none.
  const eased = columns.map((c) => (['id', 'confidence', 'titleIs'].includes(c.name) ? { ...c, required: false } : c));
  return [...eased.filter((c) => c.required), ...eased.filter((c) => !c.required)];
}

function* columnsIn(schema: z.ZodObject, path: readonly string[], required: boolean): Generator<Column> {
  for (const [key, field] of Object.entries(schema.shape as Record<string, Schema>)) {
    if (left.has(key)) continue;
    const at = [...path, key];
    const needed = required && !(field instanceof z.ZodOptional) && !(field instanceof z.ZodDefault);
    const inner = inside(field);
    if (path.length === 0 && key === 'posts' && inner instanceof z.ZodArray && inner.element instanceof z.ZodObject) {
      yield* columnsIn(inner.element, at, false);
    } else if (inner instanceof z.ZodObject && path.length < 3) yield* columnsIn(inner, at, needed);
    else {
      const form = formOf(inner);
      if (form) yield { name: at.join('.'), path: at, form, required: needed, ofPost: at[0] === 'posts' };
    }
  }
}

function formOf(schema: Schema): Column['form'] | null {
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return 'text';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodLiteral) return 'yes';
  if (schema instanceof z.ZodArray) return formOf(inside(schema.element as Schema)) === 'text' ? 'list' : null;
  return null;
}

function inside(schema: Schema): Schema {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? inside(schema.unwrap() as Schema) : schema;
}

/** What the header of a table may hold, for people. */
export function describeColumns(kind: Kind): string[] {
  const forms = { text: '', number: ' (a number)', yes: ' (yes, or empty)', list: ' (several: a; b)' } as const;
  const named = (columns: readonly Column[]): string =>
    columns.map(({ name, form }) => `${name}${forms[form]}`).join(', ') || 'none';
  const columns = columnsOf(kind);
  return [
    `Columns of a table of kind ${kind}, named in its first row, in any order:`,
    `  required: ${named(columns.filter((c) => c.required))}`,
    `  optional: ${named(columns.filter((c) => !c.required && !c.ofPost))}`,
    ...(kind === 'person'
      ? [`  a post, one a row, rows of one id together: ${named(columns.filter((c) => c.ofPost))}`]
      : []),
    'An empty cell is unknown. Without id, it is made of the symbol or the title. Dates: 2019, 2019-10 or 2019-10-15.',
  ];
}
