/** A small file of ours that a person may read and correct: read once, written whole and atomically. */
import { readFileSync, renameSync } from 'node:fs';
import type { z } from 'zod';

/**
 * A JSON object kept in a file. A field that is missing or wrong takes its default; a file that was damaged is set aside
 * beside itself (`settings.damaged.json`) and never stops a start.
 */
export class JsonFile<Shape extends z.ZodRawShape> {
  #value: z.output<z.ZodObject<Shape>>;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly file: string,
    readonly schema: z.ZodObject<Shape>,
    defaults: z.output<z.ZodObject<Shape>>,
  ) {
    this.#value = repair(file, schema, defaults);
  }

  get value(): z.output<z.ZodObject<Shape>> {
    return this.#value;
  }

  /** Changes fields and writes the file. Rejects with the system's error when that is not possible; the change then still holds. */
  async write(change: Partial<z.output<z.ZodObject<Shape>>>): Promise<void> {
    this.change(change);
    await this.#save();
  }

  /** Changes fields and writes the file a little later, once for many changes; a failure is only logged. */
  later(change: Partial<z.output<z.ZodObject<Shape>>>): void {
    this.change(change);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), 500);
  }

  /** Writes now what `later` put off. */
  async flush(): Promise<void> {
    if (!this.#timer) return;
    await this.#save().catch((error: Error) => console.error(`${this.file} could not be written: ${error.message}`));
  }

  private change(change: Partial<z.output<z.ZodObject<Shape>>>): void {
    this.#value = { ...this.#value, ...change };
  }

  async #save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(this.file, `${JSON.stringify(this.#value, null, 2)}\n`);
  }
}

function repair<Shape extends z.ZodRawShape>(
  file: string,
  schema: z.ZodObject<Shape>,
  defaults: z.output<z.ZodObject<Shape>>,
): z.output<z.ZodObject<Shape>> {
  const raw = readObject(file);
  if (raw === undefined) return defaults;
  const whole = schema.safeParse({ ...defaults, ...raw });
  if (whole.success && raw !== null) return whole.data;
  setAside(file);
  const kept = Object.entries(raw ?? {}).filter(([name, value]) => {
    const field = schema.shape[name] as z.ZodType | undefined;
    return field?.safeParse(value).success ?? false;
  });
  return schema.parse({ ...defaults, ...Object.fromEntries(kept) });
}

/** The object in a file; undefined when there is no file, null when the file holds something else. */
function readObject(file: string): Record<string, unknown> | null | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : null;
  }
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function setAside(file: string): void {
  const aside = file.replace(/(\.json)?$/, '.damaged$1');
  try {
    renameSync(file, aside);
    console.error(`${file} was damaged: it is kept as ${aside}, and what could not be read is back to its default.`);
  } catch (error) {
    console.error(`${file} cannot be read (${(error as Error).message}); defaults are used.`);
  }
}
