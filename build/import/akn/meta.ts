/** What AKN4UN says of a resolution beside its text: dates, subjects, agenda, sponsors, documents, vote. */
import type { Country, Document, Keyword, Vote } from '../../../data/model';
import { partialDate, webAddress } from '../../../data/model';
import { countryNamed } from '../countries';
import { wordsIn, type Element } from '../xml';
import { canonicalSymbol } from './symbols';
import { each, leave, within, type Place } from './vocabulary';

export interface Meta {
  /** Day of adoption. */
  date?: string;
  /** Day of issue of this language, and of its markup. */
  published?: string;
  markedUp?: string;
  lang?: string;
  /** FRBRWork, for example "/akn/un/statement/deliberation/unga/2025-12-15/80-137/". */
  work?: string;
  readonly subjects: string[];
  readonly keywords: Keyword[];
  readonly agenda: { title: string; document?: string }[];
  readonly documents: Document[];
  /** The words of the draft's first sponsors, and of those who joined. */
  draftedBy?: string;
  joinedBy?: string;
  vote?: Omit<Vote, 'sources'>;
}

/** @param element `meta` */
export function metaOf(element: Element, place: Place): Meta {
  const meta: Meta = { subjects: [], keywords: [], agenda: [], documents: [] };
  each(element, place, {
    identification: (identification) =>
      each(identification, place, {
        FRBRWork: (work) => work_(work, place, meta),
        FRBRExpression: (expression) => expression_(expression, place, meta),
        FRBRManifestation: (manifestation) => {
          for (const date of within(manifestation, 'FRBRdate')) keep(meta, 'markedUp', dateOf(date));
          place.report.leftOut('FRBRManifestation (the file itself)');
        },
      }),
    classification: (classification) =>
      each(classification, place, { keyword: (keyword) => keyword_(keyword, place, meta) }),
    workflow: (workflow) => each(workflow, place, { step: (step) => step_(step, place, meta) }),
    analysis: (analysis) =>
      each(analysis, place, {
        parliamentary: (parliamentary) =>
          each(parliamentary, place, { voting: (voting) => voting_(voting, place, meta) }),
      }),
    references: leave(place, 'the file’s own terms'),
    presentation: leave(place, 'layout'),
  });
  return meta;
}

function work_(work: Element, place: Place, meta: Meta): void {
  each(work, place, {
    FRBRthis: () => undefined,
    FRBRuri: (uri) => keep(meta, 'work', uri.attributes['value']?.trim()),
    FRBRdate: (date) => keep(meta, 'date', dateOf(date)),
    FRBRauthor: () => undefined,
    FRBRcountry: () => undefined,
  });
}

function expression_(expression: Element, place: Place, meta: Meta): void {
  each(expression, place, {
    FRBRthis: () => undefined,
    FRBRuri: () => undefined,
    FRBRdate: (date) => keep(meta, 'published', dateOf(date)),
    FRBRauthor: () => undefined,
    FRBRlanguage: (language) => keep(meta, 'lang', languageOf(language.attributes['language'] ?? '')),
  });
}

/** ISO 639 of two or three letters as BCP 47 has it: "eng" is "en". */
export function languageOf(code: string): string | undefined {
  if (!/^[A-Za-z]{2,3}$/.test(code)) return undefined;
  return Intl.getCanonicalLocales(code)[0];
}

function keyword_(keyword: Element, place: Place, meta: Meta): void {
  const { value = '', showAs = '', dictionary = '', href = '', refersTo } = keyword.attributes;
  const text = (showAs || value).replace(/\s+/g, ' ').trim();
  if (text === '') return place.report.leftOut('keyword (without words)');
  place.report.read('keywords');
  if (refersTo === 'agenda') {
    meta.agenda.push({ title: text, ...(dictionary ? { document: canonicalSymbol(dictionary) } : {}) });
  } else if (dictionary === 'UNBIS Thesaurus' || dictionary === 'DHLAUTH') {
    if (!meta.subjects.includes(text)) meta.subjects.push(text);
  } else {
    const url = webAddress.safeParse(href);
    meta.keywords.push({ text, scheme: dictionary || 'not stated', ...(url.success ? { url: url.data } : {}) });
  }
}

function step_(step: Element, place: Place, meta: Meta): void {
  const { outcome = '', as = '', by = '', refersTo = '' } = step.attributes;
  const role = roles[outcome];
  const people = by.replace(/\s+/g, ' ').trim();
  place.report.read('steps');
  if (outcome === 'draftResolutionAdditionalSponsors') return keep(meta, 'joinedBy', people);
  if (!role) return place.report.unknown(`outcome "${outcome.slice(0, 40)}" of <step>`, place.file, step.line, false);
  if (role === 'draft') keep(meta, 'draftedBy', people);
  // Four files give the symbol of the report in the place of people.
  const symbol = as || (role === 'report' && /^[A-Z]+(?:\/[\w.]+)+$/.test(people) ? people : '');
  const date = dateOf(step);
  if (symbol === '' && !refersTo && (role !== 'draft' || !date)) return;
  meta.documents.push({
    role,
    ...(symbol ? { symbol: canonicalSymbol(symbol) } : {}),
    ...(date ? { date } : {}),
    ...(refersTo ? { paragraph: refersTo } : {}),
  });
}

const roles: Readonly<Record<string, Document['role']>> = {
  draftResolution: 'draft',
  recommendedForAdoption: 'report',
  adopted: 'meeting record',
};

function voting_(voting: Element, place: Place, meta: Meta): void {
  const outcome = voting.attributes['outcome'];
  const counts: Partial<Record<'for' | 'against' | 'abstaining', { count: number | undefined; list: Country[] }>> = {};
  each(voting, place, {
    quorum: (quorum) => {
      if (quorum.attributes['value']) place.report.unknown('a value of <quorum>', place.file, quorum.line, false);
      else place.report.leftOut('quorum (empty)');
    },
    count: (count) => {
      const side = sides[count.attributes['refersTo'] ?? ''];
      if (!side) return place.report.unknown('what a <count> counts', place.file, count.line, false);
      const value = count.attributes['value'] ?? '';
      counts[side] = { count: /^\d{1,6}$/.test(value) ? Number(value) : undefined, list: votersOf(count, place) };
    },
  });
  if (outcome === 'adoptedWithoutVote') meta.vote = { text: 'Adopted without a vote', method: 'without a vote' };
  else if (outcome === 'adoptedRecordedVote' || (outcome === undefined && Object.keys(counts).length > 0)) {
    meta.vote = recorded(counts);
  } else if (outcome !== undefined) {
    place.report.unknown(`outcome "${outcome.slice(0, 40)}" of <voting>`, place.file, voting.line, false);
  }
  if (meta.vote) place.report.read('votes');
}

const sides: Readonly<Record<string, 'for' | 'against' | 'abstaining'>> = {
  inFavour: 'for',
  against: 'against',
  abstaining: 'abstaining',
};

function votersOf(count: Element, place: Place): Country[] {
  const list: Country[] = [];
  each(count, place, {
    voters: (voters) =>
      each(voters, place, {
        organization: (organization) => {
          const name = wordsIn(organization);
          const country = countryNamed(name);
          if (!country) place.report.unknown(`the country "${name.slice(0, 60)}"`, place.file, organization.line, true);
          if (name) list.push(country ?? { name });
        },
      }),
  });
  place.report.read('ballots', list.length);
  return list;
}

type Counts = Partial<Record<'for' | 'against' | 'abstaining', { count: number | undefined; list: Country[] }>>;

function recorded(counts: Counts): Omit<Vote, 'sources'> {
  const said = { for: 'in favour', against: 'against', abstaining: 'abstaining' } as const;
  const named = Object.keys(said) as (keyof typeof said)[];
  const differing = named.filter((side) => {
    const { count, list } = counts[side] ?? { count: undefined, list: [] };
    return count !== undefined && list.length > 0 && list.length !== count;
  });
  const parts = named.flatMap((side) => {
    const count = counts[side]?.count;
    return count === undefined ? [] : `${count} ${said[side]}`;
  });
  const lists = Object.fromEntries(named.map((side) => [side, counts[side]?.list ?? []])) as Record<string, Country[]>;
  return {
    text: parts.length > 0 ? parts.join(', ') : 'Adopted by a recorded vote',
    method: 'recorded vote',
    ...number('for', counts.for?.count),
    ...number('against', counts.against?.count),
    ...number('abstentions', counts.abstaining?.count),
    ...(Object.values(lists).some((list) => list.length > 0)
      ? {
          ballots: { for: lists['for'] ?? [], against: lists['against'] ?? [], abstaining: lists['abstaining'] ?? [] },
        }
      : {}),
    ...(differing.length > 0
      ? {
          note: differing
            .map((side) => `The list of those ${said[side]} has ${counts[side]?.list.length ?? 0} names.`)
            .join(' '),
        }
      : {}),
  };
}

const number = <K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, number>>;

/** The day of an element; none when it is "0001-01-01", which these files write for a day that is not known. */
export function dateOf(element: Element): string | undefined {
  const parsed = partialDate.safeParse(element.attributes['date']);
  return parsed.success && !parsed.data.startsWith('0001') ? parsed.data : undefined;
}

/** The first value stands: FRBR elements occur once, and a later one would be another's. */
function keep<K extends 'date' | 'published' | 'markedUp' | 'lang' | 'work' | 'draftedBy' | 'joinedBy'>(
  meta: Meta,
  key: K,
  value: string | undefined,
): void {
  if (value) meta[key] ??= value;
}
