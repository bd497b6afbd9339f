/** The example of docs/pack-authors.md is a pack. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDirectory } from '../../../../build/pack/directory';
import { writePack } from '../../../../build/pack/write';
import { openPack } from '../../../../electron/library/open';
import { temporary } from '../../../fixtures/packs';

describe('the example for authors of packs', () => {
  it('has no problems, and makes a pack that opens', async () => {
    const text = await readFile(new URL('../../../../docs/pack-authors.md', import.meta.url), 'utf8');
    const files = [...text.matchAll(/```yaml\n# (\S+)\n([^]*?)```/g)];
    expect(files).toHaveLength(6);
    const dir = await temporary();
    for (const [, name = '', yaml = ''] of files) {
      await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
      await writeFile(path.join(dir, name), yaml);
    }
    const { header, records, problems } = await readDirectory(dir);
    expect(problems).toEqual([]);
    if (!header) throw new Error('pack.yaml was not read');
    const file = path.join(await temporary(), 'example.rostrum');
    await writePack(file, header, records);
    const pack = await openPack(file);
    expect(pack.manifest.counts).toEqual({ session: 1, resolution: 1, decision: 1, person: 1, source: 2 });
    expect(await pack.verify()).toEqual([]);
    await pack.close();
  });
});
