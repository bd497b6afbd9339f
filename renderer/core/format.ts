/** Dates, numbers and names as a reader sees them. Dates keep the precision of the record: nothing is filled in. */
import { msg, str } from '@lit/localize';
import type { Country, Kind, PartialDate, Period, RecordId, Row } from '../../data/model';
import type { Settings } from '../../electron/bridge';
import { getLanguage } from './language';

/** Western digits everywhere, as in the assemblies' own documents; English dates run day, month, year. */
function locale(): string {
  const lang = getLanguage();
  return `${lang === 'en' ? 'en-GB' : lang}-u-nu-latn`;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const countryNames = new Map<string, Intl.DisplayNames>();

/** The format of dates of this length: 4 is a year, 7 a month, 10 a day. */
function dateFormat(length: number): Intl.DateTimeFormat {
  const key = `${locale()} ${length}`;
  let format = formats.get(key);
  if (!format) {
    const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
    if (length > 4) options.month = 'long';
    if (length > 7) options.day = 'numeric';
    formats.set(key, (format = new Intl.DateTimeFormat(locale(), options)));
  }
  return format;
}

/** `2019-10-15` as "15 October 2019", `2019-10` as "October 2019", `2019` as "2019". */
export function formatDate(date: PartialDate): string {
  return dateFormat(date.length).format(new Date(date));
}

/** Ranges that were written before: lists write the same ones at each key, and the writing of one takes as long as a row. */
const ranges = new Map<string, string>();

function formatRange(start: PartialDate, end: PartialDate): string {
  const key = `${locale()} ${start} ${end}`;
  let written = ranges.get(key);
  if (written === undefined) {
    const range = dateFormat(start.length).formatRange(new Date(start), new Date(end));
    written = range.replace(/\s*–\s*/u, ' – ').replace(/^(\d+) – (?=\d)/u, '$1–');
    // Chromium's Arabic puts a comma before the year of a range, and none before that of a date.
    written = written.replaceAll('،', '');
    ranges.set(key, written);
  }
  return written;
}

/** "15–18 October 2019", "2016–2020", "from 2019", "until May 2000"; empty when neither end is known. */
export function formatPeriod(period: Period | undefined): string {
  const { start, end } = period ?? {};
  if (start && end) {
    if (start === end) return formatDate(start);
    if (start.length !== end.length) return `${formatDate(start)} – ${formatDate(end)}`;
    return formatRange(start, end);
  }
  if (start) return msg(str`from ${formatDate(start)}`);
  return end ? msg(str`until ${formatDate(end)}`) : '';
}

/**
 * A country in the reader's language, by its code; in English, and where it has no code (a former state), as the source names
 * it.
 */
export function countryName({ name, code }: Country): string {
  const language = getLanguage();
  if (!code || language === 'en') return name;
  let names = countryNames.get(language);
  if (!names) countryNames.set(language, (names = new Intl.DisplayNames(language, { type: 'region' })));
  return names.of(code) ?? name;
}

/** What parts several things that stand one after the other, in the reader's language. */
export const comma = (): string => (getLanguage() === 'ar' ? '، ' : ', ');

/** What stands between a word and what is said of it. French keeps it from both. */
export const colon = (): string => (getLanguage() === 'fr' ? '\u00a0: ' : ': ');

/** The path of a file within a sentence: in Arabic it keeps its own direction, else its first slash would come last. */
export const pathWords = (path: string): string => (getLanguage() === 'ar' ? `\u2068${path}\u2069` : path);

/** What parts what was said from something to add, in the reader's language. */
export const semicolon = (): string => ({ en: '; ', es: '; ', fr: '\u202f; ', ar: '؛ ' })[getLanguage()];

/** Several things one after the other, as the reader's language parts them. */
export function joinWords(words: readonly string[]): string {
  return words.join(comma());
}

/**
 * Parts of one line, without those that are not known: "Santiago, Chile". In Arabic each keeps the direction of its own script, and
 * the line begins where the window's lines do: the days after a city of Latin letters would else stand before it.
 */
export function joinParts(parts: readonly (string | number | undefined)[]): string {
  const known = parts.filter((part) => part !== undefined && part !== '').map(String);
  if (getLanguage() !== 'ar' || known.length < 2) return known.join(', ');
  return `\u200f${joinWords(known.map((part) => `\u2068${part}\u2069`))}`;
}

/** "Santiago, Chile"; empty when nothing is known. A city that is its country is named once. */
export function placeName({ city, country }: Pick<Row, 'city' | 'country'>): string {
  const named = country && countryName(country);
  return joinParts([city, city === named || city === country?.name ? undefined : named]);
}

const numbers = new Map<string, Intl.NumberFormat>();

/** A count with the reader's separators: 1,050. */
export function formatCount(count: number): string {
  let format = numbers.get(locale());
  if (!format) numbers.set(locale(), (format = new Intl.NumberFormat(locale())));
  return format.format(count);
}

/** The ordinal of a session: "88th", "88e", "88.ª"; Arabic writes the number alone. */
export function ordinal(number: number): string {
  switch (getLanguage()) {
    case 'fr':
      return number === 1 ? '1re' : `${number}e`;
    case 'es':
      return `${number}.ª`;
    case 'ar':
      return String(number);
    default:
      return `${number}${suffixes[ordinals.select(number)] ?? 'th'}`;
  }
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** "88th session"; a session without a number goes by its title. */
export function sessionName(session: Pick<Row, 'number' | 'title'>): string {
  return session.number === undefined ? session.title : msg(str`${ordinal(session.number)} session`);
}

/** "88th" where a session is understood; with the word in Arabic, whose number alone may count anything. */
export function sessionShort(session: Pick<Row, 'number' | 'title'>): string {
  if (session.number === undefined || getLanguage() === 'ar') return sessionName(session);
  return ordinal(session.number);
}

/** The number in a session's id, `session/88`: enough to name a session whose row is not at hand. */
export function sessionNumber(id: RecordId): number | undefined {
  const [, digits] = /^session\/(\d+)$/.exec(id) ?? [];
  return digits ? Number(digits) : undefined;
}

/** A size of paper. */
export function paperName(paper: Settings['paper']): string {
  return paper === 'A4' ? msg('A4') : msg('Letter');
}

/** What one record of a kind is called. */
export function kindName(kind: Kind): string {
  switch (kind) {
    case 'session':
      return msg('Session');
    case 'resolution':
      return msg('Resolution');
    case 'decision':
      return msg('Decision');
    case 'person':
      return msg('Person');
    case 'organisation':
      return msg('Organisation');
    case 'programme':
      return msg('Programme');
    case 'member':
      return msg('Member country');
    case 'source':
      return msg('Source');
  }
}

/** What records of a kind are called together. */
export function kindPlural(kind: Kind): string {
  switch (kind) {
    case 'session':
      return msg('Sessions');
    case 'resolution':
      return msg('Resolutions');
    case 'decision':
      return msg('Decisions');
    case 'person':
      return msg('People');
    case 'organisation':
      return msg('Organisations');
    case 'programme':
      return msg('Programmes');
    case 'member':
      return msg('Member countries');
    case 'source':
      return msg('Sources');
  }
}
