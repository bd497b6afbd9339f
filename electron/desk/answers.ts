/** Answers the channels of the desk. Its file is read when the window first asks. */
import { shell, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { handle, tell } from '../app/ipc';
import type { DeskState } from '../bridge';
import { Desk, DeskError } from './desk';

/**
 * Registers what the window asks of the desk.
 * @param userData absolute path of the folder in which the program keeps its things
 * @returns the desk, to be flushed before the program ends
 */
export function answerDesk(window: BrowserWindow, userData: string): Desk {
  const changed = (): void => {
    if (!window.isDestroyed()) tell(window.webContents, 'desk', state());
  };
  const desk = new Desk(join(userData, 'desk'), changed);
  const state = (): DeskState => {
    const { desk: content, notice, readOnly } = desk.state;
    return { desk: content, notice, readOnly, file: desk.file };
  };
  window.on('close', () => void desk.flush());
  handle('desk.read', ['window'], state);
  handle('desk.change', ['window'], async ({ changes }) => {
    try {
      await desk.change(changes);
      return { problem: null };
    } catch (error) {
      if (error instanceof DeskError) return { problem: error.problem };
      throw error;
    }
  });
  handle('desk.export', ['window'], async () => (await import('./transfer')).exportDesk(window, desk));
  handle('desk.import', ['window'], async () => {
    const answer = await (await import('./transfer')).importDesk(window, desk);
    changed();
    return answer;
  });
  handle('desk.reveal', ['window'], () => {
    shell.showItemInFolder(desk.file);
    return { ok: true };
  });
  return desk;
}
