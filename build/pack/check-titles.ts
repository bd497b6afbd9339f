/** Compares the languages that a record states with the texts that there are. */
import { kindOf, type Kind, type RecordId } from '../../data/model';
import type { Written } from './directory';
import { problemOf, type Problem } from './problem';
import { textFile, type TextFiles } from './text-files';

/** Texts that a record states and that are not there, and texts of no record or that no record states. */
export function checkTitles(
  records: readonly Written[],
  byId: ReadonlyMap<RecordId, Written>,
  texts: TextFiles,
  unread: ReadonlySet<Kind>,
): Problem[] {
  const problems: Problem[] = [];
  for (const { file, index, raw } of records) {
    const { id, texts: stated } = raw;
    if (typeof id !== 'string' || !Array.isArray(stated)) continue;
    (stated as unknown[]).forEach((title, at) => {
      const lang = langOf(title);
      if (lang === null || texts.file(id, lang)) return;
      const mend = `Write it as ${textFile(id, lang)}, or take the language out.`;
      problems.push(file.problemAt([index, 'texts', at], `there is no text of ${id} in ${lang}`, mend));
    });
  }
  for (const id of texts.records()) {
    const written = byId.get(id);
    for (const lang of texts.languages(id)) {
      const file = texts.file(id, lang) ?? '';
      if (!written) {
        if (unread.has(kindOf(id))) continue;
        problems.push(problemOf(file, `${id} is not in this pack`, 'Add that record, or take the text out.'));
      } else if (!statedBy(written).includes(lang)) {
        const mend = `Add to ${id}: texts: [{ lang: ${lang}, title: … }], with the official title.`;
        problems.push(problemOf(file, `${id} does not state its text in ${lang}`, mend));
      }
    }
  }
  return problems;
}

const statedBy = ({ raw }: Written): (string | null)[] =>
  Array.isArray(raw['texts']) ? (raw['texts'] as unknown[]).map(langOf) : [];

function langOf(title: unknown): string | null {
  return typeof title === 'object' && title !== null && 'lang' in title && typeof title.lang === 'string'
    ? title.lang
    : null;
}
