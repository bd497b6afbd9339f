/** `field:value` in a query: the fields, and what people call them and their values in four languages. */
import { kinds, type Kind } from '../../../data/model/kind';
import { fold } from './fold';

export type FieldName = 'kind' | 'session' | 'year' | 'country' | 'person' | 'lang';

/** One narrowing of a query; values of one are alternatives. */
export type Narrowing =
  | { readonly field: 'kind'; readonly kinds: readonly Kind[] }
  | { readonly field: 'session'; readonly session: string }
  | { readonly field: 'year'; readonly from: number; readonly to: number }
  | { readonly field: 'country' | 'person'; readonly words: readonly string[] }
  | { readonly field: 'lang'; readonly lang: string };

/** Folded, as all of the below. */
const names: Readonly<Record<FieldName, string>> = {
  kind: 'kind type genre tipo نوع',
  session: 'session sesion دوره',
  year: 'year annee ano سنه عام',
  country: 'country pays pais بلد',
  person: 'person personne persona شخص',
  lang: 'lang language langue idioma لغه',
};

const kindNames: Readonly<Record<Kind, string>> = {
  session: 'session sesion دوره',
  resolution: 'resolution resolucion قرار',
  decision: 'decision مقرر',
  person: 'person people personne persona شخص',
  organisation: 'organisation organization organizacion منظمه',
  programme: 'programme program project projet programa proyecto برنامج',
  member: 'member membre miembro عضو',
  source: 'source fuente مصدر',
};

const languages: Readonly<Record<string, string>> = {
  en: 'english anglais ingles الانجليزيه',
  fr: 'french francais frances الفرنسيه',
  es: 'spanish espagnol espanol الاسبانيه',
  ar: 'arabic arabe العربيه',
};

const has = (list: string, word: string): boolean => list.split(' ').includes(word);

/** The field of that name, in any of the languages and however accented; null when there is none. */
export function fieldNamed(name: string): FieldName | null {
  const folded = fold(name);
  return (Object.keys(names) as FieldName[]).find((field) => has(names[field], folded)) ?? null;
}

/**
 * What a value of a field narrows to; null when it is no value of it.
 * @param words the folded words of the value
 */
export function narrowing(field: FieldName, value: string, words: readonly string[]): Narrowing | null {
  const [word] = words;
  if (word === undefined) return null;
  switch (field) {
    case 'kind': {
      const meant = kinds.filter((kind) => has(kindNames[kind], word) || has(kindNames[kind], singular(word)));
      return words.length === 1 && meant.length > 0 ? { field, kinds: meant } : null;
    }
    case 'session': {
      const slug = words.join('-').replace(/^session-(?=.)/, '');
      const [, number] = /^0*(\d{1,4})(?:st|nd|rd|th|e|er|eme|a)?$/.exec(slug) ?? [];
      return /\d/.test(slug) ? { field, session: number ?? slug } : null;
    }
    case 'year': {
      const [, from, to = from] = /^(\d{4})(?:(?:-|–|\.\.|\/)(\d{4}))?$/.exec(fold(value)) ?? [];
      return from && to && from <= to ? { field, from: Number(from), to: Number(to) } : null;
    }
    case 'country':
    case 'person':
      return { field, words };
    case 'lang': {
      const lang = Object.keys(languages).find((tag) => has(languages[tag] ?? '', word)) ?? word;
      return words.length === 1 && /^[a-z]{2,3}$/.test(lang) ? { field, lang } : null;
    }
  }
}

/** Whether what is being typed may still become a value of the field: nothing is wrong with it yet. */
export function mayBecome(field: FieldName, value: string): boolean {
  const begun = fold(value);
  const begins = (lists: readonly string[]): boolean =>
    lists
      .join(' ')
      .split(' ')
      .some((name) => name.startsWith(begun));
  if (field === 'kind') return begins(Object.values(kindNames));
  if (field === 'lang') return begins([...Object.keys(languages), ...Object.values(languages)]);
  return field === 'year' && /^\d{1,4}(?:[-–./]{1,2}\d{0,3})?$/.test(begun);
}

/** Without the s of a plural, which three of the four languages have; the -es of Spanish too. */
function singular(word: string): string {
  return word.replace(/(?<=ion)es$|s$/, '');
}
