/** `rostrum search` and `rostrum show`. */
import { stringify } from 'yaml';
import { kind as kindSchema, kinds, recordId, type AnyRecord, type Kind } from '../../data/model';
import { openPack } from '../../electron/library/open';
import { openSearch } from '../../electron/search/open';
import { searchRequest, searchSorts, type SearchAnswer, type SearchSort } from '../../electron/search/protocol';
import { noMore, pathAt, text, UsageError, type Command, type Given } from './command';

export const search: Command = {
  options: {
    lang: { type: 'string' },
    limit: { type: 'string' },
    kind: { type: 'string' },
    sort: { type: 'string' },
    json: { type: 'boolean' },
  },
  // "-without" is a word of the search language.
  dashedWords: true,
  async run(given, io) {
    const file = pathAt(given, 0, io, 'FILE');
    const words = given.positionals.slice(1).join(' ');
    if (!words.trim()) throw new UsageError('WORDS are missing: say what to search for');
    const kind = kindOption(given);
    const request = searchRequest.safeParse({
      text: words,
      sort: sortOption(given),
      limit: limitOption(given),
      lang: text(given, 'lang'),
      filters: { kind: kind ? [kind] : [] },
    });
    if (!request.success) throw new UsageError('the words are too long: at most 1,000 characters');
    const pack = await openPack(file);
    try {
      const service = await openSearch(pack);
      const answer = await service.search(request.data);
      const lang = pack.manifest.languages[0] ?? 'en';
      const hits = answer.hits.map((hit) => ({
        id: hit.id,
        kind: hit.row.kind,
        title: hit.row.title,
        lang: hit.row.lang ?? lang,
        score: hit.score,
        snippet: hit.snippet,
      }));
      if (given.values['json']) {
        io.out(JSON.stringify({ query: words, total: answer.total, tookMs: answer.tookMs, hits }));
      } else {
        for (const hit of hits) io.out(`${hit.id}\n  ${hit.title}${hit.snippet ? `\n  ${hit.snippet}` : ''}`);
        io.out(answer.total === 1 ? '1 record' : `${answer.total} records`);
        for (const note of notesOf(answer)) io.out(note);
      }
    } finally {
      await pack.close();
    }
    return 0;
  },
};

export const show: Command = {
  options: { json: { type: 'boolean' } },
  async run(given, io) {
    const file = pathAt(given, 0, io, 'FILE');
    const id = recordId.safeParse(given.positionals[1] ?? '');
    if (!id.success) throw new UsageError('give the id of a record, for example session/88');
    noMore(given, 2);
    const pack = await openPack(file);
    try {
      const record = await pack.record(id.data);
      if (!record)
        throw new Error(`${id.data} is not in ${pack.manifest.title}. Search for it: rostrum search FILE WORDS`);
      io.out(given.values['json'] ? JSON.stringify(record) : readable(record));
    } finally {
      await pack.close();
    }
    return 0;
  },
};

/** As its author might have written it: without the fields that hold nothing. */
function readable(record: AnyRecord): string {
  const full = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? undefined : value;
  return stringify(JSON.parse(JSON.stringify(record, full)), { lineWidth: 100 }).trimEnd();
}

/** What was done with the words that whoever typed them should know. */
function notesOf({ total, notes, unused = [], suggestion }: SearchAnswer): string[] {
  return [
    ...(total > 0 && notes.includes('relaxed') ? ['No record has all of these words; these have some of them.'] : []),
    ...(total > 0 && notes.includes('fuzzy') ? ['Words that are spelled nearly so were searched too.'] : []),
    ...unused.map((part) => `"${part}" could not be used as it stands.`),
    ...(suggestion ? [`Did you mean: ${suggestion}`] : []),
  ];
}

function kindOption(given: Given): Kind | undefined {
  const value = text(given, 'kind');
  if (value === undefined) return undefined;
  const parsed = kindSchema.safeParse(value);
  if (!parsed.success) throw new UsageError(`"${value}" is not a kind: choose from ${kinds.join(', ')}`);
  return parsed.data;
}

function sortOption(given: Given): SearchSort | undefined {
  const value = text(given, 'sort');
  if (value === undefined) return undefined;
  const sort = searchSorts.find((one) => one === value);
  if (!sort) throw new UsageError(`"${value}" is not an order: choose from ${searchSorts.join(', ')}`);
  return sort;
}

function limitOption(given: Given): number {
  const value = text(given, 'limit') ?? '10';
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new UsageError(`--limit ${value} is not a number from 1 to 1000`);
  }
  return limit;
}
