/** How a resolution came about: agenda item, sponsors, documents, vote. Akoma Ntoso is "AKN" below. */
import { z } from 'zod';
import { anchor } from './anchor';
import { country } from './country';
import { partialDate } from './date';
import { recordId } from './id';
import { languageTag } from './language';
import { relationType } from './relation';
import { webAddress } from './url';
import { words as text } from './words';

/** How each voted, where the source lists it. AKN4UN `voters` of `count`. */
export const ballots = z.strictObject({
  for: z.array(country).default([]),
  against: z.array(country).default([]),
  abstaining: z.array(country).default([]),
});
export type Ballots = z.infer<typeof ballots>;

/** AKN `voting`. */
export const vote = z.strictObject({
  /** As the source gives it: "unanimous", "133 of 141 registered", "135 for, 1 against, 3 abstentions". */
  text,
  /** Absent when the source does not say how the decision was taken. AKN `outcome`. */
  method: z.enum(['recorded vote', 'vote', 'without a vote']).optional(),
  for: z.number().int().nonnegative().optional(),
  against: z.number().int().nonnegative().optional(),
  abstentions: z.number().int().nonnegative().optional(),
  ballots: ballots.optional(),
  sources: z.array(recordId).default([]),
  note: text.optional(),
});
export type Vote = z.infer<typeof vote>;

/** AKN `keyword` that refers to the agenda. */
export const agendaItem = z.strictObject({
  /** As printed: "18 (c)". */
  number: text,
  title: text.optional(),
  /** Symbol of the agenda: "A/80/251". */
  document: text.optional(),
});
export type AgendaItem = z.infer<typeof agendaItem>;

/** A country that put a draft forward. */
export const sponsor = country.extend({
  /** "on behalf of the States Members … of the Group of 77 and China". */
  capacity: text.optional(),
});
export type Sponsor = z.infer<typeof sponsor>;

/** AKN `step` whose outcome is `draftResolution`, and `draftResolutionAdditionalSponsors`. */
export const sponsors = z.strictObject({
  /** Named on the draft when it was submitted. */
  early: z.array(sponsor).default([]),
  /** Who joined before the adoption. */
  additional: z.array(sponsor).default([]),
  /** The source's words, where they are not a list of countries: "submitted by the Chair". */
  submitted: text.optional(),
  sources: z.array(recordId).default([]),
});
export type Sponsors = z.infer<typeof sponsors>;

/** A document on the way to adoption. AKN `step`. */
export const document = z.strictObject({
  /** The draft, the report that recommended it, the record of the meeting that adopted it. */
  role: z.enum(['draft', 'report', 'meeting record']),
  symbol: text.optional(),
  date: partialDate.optional(),
  /** The paragraph of a report. */
  paragraph: text.optional(),
});
export type Document = z.infer<typeof document>;

/** A subject from a vocabulary that is not the assembly's own thesaurus. AKN `keyword`. */
export const keyword = z.strictObject({
  text,
  /** The vocabulary: "SDGO", "EuroVoc". */
  scheme: text,
  url: webAddress.optional(),
});
export type Keyword = z.infer<typeof keyword>;

/** What the text does to a document that this pack does not hold. */
export const outsideRelation = z.strictObject({
  type: relationType,
  /** Of the other document: "A/RES/79/143". */
  symbol: text,
  /** Paragraphs that say so. */
  at: z.array(anchor).default([]),
});
export type OutsideRelation = z.infer<typeof outsideRelation>;

/** A language in which the pack holds the text, with the official title in it. */
export const textTitle = z.strictObject({ lang: languageTag, title: text });
export type TextTitle = z.infer<typeof textTitle>;
