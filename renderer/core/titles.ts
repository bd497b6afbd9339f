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
 * The title in the reader's language, else in the record's own. A member goes by the reader's name of the country, and a session that
 * has no title in the reader's language by its number.
 */
export function titleOf({ title, lang, titleIs, titles, texts, kind, country, number }: Titled): Title {
  const read = getLanguage();
  const named = kind === 'member' && country ? countryName(country) : undefined;
  if (named !== undefined && named !== country?.name) return { words: named, lang: read, official: false };
  const own = titles?.[read] ?? texts?.find((text) => text.lang === read)?.title;
  if (own !== undefined) return { words: own, lang: read, official: true };
  const spoken = lang ?? packNow()?.languages[0] ?? 'en';
  if (kind === 'session' && number !== undefined && spoken !== read)
    return { words: sessionName({ number, title }), lang: read, official: false };
  return { words: title, lang: spoken, official: titleIs === 'official' };
}

/** What the desk and its lists call a record: a resolution by its symbol, a session by where it met. */
export function deskName(of: Row | AnyRecord): string {
  if (of.kind === 'session') return joinParts([sessionName(of), of.city]);
  const { words } = titleOf(of);
  return of.kind === 'resolution' && of.symbol ? `${of.symbol}: ${words}` : words;
}
