// @ts-check
/**
 * `npm run bench:search`: the engine against its peers in speed, memory and size; `npm run bench:relevance`: whether what
 * was looked for is found. A table, and out/bench/search.json or relevance.json. A miss is not an error.
 */
import { dependencies } from './bootstrap/dependencies.mjs';
import { upToDate } from './bootstrap/outputs.mjs';
import { run } from './bootstrap/run.mjs';
import { command, say } from './bootstrap/say.mjs';

const [what = '', ...args] = process.argv.slice(2);

await command(async () => {
  await dependencies();
  await upToDate(what === 'relevance' ? ['bench', 'cli'] : ['bench']);
  const { Missing, corpusFile, debates, resolutions } = await import('../tests/bench/search/corpora.mjs');
  const { nodeWithSqlite } = await import('../tests/bench/search/node-with-sqlite.mjs');
  try {
    if (what === 'relevance') resolutions();
    else {
      corpusFile('queries-50k.json');
      debates();
    }
    const node = await nodeWithSqlite();
    return await run(node, [`tests/bench/${what}/main.mjs`, ...args], { stdio: ['ignore', 1, 2] });
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    say(`bench:${what} was skipped: ${error.message}.`);
    return 0;
  }
});
