/** Countries by the names under which the pack has them: where only a name is given, as in a facet, this finds the code. */
import type { Country, Kind } from '../../data/model';
import { libraryInfo, rows } from './library';

export type Countries = ReadonlyMap<string, Country>;

/** Kinds whose records are counted by country. */
const kinds: readonly Kind[] = ['member', 'person', 'session'];

let known: Promise<Countries> | undefined;

/** Every country of the open pack's records by its name there, and those that other packs call by their English names. */
export function countriesByName(): Promise<Countries> {
  known ??= load().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function load(): Promise<Countries> {
  const { pack } = await libraryInfo();
  const lists = await Promise.all(kinds.map((kind) => (pack?.counts[kind] ? rows(kind) : [])));
  const own = lists.flat().flatMap(({ country }) => (country?.code ? [[country.name, country] as const] : []));
  return new Map([...inEnglish(), ...own]);
}

let english: ReadonlyMap<string, Country> | undefined;

/** A country by its name, with its code when that is its English name: for what is said before any row is read. */
export function countryCalled(name: string): Country {
  english ??= new Map(inEnglish());
  return english.get(name) ?? { name };
}

/** The countries that have a name in English in Unicode's CLDR, by that name. */
function* inEnglish(): Generator<[string, Country]> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = names.of(code);
    if (name !== undefined) yield [name, { name, code }];
  }
}
