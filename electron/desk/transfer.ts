/** The desk as a file to keep elsewhere, and back. */
import { app, dialog, type BrowserWindow } from 'electron';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inverseOf } from '../../data/model/desk-changes';
import type { Answer } from '../bridge';
import { writeWhole } from '../print/write-file';
import { DeskError, readImport, type Desk } from './desk';
import { textOf } from './keep';
import { words } from '../words';
import { additions } from './merge';
import { notImported } from './notices';

/** Far beyond what anybody writes by hand; a greater file is not a desk. Bytes. */
const largest = 50_000_000;
const filters = [{ name: 'JSON', extensions: ['json'] }];

/** Saves a copy where the reader says. */
export async function exportDesk(window: BrowserWindow, desk: Desk): Promise<Answer<'desk.export'>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words().desk.exportTitle,
    defaultPath: join(app.getPath('documents'), `rostrum-desk-${new Date().toISOString().slice(0, 10)}.json`),
    filters,
  });
  if (canceled || !filePath) return { file: null, problem: null };
  const problem = await writeWhole(filePath, textOf(desk.state.desk), words().desk.notExported);
  return { file: problem ? null : filePath, problem };
}

/** Adds what an exported desk holds; nothing that is there is changed or lost. */
export async function importDesk(window: BrowserWindow, desk: Desk): Promise<Answer<'desk.import'>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words().desk.importTitle,
    properties: ['openFile'],
    filters,
  });
  const [file] = filePaths;
  if (canceled || !file) return { added: null, undo: [], problem: null };
  try {
    const before = desk.state.desk;
    const changes = additions(before, readImport(await textIn(file), file), () => crypto.randomUUID());
    if (changes.length > 0) await desk.change(changes);
    return { added: changes.length, undo: inverseOf(before, changes), problem: null };
  } catch (error) {
    if (error instanceof DeskError) return { added: null, undo: [], problem: error.problem };
    throw error;
  }
}

async function textIn(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > largest) throw new DeskError(notImported(file, words().desk.tooLarge));
  return readFile(file, 'utf8');
}
