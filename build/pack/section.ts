/** Makes the search section of a language as files that go into the pack. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { searchName } from '../../electron/library/layout';
import { buildIndex } from '../../electron/search/build-index';
import type { SectionFile, SectionSource } from '../../electron/search/section-source';

/** @param folder where temporary files may lie */
export async function buildSection(source: SectionSource, folder: string): Promise<SectionFile[]> {
  const file = path.join(folder, `section-${source.lang}`);
  await writeFile(file, buildIndex([...source.records()]));
  return [{ name: searchName(source.lang), file, root: null }];
}
