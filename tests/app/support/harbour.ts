import { join } from 'node:path';
import { readDirectory } from '../../../build/pack/directory';
import type { SecretKey } from '../../../build/pack/secret-key';
import { signPack } from '../../../build/pack/sign';
import { writePack } from '../../../build/pack/write';
import { smallDirectory, temporary } from '../../fixtures/packs';

/** A pack of the harbour assembly. */
export async function harbour(change: { version?: string; title?: string; key?: SecretKey } = {}): Promise<string> {
  const { header, records } = await readDirectory(smallDirectory);
  if (!header) throw new Error('the small pack has problems');
  const file = join(await temporary(), 'harbour.rostrum');
  const changed = records.map((record) =>
    change.title && record.id === 'session/2' ? { ...record, title: change.title } : record,
  );
  await writePack(file, { ...header, version: change.version ?? header.version }, changed);
  if (change.key) await signPack(file, change.key, 'Harbour secretariat');
  return file;
}
