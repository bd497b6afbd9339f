/** What a search asks and answers: the messages on the port between window and search host, and the command line's. */
import { z } from 'zod';
import { confidence, kind, packId, recordId, row } from '../../data/model';

/** A choice in a facet: values of one facet are alternatives, facets narrow each other. */
export const searchFilters = z.strictObject({
  kind: z.array(kind).max(20).default([]),
  session: z.array(recordId).max(200).default([]),
  year: z.array(z.number().int()).max(200).default([]),
  country: z.array(z.string().max(100)).max(300).default([]),
  confidence: z.array(confidence).max(3).default([]),
});
export type SearchFilters = z.infer<typeof searchFilters>;

/**
 * What comes first: the best, or the newest or oldest of all that match. Of one date the best come first. A bare year comes
 * after the days of that year in each order (`partial-dates.ts`), and what has no date comes last; what has several, as a
 * person has of their posts, counts by the newest or by the oldest of them (`when.ts`).
 */
export const searchSorts = ['relevance', 'newest', 'oldest'] as const;
export type SearchSort = (typeof searchSorts)[number];

export const searchRequest = z.strictObject({
  /** Whatever was typed; never parsed by lunr. */
  text: z.string().max(1000),
  filters: searchFilters.prefault({}),
  sort: z.enum(searchSorts).default('relevance'),
  limit: z.number().int().min(1).max(1000).default(100),
  /** At most so many hits of each kind; absent: no matter how many. */
  perKind: z.number().int().min(1).max(1000).optional(),
  /** Where one or two kinds are all there is, more of each, until there are so many hits in all. */
  atLeast: z.number().int().min(0).max(1000).default(0),
  /** The reader's language. */
  lang: z.string().max(35).default('en'),
  /** In every pack that is installed, and not in the one that is shown alone. */
  everywhere: z.boolean().default(false),
});
export type SearchRequest = z.infer<typeof searchRequest>;
/** As a caller may write it: everything but the text has a default. */
export type SearchQuery = z.input<typeof searchRequest>;

/** Places to mark in a string: [start, length] in UTF-16 units, ascending, not overlapping. */
export const marks = z.array(z.tuple([z.number().int(), z.number().int()]));
export type Marks = z.infer<typeof marks>;

/** A pack other than the one that is shown. */
export const otherPack = z.strictObject({ id: packId, title: z.string() });
export type OtherPack = z.infer<typeof otherPack>;

export const hit = z.strictObject({
  id: recordId,
  /** The pack of the record; absent for the one that is shown. */
  pack: otherPack.optional(),
  score: z.number(),
  row,
  titleMarks: marks,
  /** The best passage of the record's text, or the title in another language that has the words; empty when only what the row shows has. */
  snippet: z.string(),
  snippetMarks: marks,
  /** Language of the snippet, where the words were found in another one than the row's. */
  snippetLang: z.string().optional(),
});
export type Hit = z.infer<typeof hit>;

/** A value of a facet with the number of hits it would leave, the other facets applied. */
export const facetValue = z.strictObject({ value: z.string(), count: z.number().int() });
export type FacetValue = z.infer<typeof facetValue>;

export const searchAnswer = z.strictObject({
  text: z.string(),
  total: z.number().int(),
  /** Milliseconds in the host. */
  tookMs: z.number(),
  /** Best first, or as they were to be sorted; at most `limit`. */
  hits: z.array(hit),
  facets: z.strictObject({
    kind: z.array(facetValue),
    session: z.array(facetValue),
    year: z.array(facetValue),
    country: z.array(facetValue),
    confidence: z.array(facetValue),
  }),
  /** What was done with the words that the reader should know: "no record has all the words". */
  notes: z.array(z.enum(['relaxed', 'unused', 'fuzzy'])),
  /** Parts of the text that could not be used as they were meant: `year:soon`, an OR with nothing beside it. */
  unused: z.array(z.string()).optional(),
  /** Packs that were to be searched and could not be, and why. */
  unsearched: z.array(otherPack.extend({ why: z.string() })).optional(),
  /** A spelling that would find something, when nothing was found. */
  suggestion: z.string().optional(),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

/**
 * On the port, to the host. A newer request supersedes an older one, which is then answered with `superseded`. One whose
 * answer is `known` is told so that the host learns what may be typed next; it is not answered.
 */
export const hostRequest = z.strictObject({
  id: z.number().int(),
  request: searchRequest,
  known: z.literal(true).optional(),
});
/** As the window writes it. */
export type HostQuestion = z.input<typeof hostRequest>;

/**
 * On the port, from the host. The answer is a SearchAnswer as JSON: a text passes from process to process and into the page
 * in one piece, where an object is made anew each time, property by property. One that was not asked for comes with the
 * number of the request that its text may follow; and `forget` says that packs have changed, and with them all answers. `indexing` is
 * no answer yet: it names the packs that are being indexed meanwhile.
 */
export type HostAnswer =
  | { id: number; indexing: readonly string[] }
  | { id: number; answer: string }
  | { id: number; superseded: true }
  | { id: number; error: string }
  | { after: number; text: string; answer: string }
  | { forget: true };
