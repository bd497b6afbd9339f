/** Narrowing by facets and by `field:value`, over the columns of a section. */
import type { Narrowing } from './analysis/query-fields';
import { wordsOf } from './analysis/words';
import { add, allOf, intersect, noneOf, subtract, unite } from './bits';
import type { DocumentSet } from './engine/types';
import type { SearchFilters } from './protocol';
import { columnNames, type ColumnName, type Columns } from './section/columns';

/** For each column, by the number of a set of values: whether it passes; null where nothing is chosen. */
export type Passing = Readonly<Record<ColumnName, Uint8Array | null>>;

/** What the choices beside the results let through. */
export function passing(columns: Columns, filters: SearchFilters): Passing {
  const entries = columnNames.map((name) => {
    const chosen = new Set(filters[name].map(String));
    const { sets } = columns.facets[name];
    return [name, chosen.size === 0 ? null : Uint8Array.from(sets, (set) => (set.some((v) => chosen.has(v)) ? 1 : 0))];
  });
  return Object.fromEntries(entries) as Passing;
}

/** Whether a document passes all choices. */
export function passes(columns: Columns, chosen: Passing, document: number): boolean {
  for (const name of columnNames) {
    const lets = chosen[name];
    if (lets && !lets[columns.facets[name].of[document] ?? 0]) return false;
  }
  return true;
}

/** Documents that the narrowings of a query leave; null when it has none. Languages are not documents' matter: see `speaks`. */
export function narrowed(
  columns: Columns,
  narrowings: readonly (Narrowing & { readonly not: boolean })[],
  named: (words: readonly string[]) => DocumentSet,
): DocumentSet | null {
  const some = narrowings.filter(({ field }) => field !== 'lang');
  if (some.length === 0) return null;
  const left = allOf(columns.count);
  // Values of one field are alternatives, as in the facets; fields narrow each other.
  for (const field of new Set(some.map((one) => one.field))) {
    const wanted = some.filter((one) => one.field === field && !one.not).map((one) => documentsOf(columns, one, named));
    const either = noneOf(columns.count);
    for (const set of wanted) unite(either, set);
    if (wanted.length > 0) intersect(left, either);
  }
  for (const one of some) if (one.not) subtract(left, documentsOf(columns, one, named));
  return left;
}

/** Whether the narrowings leave anything in a language. */
export function speaks(lang: string, narrowings: readonly (Narrowing & { readonly not: boolean })[]): boolean {
  const main = lang.split('-')[0];
  const wanted = narrowings.filter((one) => one.field === 'lang' && !one.not);
  const is = (one: Narrowing): boolean => one.field === 'lang' && one.lang === main;
  return !narrowings.some((one) => one.not && is(one)) && (wanted.length === 0 || wanted.some(is));
}

function documentsOf(
  columns: Columns,
  narrowing: Narrowing,
  named: (words: readonly string[]) => DocumentSet,
): DocumentSet {
  switch (narrowing.field) {
    case 'kind':
      return having(columns, 'kind', (value) => narrowing.kinds.some((kind) => kind === value));
    case 'session':
      return having(columns, 'session', (value) => sessionIs(value, narrowing.session));
    case 'year':
      return having(columns, 'year', (value) => Number(value) >= narrowing.from && Number(value) <= narrowing.to);
    case 'country':
      return having(columns, 'country', (value) => beginsAmong(value, narrowing.words));
    case 'person': {
      const people = having(columns, 'kind', (value) => value === 'person');
      intersect(people, named(narrowing.words));
      return people;
    }
    case 'lang':
      return allOf(columns.count);
  }
}

function having(columns: Columns, name: ColumnName, is: (value: string) => boolean): DocumentSet {
  const { sets, of } = columns.facets[name];
  const lets = Uint8Array.from(sets, (set) => (set.some(is) ? 1 : 0));
  const found = noneOf(columns.count);
  for (let document = 0; document < columns.count; document++) if (lets[of[document] ?? 0]) add(found, document);
  return found;
}

/** `session/88` by its number or its name. */
function sessionIs(id: string, session: string): boolean {
  const slug = id.slice(id.indexOf('/') + 1);
  return slug === session || slug.replace(/^0+/, '') === session;
}

/** Whether each word begins a word of the value: `country:united king`. */
function beginsAmong(value: string, words: readonly string[]): boolean {
  const own = wordsOf(value).map(({ word }) => word);
  return words.every((word) => own.some((one) => one.startsWith(word)));
}
