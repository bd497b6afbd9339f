/** A pack as JSON: an array of records a kind, and an array of texts a language. */
import type { Pack } from '../../electron/library/pack';
import type { Out } from './out';
import { kindsIn, recordsOf, textsOf } from './walk';

export async function exportJson(pack: Pack, out: Out): Promise<void> {
  await out.add('pack.json', `${JSON.stringify(pack.manifest, null, 2)}\n`);
  const opened = new Set<string>();
  const item = async (name: string, value: unknown): Promise<void> => {
    await out.add(name, `${opened.has(name) ? ',\n' : '[\n'}${JSON.stringify(value)}`);
    opened.add(name);
  };
  for (const kind of kindsIn(pack)) {
    for await (const record of recordsOf(pack, kind)) {
      await item(`${kind}.json`, record);
      for (const text of await textsOf(pack, record)) await item(`texts/${text.lang}.json`, text);
      out.step();
    }
  }
  for (const name of opened) await out.add(name, '\n]\n');
}
