/** The names of the desk's files in its folder. */
import { join } from 'node:path';

export const fileIn = (folder: string): string => join(folder, 'desk.json');
export const backupIn = (folder: string): string => join(folder, 'desk.backup.json');
