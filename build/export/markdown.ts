/** A pack as Markdown: a file a record, with its texts in every language. */
import type { AnyRecord } from '../../data/model';
import type { Pack } from '../../electron/library/pack';
import type { Out } from './out';
import { kindsIn, recordsOf, textsOf } from './walk';
import { escape, markdownText } from './words';

export async function exportMarkdown(pack: Pack, out: Out): Promise<void> {
  const { title, asOf, attribution, licence } = pack.manifest;
  await out.add(
    'README.md',
    `# ${escape(title)}\n\nAs of ${asOf}. ${escape(attribution)}. Licence: ${escape(licence)}.\n`,
  );
  for (const kind of kindsIn(pack)) {
    for await (const record of recordsOf(pack, kind)) {
      const parts = [`# ${escape(record.title)}`, facts(record), ...prose(record)];
      for (const text of await textsOf(pack, record)) parts.push(`## ${escape(text.title)}`, markdownText(text));
      // Ids hold nothing but [a-z0-9-/]: a file stays inside the folder.
      await out.add(`${record.id}.md`, `${parts.filter(Boolean).join('\n\n')}\n`);
      out.step();
    }
  }
}

const shown = new Set(['string', 'number', 'boolean']);
const elsewhere = new Set(['kind', 'title', 'summary', 'career', 'texts']);

/** Every field that holds something, as a list: nothing of a record is left out. */
function facts(record: AnyRecord): string {
  return linesOf(
    Object.entries(record).filter(([key]) => !elsewhere.has(key)),
    0,
  ).join('\n');
}

function linesOf(fields: readonly (readonly [string, unknown])[], depth: number): string[] {
  const indent = '  '.repeat(depth);
  return fields.flatMap(([key, value]) => {
    if (shown.has(typeof value)) return [`${indent}- ${key}: ${escape(String(value as string))}`];
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [];
    if (Array.isArray(value) && value.every((item) => shown.has(typeof item))) {
      return [`${indent}- ${key}: ${escape(value.join('; '))}`];
    }
    // Lists of small groups, as of countries, have a line each.
    if (Array.isArray(value) && value.every(isFlat)) {
      return [`${indent}- ${key}:`, ...value.map((item) => `${indent}  - ${escape(oneLine(item))}`)];
    }
    const inner = Array.isArray(value)
      ? value.map((item, index) => [String(index + 1), item] as const)
      : Object.entries(value);
    return [`${indent}- ${key}:`, ...linesOf(inner, depth + 1)];
  });
}

const isFlat = (item: unknown): item is object =>
  typeof item === 'object' && item !== null && Object.values(item).every((value) => shown.has(typeof value));

const oneLine = (item: object): string =>
  Object.entries(item)
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(', ');

function prose(record: AnyRecord): string[] {
  const paragraphs = 'summary' in record ? record.summary : 'career' in record ? record.career : [];
  return paragraphs.map(({ heading, text }) => `${heading ? `**${escape(heading)}.** ` : ''}${escape(text)}`);
}
