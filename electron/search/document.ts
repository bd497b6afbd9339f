/** What of a record can be searched: its names, its text, and the values by which facets narrow. */
import type { AnyRecord, Confidence, Paragraph, Post, RecordId } from '../../data/model';

export interface SearchDocument {
  readonly id: RecordId;
  /** Title, symbol and other names: a match here counts most. */
  readonly names: string;
  /** Where, when and whose: a match counts more than one in the text. */
  readonly about: string;
  /** The text from which snippets are taken. */
  readonly body: string;
  readonly title: string;
  /** Other ways to name the record: where and when a session met; each post of a person with the year in which it began. */
  readonly keys: readonly string[];
  readonly symbol?: string;
  readonly sessions: readonly RecordId[];
  readonly years: readonly number[];
  readonly country?: string;
  readonly confidence?: Confidence;
  /** Session number, and the pattern and count of its resolutions' numbers. */
  readonly number?: number;
  readonly pattern?: string;
  readonly adopted?: number;
}

type Lookup = (id: RecordId) => AnyRecord | undefined;

/** The searchable form of a record. `lookup` finds the records that it names, of which some titles are searched too. */
export function searchDocument(record: AnyRecord, lookup: Lookup): SearchDocument {
  const common = {
    id: record.id,
    title: record.title,
    keys: [],
    ...(record.confidence ? { confidence: record.confidence } : {}),
  };
  const tail = [
    ...record.notes,
    ...record.gaps,
    ...record.conflicts.map((c) => `${c.about}: ${c.values.map((v) => v.value).join('; ')}`),
  ];
  const names = [record.title, ...record.aliases];
  const none = { sessions: [], years: [] };
  switch (record.kind) {
    case 'session':
      return {
        ...common,
        names: join([...names, record.number === undefined ? undefined : String(record.number)]),
        about: join([record.city, record.country?.name, record.year, dates(record.period)]),
        body: join([prose(record.summary), record.nextHost?.announced, record.nextHost?.outcome, ...tail]),
        keys: [
          join([record.number, record.title, record.city, record.country?.name, record.year, dates(record.period)]),
        ],
        sessions: [record.id],
        years: record.year === undefined ? [] : [record.year],
        ...(record.country ? { country: record.country.name } : {}),
        ...(record.number === undefined ? {} : { number: record.number }),
        ...(record.numberPattern ? { pattern: record.numberPattern } : {}),
        ...(record.resolutionsAdopted ? { adopted: record.resolutionsAdopted.value } : {}),
      };
    case 'resolution':
    case 'decision': {
      const held = record.session ? lookup(record.session) : undefined;
      const symbol = record.kind === 'resolution' ? record.symbol : undefined;
      return {
        ...common,
        names: join([symbol, ...names]),
        about: join([
          held?.title,
          held?.kind === 'session' ? held.city : undefined,
          record.year,
          ...record.subjects,
          record.outcome,
        ]),
        body: join([prose(record.summary), record.vote?.text, ...record.relations.map((r) => r.note), ...tail]),
        ...(symbol ? { symbol } : {}),
        sessions: record.session ? [record.session] : [],
        years: record.year === undefined ? [] : [record.year],
      };
    }
    case 'person':
      return {
        ...common,
        names: join(names),
        about: join([record.country?.name, ...record.posts.map((post) => aboutPost(post, lookup))]),
        body: join([...record.posts.map(postText), prose(record.career), ...tail]),
        keys: record.posts.map((post) => join([post.role, post.how, yearOf(post.period.start)])),
        sessions: [...new Set(record.posts.flatMap((post) => post.session ?? []))],
        years: [...new Set(record.posts.flatMap((post) => yearOf(post.period.start) ?? []))],
        ...(record.country ? { country: record.country.name } : {}),
      };
    case 'organisation':
    case 'programme':
      return {
        ...common,
        ...none,
        names: join(names),
        about: join([record.kind === 'organisation' ? record.country?.name : undefined]),
        body: join([prose(record.summary), ...record.relations.map((r) => r.note), ...tail]),
      };
    case 'member':
      return {
        ...common,
        ...none,
        names: join([...names, record.country.name === record.title ? undefined : record.country.name]),
        about: join([record.region, record.joined]),
        body: join(tail),
        country: record.country.name,
        sessions: record.joinedAt ? [record.joinedAt] : [],
      };
    case 'source':
      return {
        ...common,
        ...none,
        names: join(names),
        about: join([record.publisher, record.type, record.date]),
        body: join(tail),
        years: yearOf(record.date) === undefined ? [] : [yearOf(record.date) ?? 0],
      };
  }
}

const join = (parts: readonly (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

const prose = (paragraphs: readonly Paragraph[]): string => join(paragraphs.flatMap((p) => [p.heading, p.text]));

const yearOf = (date: string | undefined): number | undefined => (date ? Number(date.slice(0, 4)) : undefined);

const months = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** Month names and days, so that "october 2019" finds the session. */
function dates(period: { start?: string | undefined; end?: string | undefined } | undefined): string {
  return join(
    [period?.start, period?.end].map((date) =>
      date && date.length > 4 ? `${date} ${months.format(new Date(`${date.slice(0, 7)}-01T00:00:00Z`))}` : date,
    ),
  );
}

function aboutPost(post: Post, lookup: Lookup): string {
  const held = post.session ? lookup(post.session) : undefined;
  const city = held?.kind === 'session' ? held.city : undefined;
  return join([post.role, post.how, held?.title, city, yearOf(post.period.start), yearOf(post.period.end)]);
}

function postText(post: Post): string {
  return join([post.role, post.function, post.vote?.text, ...post.notes]);
}
