/** `rostrum pack check`, `build` and `info`. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { openPack } from '../../electron/library/open';
import { readDirectory } from '../pack/directory';
import { byPlace } from '../pack/problem';
import { checkTexts } from '../pack/text-files';
import { writePack } from '../pack/write';
import { noMore, pathAt, text, UsageError, type Command, type Io } from './command';
import { report } from './problems';
import { progress } from './progress';

const counted = (counts: object): string =>
  Object.entries(counts)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');

export const check: Command = {
  options: {},
  async run(given, io) {
    const target = pathAt(given, 0, io, 'DIR or FILE');
    noMore(given, 1);
    const isFile = (await stat(target).catch(() => null))?.isFile() ?? false;
    return isFile || target.endsWith('.rostrum') ? checkFile(target, io) : checkDirectory(target, io);
  },
};

async function checkDirectory(dir: string, io: Io): Promise<0 | 1> {
  const { records, texts, problems } = await readDirectory(dir);
  const count = texts.records().reduce((sum, id) => sum + texts.languages(id).length, 0);
  const bar = progress(io, 'checking texts');
  let done = 0;
  const wrong = await checkTexts(texts, () => bar.step(++done, count)).finally(bar.clear);
  const all = [...problems, ...wrong].sort(byPlace);
  if (all.length > 0) {
    report(all, io);
    return 1;
  }
  io.out(`No problems in ${records.length} records${count > 0 ? ` and ${count} texts` : ''}.`);
  return 0;
}

async function checkFile(file: string, io: Io): Promise<0 | 1> {
  const pack = await openPack(file);
  try {
    const problems = await pack.verify();
    for (const problem of problems) io.err(problem.message);
    if (problems.length > 0) return 1;
    io.out(`No problems: ${counted(pack.manifest.counts)}.`);
    return 0;
  } finally {
    await pack.close();
  }
}

export const make: Command = {
  options: { out: { type: 'string' } },
  async run(given, io) {
    const dir = pathAt(given, 0, io, 'DIR');
    noMore(given, 1);
    const out = text(given, 'out');
    if (!out) throw new UsageError('--out FILE is missing: say where to write the pack');
    const { header, records, texts, problems } = await readDirectory(dir);
    if (!header || problems.length > 0) {
      report(problems, io);
      return 1;
    }
    const bar = progress(io, 'writing');
    const manifest = await writePack(path.resolve(io.cwd, out), header, records, {
      texts,
      progress: (_what, done, of) => bar.step(done, of),
    }).finally(bar.clear);
    io.out(`${out}: ${counted(manifest.counts)}`);
    return 0;
  },
};

export const info: Command = {
  options: {},
  async run(given, io) {
    const file = pathAt(given, 0, io, 'FILE');
    noMore(given, 1);
    const pack = await openPack(file);
    // A signature that does not fit keeps a pack from being opened: here it fits.
    const signature = pack.signer && { verifies: true, ...pack.signer };
    io.out(JSON.stringify({ ...pack.manifest, signature }, null, 2));
    await pack.close();
    return 0;
  },
};
