/**
 * Keys of signers to which the reader has agreed, and for each pack the key that signed it. They outlive the pack: one that was
 * removed comes back only with the same key, until the reader lets go of that key.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { packId, type Signer } from '../../data/model';
import type { PacksState } from '../bridge';
import { JsonFile } from './json-file';

const trust = z.strictObject({
  /** Public keys of minisign, with the words that came with each. */
  signers: z.record(z.string().max(100), z.string()),
  /** The key of each pack that was ever installed with a signature; null once it was forgotten. */
  packs: z.record(packId, z.strictObject({ title: z.string(), key: z.string().max(100).nullable() })),
});

export class Trust {
  readonly #file: JsonFile<typeof trust.shape>;

  /** @param folder of the reader's own data */
  constructor(folder: string) {
    this.#file = new JsonFile(join(folder, 'signers.json'), trust, { signers: {}, packs: {} });
  }

  /** Whether the reader has agreed to a key. */
  knows(key: string): boolean {
    return Object.hasOwn(this.#file.value.signers, key);
  }

  /** The key of a pack; null when it was forgotten, undefined when none was ever remembered. */
  keyOf(id: string): string | null | undefined {
    const { packs } = this.#file.value;
    return Object.hasOwn(packs, id) ? packs[id]?.key : undefined;
  }

  /** Every key that is remembered, with the titles of its packs. */
  async list(): Promise<PacksState['keys']> {
    const { signers, packs } = this.#file.value;
    const { keyId, parsePublicKey } = await import('../library/minisign');
    return Object.entries(signers).flatMap(([key, comment]) => {
      try {
        const titles = Object.values(packs).flatMap((pack) => (pack.key === key ? [pack.title] : []));
        return [{ key, id: keyId(parsePublicKey(key).id), comment, packs: titles }];
      } catch {
        // The file was written by hand.
        return [];
      }
    });
  }

  /** The reader agrees to the signer of a pack. @throws Error when that cannot be written; it then holds until the program ends */
  agree(id: string, title: string, { key, comment }: Signer): Promise<void> {
    const { signers, packs } = this.#file.value;
    return this.#file.write({ signers: { ...signers, [key]: comment }, packs: { ...packs, [id]: { title, key } } });
  }

  /** Lets go of a key, and of all packs that were bound to it. */
  forget(key: string): Promise<void> {
    const { signers, packs } = this.#file.value;
    const rest = Object.entries(signers).filter(([one]) => one !== key);
    const free = Object.entries(packs).map(([id, pack]) => [id, pack.key === key ? { ...pack, key: null } : pack]);
    return this.#file.write({ signers: Object.fromEntries(rest), packs: Object.fromEntries(free) as typeof packs });
  }
}
