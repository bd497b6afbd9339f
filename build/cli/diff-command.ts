/** `rostrum pack diff`. */
import { diffPacks } from '../../electron/library/diff';
import { openPack } from '../../electron/library/open';
import { noMore, pathAt, type Command } from './command';

const signs = { added: '+', changed: '~', removed: '-' } as const;

export const diff: Command = {
  options: { json: { type: 'boolean' } },
  async run(given, io) {
    const before = await openPack(pathAt(given, 0, io, 'OLD'));
    try {
      const after = await openPack(pathAt(given, 1, io, 'NEW'));
      try {
        noMore(given, 2);
        const counts = { added: 0, changed: 0, removed: 0 };
        for await (const difference of diffPacks(before, after)) {
          const { id, change, title, fields } = difference;
          counts[change] += 1;
          if (given.values['json']) io.out(JSON.stringify(difference));
          else io.out(`${signs[change]} ${id}  ${title}${fields.length > 0 ? `\n    ${fields.join(', ')}` : ''}`);
        }
        const total = `${counts.added} added, ${counts.changed} changed, ${counts.removed} removed`;
        if (!given.values['json']) io.out(total);
        return 0;
      } finally {
        await after.close();
      }
    } finally {
      await before.close();
    }
  },
};
