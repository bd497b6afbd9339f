/** Writes a file of the reader's whole or not at all, and says readably why not. */
import writeFileAtomic from 'write-file-atomic';
import type { Problem } from '../bridge';
import { PackError } from '../library/error';
import { words } from '../words';
import { inWords } from '../words/pack-error';
import { Told } from '../words/told';

/** What went wrong, by the system's code: what happened and what to do. */
function reason(code: string | undefined): readonly [what: string, mend: string] {
  const { print: say } = words();
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return [say.noFolder, say.chooseFolder];
    case 'EACCES':
    case 'EPERM':
      return [say.forbidden, say.chooseAnother];
    case 'EROFS':
      return [say.readOnly, say.chooseDisk];
    case 'ENOSPC':
      return [say.full, say.makeRoom];
    case 'EISDIR':
      return [say.isFolder, say.chooseName];
    case 'EBUSY':
      return [say.busy, say.closeThere];
    default:
      return [say.unwritable, say.tryElsewhere];
  }
}

/** Null when the file was written. `title` says what has failed otherwise. */
export async function writeWhole(
  file: string,
  content: Uint8Array | string,
  title = words().print.notSaved,
): Promise<Problem | null> {
  try {
    await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content));
    return null;
  } catch (error) {
    return describe(title, file, error as NodeJS.ErrnoException);
  }
}

function describe(title: string, file: string, error: NodeJS.ErrnoException): Problem {
  const { print: say } = words();
  const [what, mend] = reason(error.code);
  return {
    title,
    what: `${what} ${say.nothingWritten}`,
    mend,
    detail: `${file}: ${error.message}`,
  };
}

/** A failure before there were any pages to write. */
export function layoutProblem(error: unknown): Problem {
  const { print: say } = words();
  const { what, mend, detail } = told(error);
  return { title: say.noPages, what: `${what} ${say.nothingMade}`, mend, ...(detail && { detail }) };
}

function told(error: unknown): Pick<Problem, 'what' | 'mend' | 'detail'> {
  if (error instanceof Told) return error;
  if (error instanceof PackError) return inWords(error);
  const { layoutFailed, tryAgain } = words().print;
  return { what: layoutFailed, mend: tryAgain, detail: error instanceof Error ? error.message : String(error) };
}
