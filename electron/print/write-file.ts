/** Writes a file of the reader's whole or not at all, and says readably why not. */
import writeFileAtomic from 'write-file-atomic';
import type { Problem } from '../bridge';

/** What went wrong, by the system's code: what happened and what to do. */
const reasons: Readonly<Record<string, readonly [what: string, mend: string]>> = {
  ENOENT: ['The folder does not exist.', 'Choose a folder that exists.'],
  ENOTDIR: ['The folder does not exist.', 'Choose a folder that exists.'],
  EACCES: ['You may not write there.', 'Choose another folder, or another name.'],
  EPERM: ['You may not write there.', 'Choose another folder, or another name.'],
  EROFS: ['The disk can only be read.', 'Choose a folder on another disk.'],
  ENOSPC: ['The disk is full.', 'Make room, or choose another disk.'],
  EISDIR: ['There is a folder of that name.', 'Choose another name.'],
  EBUSY: ['The file is open in another program.', 'Close it there, or choose another name.'],
};

/** Null when the file was written. `title` says what has failed otherwise. */
export async function writeWhole(
  file: string,
  content: Uint8Array | string,
  title = 'The PDF was not saved',
): Promise<Problem | null> {
  try {
    await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content));
    return null;
  } catch (error) {
    return describe(title, file, error as NodeJS.ErrnoException);
  }
}

function describe(title: string, file: string, error: NodeJS.ErrnoException): Problem {
  const [what, mend] = reasons[error.code ?? ''] ?? ['The file could not be written.', 'Try another folder.'];
  return {
    title,
    what: `${what} Nothing was written.`,
    mend,
    detail: `${file}: ${error.message}`,
  };
}

/** A failure before there were any pages to write. */
export function layoutProblem(error: unknown): Problem {
  return {
    title: 'The pages could not be made',
    what: `${error instanceof Error ? error.message : String(error)} Nothing was written or printed.`,
    mend: 'Try again; if it fails once more, quit Rostrum and open it again.',
  };
}
