/**
 * A pack for a search cluster: a mapping and documents for the bulk interface of OpenSearch and Elasticsearch
 * (newline-delimited JSON, an action and a document in turn). Files stay below 90 MB, which a cluster takes at once.
 */
import type { AnyRecord } from '../../data/model';
import type { Pack } from '../../electron/library/pack';
import type { Out } from './out';
import { kindsIn, recordsOf, textsOf } from './walk';
import { plainText } from './words';

const maxBytes = 90_000_000;
const analyzers: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  pt: 'portuguese',
  ru: 'russian',
};

export async function exportOpenSearch(pack: Pack, out: Out): Promise<void> {
  const { id: index, languages } = pack.manifest;
  await out.add('mapping.json', `${JSON.stringify(mapping(languages), null, 2)}\n`);
  await out.add(
    'README.txt',
    `curl -X PUT HOST/${index} -H 'Content-Type: application/json' --data-binary @mapping.json\n` +
      `for file in bulk-*.ndjson; do curl -X POST HOST/_bulk -H 'Content-Type: application/x-ndjson' --data-binary @"$file"; done\n`,
  );
  let [part, bytes] = [1, 0];
  for (const kind of kindsIn(pack)) {
    for await (const record of recordsOf(pack, kind)) {
      const document = await documentOf(pack, record);
      const lines = `${JSON.stringify({ index: { _index: index, _id: record.id } })}\n${JSON.stringify(document)}\n`;
      const size = Buffer.byteLength(lines);
      if (bytes > 0 && bytes + size > maxBytes) [part, bytes] = [part + 1, 0];
      bytes += size;
      await out.add(`bulk-${String(part).padStart(3, '0')}.ndjson`, lines);
      out.step();
    }
  }
}

function mapping(languages: readonly string[]): object {
  const words = (lang: string): object => ({
    type: 'text',
    analyzer: analyzers[lang.split('-')[0] ?? ''] ?? 'standard',
  });
  const by = (): object => ({ properties: Object.fromEntries(languages.map((lang) => [lang, words(lang)])) });
  const keyword = { type: 'keyword', ignore_above: 1024 };
  return {
    mappings: {
      dynamic: false,
      properties: {
        id: keyword,
        kind: keyword,
        symbol: keyword,
        aliases: { type: 'text' },
        session: keyword,
        year: { type: 'integer' },
        date: { type: 'date', format: 'yyyy-MM-dd||yyyy-MM||yyyy' },
        subjects: keyword,
        country: keyword,
        confidence: keyword,
        relations: keyword,
        title: by(),
        text: by(),
        // The record itself, kept and not indexed.
        record: { type: 'object', enabled: false },
      },
    },
  };
}

async function documentOf(pack: Pack, record: AnyRecord): Promise<object> {
  const first = pack.manifest.languages[0] ?? 'en';
  const texts = await textsOf(pack, record);
  const own = record.lang ?? first;
  const summary = 'summary' in record ? record.summary : 'career' in record ? record.career : [];
  const words: Record<string, string> = {};
  if (summary.length > 0) words[own] = summary.map(({ text }) => text).join('\n');
  for (const text of texts) words[text.lang] = [words[text.lang], plainText(text)].filter(Boolean).join('\n');
  return {
    id: record.id,
    kind: record.kind,
    title: { [own]: record.title, ...Object.fromEntries(texts.map(({ lang, title }) => [lang, title])) },
    aliases: record.aliases,
    ...('symbol' in record ? { symbol: record.symbol } : {}),
    ...('session' in record && record.session ? { session: record.session } : {}),
    ...('year' in record && record.year !== undefined ? { year: record.year } : {}),
    ...('date' in record && record.date ? { date: record.date } : {}),
    ...('subjects' in record ? { subjects: record.subjects } : {}),
    ...('country' in record && record.country ? { country: record.country.name } : {}),
    ...(record.confidence ? { confidence: record.confidence } : {}),
    ...('relations' in record ? { relations: record.relations.map(({ target }) => target) } : {}),
    text: words,
    record,
  };
}
