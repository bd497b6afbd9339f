/**
 * The records of an assembly, one schema a kind. People follow Popolo (a post is a role held over a period); texts follow
 * Akoma Ntoso (text.ts). A field that is absent is unknown, never empty.
 */
import { z } from 'zod';
import { agendaItem, document, keyword, outsideRelation, sponsors, textTitle, vote } from './adoption';
import { country } from './country';
import { partialDate, period } from './date';
import { evidence, figure, paragraph } from './evidence';
import { recordId } from './id';
import { languageTag } from './language';
import { relation } from './relation';
import { webAddress } from './url';
import { words as text } from './words';

const base = {
  id: recordId,
  /** What lists and pages call the record. */
  title: text,
  /** Other names under which people look for it: abbreviations, other spellings, former names. */
  aliases: z.array(text).default([]),
  /** Language of the record's own words; absent when it is the pack's first language. */
  lang: languageTag.optional(),
  ...evidence,
};

export const session = z.strictObject({
  ...base,
  kind: z.literal('session'),
  /** Absent for a congress that is not counted among the sessions. */
  number: z.number().int().positive().optional(),
  year: z.number().int().optional(),
  period: period.optional(),
  /** Set for a session that had not been held on the pack's as-of date. */
  planned: z.literal(true).optional(),
  city: text.optional(),
  country: country.optional(),
  /** Degrees, for the map only: a gazetteer's position of the city, not a statement of the record's sources. */
  position: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).optional(),
  attendance: z.strictObject({ countries: figure.optional(), delegates: figure.optional() }).default({}),
  resolutionsAdopted: figure.optional(),
  /** The pattern of the session's resolution numbers, `{n}` standing for the number: "GA-2019-88-RES-{n}". */
  numberPattern: text.optional(),
  chair: recordId.optional(),
  summary: z.array(paragraph).default([]),
  nextHost: z
    .strictObject({ announced: text, outcome: text.optional(), sources: z.array(recordId).default([]) })
    .optional(),
});
export type Session = z.infer<typeof session>;

const adopted = {
  ...base,
  session: recordId.optional(),
  year: z.number().int().optional(),
  date: partialDate.optional(),
  /** "official": the assembly's own title. "descriptive": this project's description of the subject. */
  titleIs: z.enum(['official', 'descriptive']),
  /** The source's own verb: adopted, endorsed, approved, supported, voted, urged. */
  outcome: text.optional(),
  vote: vote.optional(),
  summary: z.array(paragraph).default([]),
  relations: z.array(relation).default([]),
  /** Relations to documents that this pack does not hold. */
  outsideRelations: z.array(outsideRelation).default([]),
  /** In the words of the assembly's own thesaurus, where it has one. */
  subjects: z.array(text).default([]),
  keywords: z.array(keyword).default([]),
  agendaItem: agendaItem.optional(),
  sponsors: sponsors.optional(),
  documents: z.array(document).default([]),
  /** The languages in which this pack holds the text; the texts are kept apart (text.ts). */
  texts: z.array(textTitle).default([]),
};

/** A resolution known by its number. */
export const resolution = z.strictObject({
  ...adopted,
  kind: z.literal('resolution'),
  /** The symbol as printed: "GA-2019-88-RES-10", "AGN/68/RES/5". */
  symbol: text,
});
export type Resolution = z.infer<typeof resolution>;

/** Something reported to have been decided, whose number is not known. */
export const decision = z.strictObject({ ...adopted, kind: z.literal('decision') });
export type Decision = z.infer<typeof decision>;

/** A role held over a period. Each post has evidence of its own. */
export const post = z.strictObject({
  /** "President", "Vice-President for Europe", "Delegate for Asia", "Secretary General". */
  role: text,
  region: z.enum(['Africa', 'Americas', 'Asia', 'Europe']).optional(),
  period: period.default({}),
  /** The session that elected or appointed. */
  session: recordId.optional(),
  termYears: z.number().int().positive().optional(),
  /** What the person did elsewhere when elected. */
  function: text.optional(),
  vote: vote.optional(),
  /** How the post began: elected, reappointed, appointed, acting. */
  how: text.optional(),
  /** The body in which the role is held, when it is not the assembly as a whole. Popolo `organization`. */
  organisation: recordId.optional(),
  /** The party or group that the person stands for. Popolo `on_behalf_of`. */
  onBehalfOf: recordId.optional(),
  /** The constituency, or the area that the post is for. Popolo `area`. */
  area: text.optional(),
  ...evidence,
});
export type Post = z.infer<typeof post>;

/** Ways to reach or look up a person or body. Popolo `contact_details`, `links`, `identifiers`. */
const reachable = {
  contacts: z.array(z.strictObject({ type: text, value: text, note: text.optional() })).default([]),
  links: z.array(z.strictObject({ url: webAddress, note: text.optional() })).default([]),
  identifiers: z.array(z.strictObject({ scheme: text, value: text })).default([]),
};

export const person = z.strictObject({
  ...base,
  kind: z.literal('person'),
  country: country.optional(),
  gender: text.optional(),
  born: partialDate.optional(),
  died: partialDate.optional(),
  ...reachable,
  posts: z.array(post).default([]),
  career: z.array(paragraph).default([]),
});
export type Person = z.infer<typeof person>;

export const organisation = z.strictObject({
  ...base,
  kind: z.literal('organisation'),
  country: country.optional(),
  /** What it is: party, committee, legislature. */
  classification: text.optional(),
  ...reachable,
  summary: z.array(paragraph).default([]),
  relations: z.array(relation).default([]),
});
export type Organisation = z.infer<typeof organisation>;

export const programme = z.strictObject({
  ...base,
  kind: z.literal('programme'),
  summary: z.array(paragraph).default([]),
  relations: z.array(relation).default([]),
});
export type Programme = z.infer<typeof programme>;

/** A member country of the assembly. */
export const member = z.strictObject({
  ...base,
  kind: z.literal('member'),
  country,
  region: text.optional(),
  /** Why the record says this region: the body whose list it follows. */
  regionBasis: text.optional(),
  joined: partialDate.optional(),
  joinedAt: recordId.optional(),
});
export type Member = z.infer<typeof member>;

/** Where something was read. A source supports other records and needs none itself. */
export const source = z.strictObject({
  ...base,
  kind: z.literal('source'),
  confidence: evidence.confidence.optional(),
  /** "official press release", "news", "copy of the official text". */
  type: text,
  publisher: text.optional(),
  date: partialDate.optional(),
  url: webAddress.optional(),
});
export type Source = z.infer<typeof source>;

export const anyRecord = z.discriminatedUnion('kind', [
  session,
  resolution,
  decision,
  person,
  organisation,
  programme,
  member,
  source,
]);
/** A record of any kind. */
export type AnyRecord = z.infer<typeof anyRecord>;
