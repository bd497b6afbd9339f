/** What records are called: by the assembly's own title in the reader's language where the pack has one, else by the record's. */
import type { AnyRecord, Country, Kind, Row, TextTitle, Titles } from '../../data/model';
import { countryName, joinParts, sessionName } from './format';
import { getLanguage } from './language';
import { packNow } from './library';

/** What a row or a record says of its title. */
export interface Titled {
  readonly title: string;
  readonly lang?: string | undefined;
  readonly kind?: Kind;
  readonly country?: Country | undefined;
  /** Of a session. */
  readonly number?: number | undefined;
  readonly titleIs?: Row['titleIs'];
  /** Of a row. */
  readonly titles?: Titles | undefined;
  /** Of a record. */
  readonly texts?: readonly TextTitle[] | undefined;
}

export interface Title {
  readonly words: string;
  /** BCP 47: of the words, for `lang`. */
  readonly lang: string;
  /** Whether the assembly calls it so. */
  readonly official: boolean;
}

/**
 * What a record goes by, wherever it is named: a member by the reader's name of the country, a session by its number, anything
 * else by its title in the reader's language, or in its own.
 */
export function titleOf({ title, lang, titleIs, titles, texts, kind, country, number }: Titled): Title {
  const read = getLanguage();
  const spoken = lang ?? packNow()?.languages[0] ?? 'en';
  if (kind === 'member' && country) {
    const words = countryName(country);
    return { words, lang: words === country.name ? spoken : read, official: false };
  }
  if (kind === 'session' && number !== undefined)
    return { words: sessionName({ number, title }), lang: read, official: false };
  const own = titles?.[read] ?? texts?.find((text) => text.lang === read)?.title;
  if (own !== undefined) return { words: own, lang: read, official: true };
  return { words: title, lang: spoken, official: titleIs === 'official' };
}

/** What the desk and its lists call a record: a resolution by its symbol, a session by where it met. */
export function deskName(of: Row | AnyRecord): string {
  if (of.kind === 'session') return joinParts([sessionName(of), of.city]);
  const { words } = titleOf(of);
  return of.kind === 'resolution' && of.symbol ? `${of.symbol}: ${words}` : words;
}
