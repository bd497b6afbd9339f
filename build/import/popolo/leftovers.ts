/** Names the fields of a Popolo file that no schema knows, so that nothing is dropped in silence. */
import { z } from 'zod';
import type { Report } from '../report';

/** Walks a value beside its schema. Lines are not known here: JSON keeps none. */
export function leftovers(schema: z.core.$ZodType, value: unknown, path: string, file: string, report: Report): void {
  const inner = inside(schema);
  if (inner instanceof z.ZodArray) {
    if (Array.isArray(value)) for (const item of value) leftovers(inner.element, item, `${path}[]`, file, report);
    return;
  }
  if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return;
  const shape = inner.shape as Record<string, z.core.$ZodType>;
  for (const [key, field] of Object.entries(value)) {
    const name = path === '' ? key : `${path}.${key}`;
    const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (known) leftovers(known, field, name, file, report);
    else if (field !== null && field !== '') report.unknown(name.slice(0, 80), file, 0, false);
  }
}

function inside(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return inside(schema.in as z.core.$ZodType);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return inside(schema.unwrap() as z.core.$ZodType);
  return schema;
}
