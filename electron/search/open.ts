/** Opens the search sections of a pack. */
import { closeSync, openSync } from 'node:fs';
import { PackError } from '../library/error';
import { searchName } from '../library/layout';
import type { Pack } from '../library/pack';
import { IndexError } from './engine/error';
import { SectionError } from './section/error';
import { indexOldPack } from './old-format';
import { PackSearch } from './pack-search';
import type { OtherPack } from './protocol';
import { openSection, type Section, type SectionPlace } from './section/open';
import { PacksSearch, type SearchService } from './service';

/** A section as a file holds it. */
export interface SectionFile extends Omit<SectionPlace, 'fd'> {
  readonly file: string;
}

export interface OpenService extends SearchService {
  close(): void;
}

/**
 * Opens sections, one a language, the first language first. Whoever asked for the service closes it.
 * @throws SectionError, IndexError when one cannot be read
 */
export function openSections(sections: readonly SectionFile[]): OpenService {
  const open: number[] = [];
  const close = (): void => open.splice(0).forEach((fd) => closeSync(fd));
  try {
    const opened = sections.map(({ file, ...place }) => {
      const fd = openSync(file, 'r');
      open.push(fd);
      return openSection({ ...place, fd });
    });
    const service = new PacksSearch([new PackSearch(opened)]);
    return { search: (request, signal) => service.search(request, signal), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Opens the sections of all languages of a pack, which closes their file. @throws PackError when one is missing or altered */
export async function openSearch(pack: Pack): Promise<SearchService> {
  return new PacksSearch([await openPackSearch(pack)]);
}

/** @param label of a pack that is not the one that is shown @throws PackError when a section is missing or altered */
export async function openPackSearch(pack: Pack, label: OtherPack | null = null): Promise<PackSearch> {
  const old = pack.manifest.format === 1;
  const sections = await (old ? indexOldPack(pack) : openOwn(pack));
  return new PackSearch(sections, (section, work) => naming(pack, searchName(section.lang), work), label);
}

async function openOwn(pack: Pack): Promise<Section[]> {
  const sections: Section[] = [];
  for (const lang of pack.manifest.languages) {
    const name = searchName(lang);
    const place = await pack.section(name);
    if (!place) throw new PackError(pack.file, name, { code: 'missing' });
    sections.push(naming(pack, name, () => openSection(place)));
  }
  return sections;
}

/** Does a work on a section; what is wrong with its bytes is told as the pack's fault. */
function naming<T>(pack: Pack, name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SectionError || error instanceof IndexError)) throw error;
    throw new PackError(pack.file, name, { code: 'section', reason: error.message });
  }
}
