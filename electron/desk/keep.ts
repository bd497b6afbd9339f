/** The files of the desk: read with care, written whole, with one backup. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { desk as deskSchema, deskFormat, type Desk } from '../../data/model';
import { emptyDesk } from '../../data/model/desk-changes';
import type { Problem } from '../bridge';
import { backupIn, fileIn } from './files';
import { newerProgram, restored } from './notices';

export interface Kept {
  readonly desk: Desk;
  /** The text on disk from which it was read; null when there is no readable file. */
  readonly text: string | null;
  readonly notice: Problem | null;
  /** Set when a newer program wrote the file: it must not be written. */
  readonly readOnly: boolean;
}

/** What a file holds. */
export type Content =
  | { readonly is: 'desk'; readonly desk: Desk; readonly text: string }
  | { readonly is: 'newer'; readonly desk: Desk; readonly text: string; readonly format: number }
  | { readonly is: 'damaged'; readonly why: string }
  | { readonly is: 'missing' };

/** Reads the desk of a folder; damage is set aside under a name of its own and the backup takes its place. */
export function readKept(folder: string): Kept {
  sweep(folder);
  const file = fileIn(folder);
  const content = readContent(file);
  if (content.is === 'desk') return { desk: content.desk, text: content.text, notice: null, readOnly: false };
  if (content.is === 'newer') {
    const notice = newerProgram(file, content.format);
    return { desk: content.desk, text: content.text, notice, readOnly: true };
  }
  const backup = readContent(backupIn(folder));
  if (content.is === 'missing' && backup.is === 'missing') {
    return { desk: emptyDesk, text: null, notice: null, readOnly: false };
  }
  const aside = content.is === 'damaged' ? setAside(file) : null;
  const desk = backup.is === 'desk' || backup.is === 'newer' ? backup.desk : emptyDesk;
  const why = content.is === 'damaged' ? content.why : 'The file is missing.';
  return {
    desk,
    text: null,
    notice: restored(file, aside, backup.is === 'desk', why),
    readOnly: backup.is === 'newer',
  };
}

/** What stands in a file, checked; never throws. */
export function readContent(file: string): Content {
  try {
    return parseContent(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? { is: 'missing' } : { is: 'damaged', why: message };
  }
}

/** A text as a desk, or why it is none: the first place that is wrong. */
export function parseContent(text: string): Content {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { is: 'damaged', why: (error as Error).message };
  }
  const format = typeof raw === 'object' && raw !== null && 'format' in raw ? raw.format : undefined;
  if (typeof format === 'number' && format > deskFormat) return { is: 'newer', desk: understood(raw), text, format };
  const parsed = deskSchema.safeParse(raw);
  if (parsed.success) return { is: 'desk', desk: parsed.data, text };
  const [issue] = parsed.error.issues;
  return { is: 'damaged', why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unreadable'}` };
}

/** What this program understands of a newer file: each thing that has the shape it knows. */
function understood(raw: unknown): Desk {
  const given = raw as Record<string, unknown>;
  const shelf = (name: 'bookmarks' | 'notes' | 'searches' | 'recents' | 'briefs'): unknown[] => {
    const things = Array.isArray(given[name]) ? (given[name] as unknown[]) : [];
    return things.filter((one) => deskSchema.shape[name].element.safeParse(one).success);
  };
  const names = ['bookmarks', 'notes', 'searches', 'recents', 'briefs'] as const;
  return deskSchema.parse({ ...emptyDesk, ...Object.fromEntries(names.map((name) => [name, shelf(name)])) });
}

/** The desk as its file has it. */
export const textOf = (desk: Desk): string => `${JSON.stringify(desk, null, 2)}\n`;

/**
 * Writes the backup, then the file, each whole and on the disk before it takes the old one's name.
 * @param previous the text that the file holds now; null when there is none worth keeping
 */
export async function writeKept(folder: string, text: string, previous: string | null): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { default: writeFileAtomic } = await import('write-file-atomic');
  if (previous !== null) await writeFileAtomic(backupIn(folder), previous);
  await writeFileAtomic(fileIn(folder), text);
  await settle(folder);
}

/** The folder's own entry on the disk as well; systems that cannot do it do not need it. */
async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Gives a damaged file a name that says so and when; null when that is not possible. */
export function setAside(file: string): string | null {
  const when = new Date().toISOString().replace(/\D/g, '').slice(0, 17);
  const aside = file.replace(/\.json$/, `.damaged-${when}.json`);
  try {
    renameSync(file, aside);
    return aside;
  } catch {
    return null;
  }
}

/** Removes what a writing that was killed has left behind: the name with a number at its end. */
function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (/^desk(?:\.backup)?\.json\.\d+$/.test(name)) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // There is no folder yet.
  }
}
