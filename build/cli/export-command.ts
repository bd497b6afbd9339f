/** `rostrum export`. */
import path from 'node:path';
import type { Pack } from '../../electron/library/pack';
import { openPack } from '../../electron/library/open';
import { exportCsv } from '../export/csv';
import { exportJson } from '../export/json';
import { exportMarkdown } from '../export/markdown';
import { exportOpenSearch } from '../export/opensearch';
import { exportTo, type Out } from '../export/out';
import { noMore, pathAt, text, UsageError, type Command } from './command';
import { progress } from './progress';

const formats: Readonly<Record<string, (pack: Pack, out: Out) => Promise<void>>> = {
  json: exportJson,
  csv: exportCsv,
  markdown: exportMarkdown,
  opensearch: exportOpenSearch,
};

export const exportPack: Command = {
  options: { to: { type: 'string' }, out: { type: 'string' } },
  async run(given, io) {
    const file = pathAt(given, 0, io, 'FILE');
    noMore(given, 1);
    const to = text(given, 'to') ?? '';
    const write = Object.hasOwn(formats, to) ? formats[to] : undefined;
    if (!write) throw new UsageError(`--to FORMAT is missing: choose from ${Object.keys(formats).join(', ')}`);
    const out = text(given, 'out');
    if (!out) throw new UsageError('--out DIR is missing: say where to write the files');
    const pack = await openPack(file);
    const total = Object.values(pack.manifest.counts).reduce((sum, count) => sum + count, 0);
    const bar = progress(io, 'exporting');
    let done = 0;
    try {
      await exportTo(
        path.resolve(io.cwd, out),
        () => bar.step(++done, total),
        (place) => write(pack, place),
      );
    } finally {
      bar.clear();
      await pack.close();
    }
    io.out(`${out}: ${done} records as ${to}`);
    return 0;
  },
};
