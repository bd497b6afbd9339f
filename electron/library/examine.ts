/** What a person is told of a pack before it is installed, and what is refused before anybody is asked. */
import type { PackSummary, Signer } from '../../data/model';
import { countChanges, type Changes } from './changes';
import { PackError } from './error';
import { openPack } from './open';
import type { Pack } from './pack';

export interface Examined {
  readonly manifest: PackSummary;
  readonly signer: Signer | null;
  /** The version that it would replace, and what would change; null when the pack is new here. */
  readonly replaces: { readonly manifest: PackSummary; readonly changes: Changes } | null;
}

/**
 * Looks at a pack that may be installed.
 * @param installed the file of the version that is there, if any
 * @throws PackError when it cannot be opened, or is not signed as the installed version is
 */
export async function examine(file: string, installed: (id: string) => string | null): Promise<Examined> {
  const pack = await openPack(file);
  try {
    const older = installed(pack.manifest.id);
    // A version that can no longer be opened must not keep a whole one out; but then nothing says who signed it.
    const before = older === null ? null : await openPack(older).catch(() => null);
    try {
      if (before) refuseOtherSigner(pack, before);
      const replaces = before && { manifest: before.manifest, changes: await countChanges(before, pack) };
      return { manifest: pack.manifest, signer: pack.signer, replaces };
    } finally {
      await before?.close();
    }
  } finally {
    await pack.close();
  }
}

/** Checks a copy that is about to take its place: all of it, and that it is what was examined. @throws PackError */
export async function checkCopy(copy: string, { manifest, signer }: Examined): Promise<void> {
  const pack = await openPack(copy);
  try {
    const same = pack.manifest.id === manifest.id && pack.signer?.key === signer?.key;
    const again = 'Open it once more.';
    if (!same) throw new PackError(copy, '', 'the file was changed while it was looked at', again);
    const [problem] = await pack.verify();
    if (problem) throw problem;
  } finally {
    await pack.close();
  }
}

function refuseOtherSigner(pack: Pack, before: Pack): void {
  if (!before.signer || before.signer.key === pack.signer?.key) return;
  const { title } = before.manifest;
  const now = pack.signer ? `by another key (${pack.signer.id})` : 'by nobody';
  const what = `"${title}" is installed as signed by the key ${before.signer.id}, and this file is signed ${now}`;
  const mend = `If its publisher has told you of a new key, remove "${title}" first and then open the file again; else do not trust it.`;
  throw new PackError(pack.file, '', what, mend);
}
