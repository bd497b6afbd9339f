/** What of a record can be searched in one language: its names, its text, and the values by which facets narrow. */
import type { AnyRecord, Confidence, PackHeader, Paragraph, Post, RecordId, Text } from '../../data/model';
import { datesOf } from './dates';
import { textWords } from './text-words';
import { whenOf } from './when';

export interface SearchDocument {
  readonly id: RecordId;
  /** Title, symbol and other names, each by itself: a match here counts most. */
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
  /** By which it is sorted: the oldest and the newest, as precise as they are known. */
  readonly dates: readonly string[];
  readonly country?: string;
  readonly confidence?: Confidence;
  /** Session number, and the pattern and count of its resolutions' numbers. */
  readonly number?: number;
  readonly pattern?: string;
  readonly adopted?: number;
}

type Lookup = (id: RecordId) => AnyRecord | undefined;

export interface InLanguage {
  readonly lang: string;
  /** Whether the record's own words are in the language. */
  readonly own: boolean;
  /** The text of a resolution in the language. */
  readonly text: Text | null;
  /** What the pack's terms are called in other languages: who holds a post is found by any of its names. */
  readonly terms: Terms;
}

/** Of a pack's header. */
export type Terms = NonNullable<PackHeader['terms']>;

/**
 * The searchable form of a record in a language: its own words where they are of it, and its text.
 * @param lookup finds the sessions that it names, of which titles are searched too
 */
export function searchDocument(
  record: AnyRecord,
  lookup: Lookup,
  { lang, own, text, terms }: InLanguage,
): SearchDocument {
  const document = ownDocument(record, lookup, lang, terms);
  if (!text) return document;
  const written = textWords(text);
  if (own) {
    const names = document.title === text.title ? document.names : join([document.names, text.title]);
    return { ...document, names, body: [document.body, written].filter((part) => part !== '').join('\n') };
  }
  const dates = 'date' in record && record.date ? datesOf({ start: record.date }, lang) : undefined;
  const names = join([document.symbol, text.title]);
  const subjects = 'subjects' in record ? [...record.subjects, ...record.keywords.map((keyword) => keyword.text)] : [];
  const about = join([document.years[0], dates, ...subjects, text.agendaItem?.title]);
  return { ...document, title: text.title, names, about, body: written, keys: [] };
}

function ownDocument(record: AnyRecord, lookup: Lookup, lang: string, terms: Terms): SearchDocument {
  const common = {
    id: record.id,
    title: record.title,
    keys: [],
    dates: whenOf(record, lookup),
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
        about: join([record.city, record.country?.name, record.year, datesOf(record.period ?? {}, lang)]),
        body: join([prose(record.summary), record.nextHost?.announced, record.nextHost?.outcome, ...tail]),
        keys: [
          join([
            record.number,
            record.title,
            record.city,
            record.country?.name,
            record.year,
            datesOf(record.period ?? {}, lang),
          ]),
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
          record.date ? datesOf({ start: record.date }, lang) : undefined,
          ...record.subjects,
          ...record.keywords.map((keyword) => keyword.text),
          record.agendaItem?.title,
          record.outcome,
        ]),
        body: join([
          prose(record.summary),
          record.vote?.text,
          ...record.relations.map((r) => r.note),
          ...sponsorsOf(record),
          ...tail,
        ]),
        ...(symbol ? { symbol } : {}),
        sessions: record.session ? [record.session] : [],
        years: record.year === undefined ? [] : [record.year],
      };
    }
    case 'person':
      return {
        ...common,
        names: join(names),
        about: join([
          record.country?.name,
          ...record.posts.map((post) => aboutPost(post, lookup)),
          ...new Set(record.posts.flatMap((post) => translations(post, terms))),
        ]),
        body: join([...record.posts.map(postText), prose(record.career), ...tail]),
        keys: record.posts.flatMap((post) => [
          join([post.role, post.how, yearOf(post.period.start)]),
          ...translations(post, terms).map((name) => join([name, yearOf(post.period.start)])),
        ]),
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
        about: join([record.publisher, record.type, record.date ? datesOf({ start: record.date }, lang) : undefined]),
        body: join(tail),
        years: yearOf(record.date) === undefined ? [] : [yearOf(record.date) ?? 0],
      };
  }
}

const join = (parts: readonly (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

const prose = (paragraphs: readonly Paragraph[]): string => join(paragraphs.flatMap((p) => [p.heading, p.text]));

const yearOf = (date: string | undefined): number | undefined => (date ? Number(date.slice(0, 4)) : undefined);

function sponsorsOf({ sponsors }: Extract<AnyRecord, { kind: 'resolution' | 'decision' }>): string[] {
  return sponsors ? [...sponsors.early, ...sponsors.additional].map(({ name }) => name) : [];
}

/** What a post is called in other languages. */
const translations = ({ role }: Post, terms: Terms): string[] => Object.values(terms[role] ?? {});

function aboutPost(post: Post, lookup: Lookup): string {
  const held = post.session ? lookup(post.session) : undefined;
  const city = held?.kind === 'session' ? held.city : undefined;
  return join([post.role, post.how, held?.title, city, yearOf(post.period.start), yearOf(post.period.end)]);
}

function postText(post: Post): string {
  return join([post.role, post.function, post.vote?.text, ...post.notes]);
}
