/** What a pack says of itself, and the short row by which lists show a record. */
import { z } from 'zod';
import { country } from './country';
import { languageTag } from './language';
import { confidence, figure } from './evidence';
import { kind, packId, recordId } from './id';
import { partialDate, period } from './date';
import { relationType } from './relation';
import { statuses } from './status';
import { words as text } from './words';

/** What stands on one line of the window. */
const line = text.max(2000);

/** `pack.yaml`: what a pack's author states. */
export const packHeader = z.strictObject({
  id: packId,
  title: line,
  /** The body whose records these are, for running headers: "INTERPOL General Assembly". */
  assembly: line,
  /** Version of the contents, any text that grows: "2026.11.1". */
  version: text.max(100),
  /** The day up to which the contents were checked. */
  asOf: partialDate,
  /** The first is the language of records that name none. */
  languages: z.array(languageTag).min(1).max(100),
  licence: line,
  attribution: line,
  /** The session that the start page shows. */
  highlight: recordId.optional(),
  /** What the contents cover and what they leave out, in the words to be shown. */
  coverage: z.array(text).default([]),
  /**
   * What the assembly's terms are called in other languages: its posts above all, as `role` writes them. A term without a
   * word in the reader's language is shown as the record has it.
   */
  terms: z.record(text, z.record(languageTag, text)).optional(),
  /** The elected body whose members the pack lists: its record, and how many seats that record gives each post. */
  committee: z
    .strictObject({
      record: recordId,
      seats: z.array(z.strictObject({ post: text, count: z.number().int().positive().max(1000) })).min(1),
    })
    .optional(),
});
export type PackHeader = z.infer<typeof packHeader>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a pack of any format says of itself. */
export const packSummary = packHeader.extend({
  /** Version of the pack format. */
  format: z.number().int(),
  /** Number of records of each kind that occurs. */
  counts: z.partialRecord(kind, z.number().int().nonnegative()),
});
export type PackSummary = z.infer<typeof packSummary>;

/** `manifest.json`: what a pack is. It grows with nothing, so that a pack of any size opens at once. */
export const manifest = packSummary.extend({
  format: z.literal(2),
  /** The first version of Rostrum that reads this format, for a reader that does not. */
  needs: text,
  /** SHA-256 (hex) of the entry that lists those of all others. */
  sums: sha256,
  /** For a search section whose reader checks it block by block: the hash (hex) from which that reader begins. */
  roots: z.record(z.string(), sha256).default({}),
});
export type Manifest = z.infer<typeof manifest>;

/** The manifest of format 1, which listed the entries itself. */
export const manifest1 = packSummary.extend({
  format: z.literal(1),
  entries: z.record(z.string(), z.strictObject({ sha256, size: z.number().int() })),
});

/** Who signed a pack, by the key that comes with it. */
export const signer = z.strictObject({
  /** minisign's public key in base 64. */
  key: z.string().max(100),
  /** The key's short id, as minisign prints it. */
  id: z.string().max(20),
  /** The trusted comment of the signature: the signer's own words. */
  comment: z.string().max(1000),
});
export type Signer = z.infer<typeof signer>;

/** Titles of one record by language. */
export const titles = z.record(languageTag, text);
export type Titles = z.infer<typeof titles>;

/** A record as a list shows it: enough for a row, a card, sorting and filtering, without reading the record. */
export const row = z.strictObject({
  id: recordId,
  kind,
  title: text,
  confidence: confidence.optional(),
  lang: text.optional(),
  /** The official title in each language in which the pack holds the text, where it is not `title`. */
  titles: titles.optional(),
  /** Resolutions. */
  symbol: text.optional(),
  /** Session of a resolution, a decision, or of each post of a person. */
  sessions: z.array(recordId).default([]),
  /** Session number. */
  number: z.number().int().optional(),
  year: z.number().int().optional(),
  city: text.optional(),
  country: country.optional(),
  region: text.optional(),
  outcome: text.optional(),
  period: period.optional(),
  planned: z.literal(true).optional(),
  attendance: z
    .strictObject({
      countries: z.number().int().optional(),
      qualifier: figure.shape.qualifier,
      disputed: z.array(z.string()).optional(),
    })
    .optional(),
  adopted: z.number().int().optional(),
  /** Pattern of the session's resolution numbers, as in the session's record. */
  numberPattern: text.optional(),
  position: z.strictObject({ lat: z.number(), lon: z.number() }).optional(),
  titleIs: z.enum(['official', 'descriptive']).optional(),
  /** Subjects of a resolution or a decision. */
  subjects: z.array(text).optional(),
  /** Records that a resolution or a decision concerns: its relations of that type. */
  concerns: z.array(recordId).optional(),
  /** Derived from the records that name this one; absent when none says whether it still holds. */
  status: z.strictObject({ is: z.enum(statuses), by: z.array(recordId).min(1) }).optional(),
  /** Posts of a person, oldest first. */
  posts: z
    .array(
      z.strictObject({
        role: text,
        region: text.optional(),
        session: recordId.optional(),
        start: partialDate.optional(),
        end: partialDate.optional(),
        /** Which ends of the period were computed and not read. */
        derived: z.array(z.enum(['start', 'end'])).optional(),
        vote: text.optional(),
        function: text.optional(),
      }),
    )
    .optional(),
  /** Why a member's record says its region, and whether that was derived and not read. */
  regionBasis: text.optional(),
  regionDerived: z.literal(true).optional(),
  /** When a member joined. */
  joined: partialDate.optional(),
  /** How many records rest on a source. */
  supports: z.number().int().optional(),
  /** Type of a source. */
  type: text.optional(),
  date: partialDate.optional(),
});
export type Row = z.infer<typeof row>;

/** A record that points at another: what a page lists as "cited by". */
export const backlink = z.strictObject({
  from: recordId,
  /** A relation, or the field that holds the reference ("sources", "session", "chair", "posts"). */
  by: z.union([relationType, z.enum(['session', 'chair', 'post', 'membership', 'source', 'about', 'joined'])]),
});
export type Backlink = z.infer<typeof backlink>;
