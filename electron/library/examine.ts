/** What a person is told of a pack before it is installed, and what is refused before anybody is asked. */
import type { PackSummary, Signer } from '../../data/model';
import { countChanges, type Changes } from './changes';
import { PackError } from './error';
import { openPack } from './open';
import { isNewer } from './newer';
import type { Pack } from './pack';

export interface Examined {
  readonly manifest: PackSummary;
  readonly signer: Signer | null;
  /** The version that it would replace, what would change, and whether it is older than that; null when the pack is new here. */
  readonly replaces: { readonly manifest: PackSummary; readonly changes: Changes; readonly older: boolean } | null;
}

/** What is known of a pack on this machine. */
export interface Known {
  /** The file of the version that is shown, if any. */
  readonly file: string | null;
  /** The key that is remembered for the pack; null when it was forgotten, undefined when there never was one. */
  readonly key?: string | null | undefined;
}

/**
 * Looks at a pack that may be installed.
 * @param known what this machine knows of the pack of an id
 * @throws PackError when it cannot be opened, or is not signed as the pack was before
 */
export async function examine(file: string, known: (id: string) => Known): Promise<Examined> {
  const pack = await openPack(file);
  try {
    const { file: older, key } = known(pack.manifest.id);
    // A version that can no longer be opened must not keep a whole one out.
    const before = older === null ? null : await openPack(older).catch(() => null);
    try {
      const expected = key === undefined ? (before?.signer?.key ?? null) : key;
      if (expected !== null) await refuseOtherSigner(pack, expected, before);
      const { manifest, signer } = pack;
      if (!before) return { manifest, signer, replaces: null };
      const replaced = { changes: await countChanges(before, pack), older: isNewer(before.manifest, manifest) };
      return { manifest, signer, replaces: { manifest: before.manifest, ...replaced } };
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
    if (!same) throw new PackError(copy, '', { code: 'changing' });
    const [problem] = await pack.verify();
    if (problem) throw problem;
  } finally {
    await pack.close();
  }
}

async function refuseOtherSigner(pack: Pack, expected: string, before: Pack | null): Promise<void> {
  if (expected === pack.signer?.key) return;
  const { keyId, parsePublicKey } = await import('./minisign');
  const title = before?.manifest.title ?? pack.manifest.title;
  const fault = {
    code: 'otherSigner',
    title,
    before: keyId(parsePublicKey(expected).id),
    now: pack.signer?.id ?? null,
  };
  throw new PackError(pack.file, '', { ...fault, code: 'otherSigner' });
}
