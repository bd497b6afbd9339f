/** Who signed a pack: the signature of the manifest, and the key that it is said to be of. */
import type { Signer } from '../../data/model';
import type { Archive } from './archive';
import { PackError } from './error';
import { manifestName, signatureName, signerName } from './layout';

const longest = 16 << 10;

/**
 * The signer of a pack; null when it is not signed. The key comes with the pack: that the signature fits says that the pack is
 * whole and of that key, not whose key it is.
 * @throws PackError when there is a signature that does not fit
 */
export async function readSigner(file: string, archive: Archive, manifest: Buffer): Promise<Signer | null> {
  if (archive.size(signatureName) === null) return null;
  if (archive.size(signerName) === null) {
    throw new PackError(file, signerName, { code: 'noKey' });
  }
  const texts = [await archive.read(signatureName, longest), await archive.read(signerName, longest)];
  // Only signed packs need it, and it brings a hash function with it.
  const { isSignedBy, keyId, parsePublicKey, parseSignature } = await import('./minisign');
  const read = <T>(name: string, parse: (text: string) => T, bytes: Buffer | undefined): T => {
    try {
      return parse(bytes?.toString('utf8') ?? '');
    } catch (error) {
      throw PackError.of(file, name, error);
    }
  };
  const signature = read(signatureName, parseSignature, texts[0]);
  const key = read(signerName, parsePublicKey, texts[1]);
  if (isSignedBy(manifest, signature, key)) {
    return { key: key.text, id: keyId(key.id), comment: plain(signature.trustedComment) };
  }
  throw new PackError(file, manifestName, { code: 'badSignature' });
}

/** The signer's words on one line, without what would turn the direction of the text around them. */
function plain(comment: string): string {
  return comment
    .replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
