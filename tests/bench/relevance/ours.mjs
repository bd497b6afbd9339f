// @ts-check
/** Our own search over the resolutions of all languages: imported and packed by the command line, asked as the window asks. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../../build/bootstrap/run.mjs';
import { host } from '../ours.mjs';
import { out, resolutions, root } from '../search/corpora.mjs';

/** @param {string[]} args */
async function rostrum(...args) {
  const code = await run(process.execPath, [path.join(root, 'dist/cli/rostrum.js'), ...args]);
  if (code !== 0) throw new Error(`rostrum ${args.join(' ')} ended with ${code}`);
}

/** @returns {Promise<(text: string, lang: string) => Promise<string[]>>} symbols, best first, for a reader of a language */
export async function ours() {
  const records = out('bench/un-ga-80');
  const pack = out('bench/un-ga-80.rostrum');
  rmSync(records, { recursive: true, force: true });
  await rostrum('import', 'akn', path.join(resolutions(), '80session'), '--out', records);
  await rostrum('pack', 'build', records, '--out', pack);
  const { openPack, openSearch, searchRequest } = await host();
  const search = await openSearch(await openPack(pack));
  return async (text, lang) => {
    const { hits } = await search.search(searchRequest.parse({ text, lang, limit: 10 }));
    return hits.map(({ row }) => row.symbol ?? '');
  };
}
