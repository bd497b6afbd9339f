// @ts-check
/** `npm run bench:app50k`: typing in the real window over a pack of 50,000 documents; a table, and out/bench/app50k.json. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { dependencies } from './bootstrap/dependencies.mjs';
import { display } from './bootstrap/display.mjs';
import { electron } from './bootstrap/electron.mjs';
import { digest, upToDate } from './bootstrap/outputs.mjs';
import { root } from './bootstrap/run.mjs';
import { command, say } from './bootstrap/say.mjs';
import { systemReady } from './bootstrap/system.mjs';

/** The pack, made once for the code that makes it. */
async function pack() {
  const { debates, documents, out } = await import('../tests/bench/search/corpora.mjs');
  const made = digest(['data/model', 'build/pack', 'electron/library', 'electron/search', 'tests/bench/ours']).slice(
    0,
    12,
  );
  const file = out(`bench/indexes/debates-${made}.rostrum`);
  if (existsSync(file)) return file;
  say('making the pack of 50,000 documents…');
  const { packs } = await import('../tests/bench/ours.mjs');
  const { writePack, debatesHeader, debateRecords } = await packs();
  mkdirSync(path.dirname(file), { recursive: true });
  const corpus = debates();
  await writePack(`${file}.part`, debatesHeader, debateRecords(documents(corpus), documents(corpus)));
  renameSync(`${file}.part`, file);
  return file;
}

await command(async () => {
  await dependencies();
  const { Missing } = await import('../tests/bench/search/corpora.mjs');
  const { file, version } = await electron();
  await systemReady({ executable: file });
  await upToDate();
  await upToDate(['bench']);
  try {
    const packFile = await pack();
    const { applicationWith } = await import('../tests/bench/app50k/application.mjs');
    const { typingRows } = await import('../tests/bench/app50k/typing.mjs');
    const screen = await display();
    const rows = await typingRows({ file, env: screen.env }, applicationWith(packFile, 'app50k'));
    screen.end();
    const about = { electron: version, cpus: cpus().length, load: loadavg(), date: new Date().toISOString() };
    const out = path.join(root, 'out/bench/app50k.json');
    writeFileSync(out, `${JSON.stringify({ rows, ...about }, null, 2)}\n`);
    for (const { name, value, unit, reach, ok, note } of rows) {
      console.log(`${name}: ${value} ${unit}, reach ${reach}, ${ok ? 'reached' : 'missed'} (${note})`);
    }
    say(`written to ${path.relative(root, out)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    say(`bench:app50k was skipped: ${error.message}.`);
    return 0;
  }
});
