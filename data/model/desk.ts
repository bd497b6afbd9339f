/** The delegate's own things, as `desk.json` keeps them: bookmarks, notes, searches, and briefs for paper. */
import { z } from 'zod';
import { itemsKept } from './brief-items';
import { packId, recordId } from './id';
import { languages } from './spoken';

/** Version of the file; a greater number was written by a newer program and is never written over. */
export const deskFormat = 1;

const moment = z.iso.datetime();
const words = z.string().max(1000);
const key = z.string().min(1).max(100);
/** A record by pack and id, with its title as last seen: it names the record even when a later pack has lost it. */
const onRecord = { pack: packId, id: recordId, title: words };

export const bookmark = z.strictObject({ ...onRecord, added: moment });
export type Bookmark = z.infer<typeof bookmark>;

export const note = z.strictObject({ ...onRecord, text: z.string().min(1).max(200_000), changed: moment });
export type Note = z.infer<typeof note>;

/** A place with its query and filters, as the window's address writes it. */
export const savedSearch = z.strictObject({
  key,
  name: words,
  hash: z.string().max(2000).regex(/^#\//, 'is not an address of the window'),
  added: moment,
});
export type SavedSearch = z.infer<typeof savedSearch>;

export const recent = z.union([
  z.strictObject({ ...onRecord, used: moment }),
  z.strictObject({
    search: z.string().min(1).max(1000),
    /** What was chosen beside the words, as the window's address writes it: scope, facets, order. */
    query: z.string().max(2000).optional(),
    total: z.number().int().nonnegative(),
    used: moment,
  }),
]);
export type Recent = z.infer<typeof recent>;

export const briefItem = z.strictObject({ ...onRecord, form: z.enum(['brief', 'record']) });
export type BriefItem = z.infer<typeof briefItem>;

/** What the pages of a brief are like. */
export const briefSettings = z.strictObject({
  paper: z.enum(['A4', 'Letter']),
  /** Of headings and labels; records keep their own. */
  language: z.enum(languages),
  cover: z.boolean(),
  contents: z.boolean(),
  /** The reader's own notes, after the record that they are about. */
  notes: z.boolean(),
  /** Sources and confidence. */
  sources: z.boolean(),
  /** What is not known. */
  unknowns: z.boolean(),
  /** Each record begins a page. */
  newPage: z.boolean(),
  /** The texts of resolutions, in that language where the pack has them. */
  texts: z.boolean().default(false),
});
export type BriefSettings = z.infer<typeof briefSettings>;

/** Records in an order, to be printed as one document. The one without a name is the tray. */
export const brief = z.strictObject({
  key,
  name: z.string().max(200),
  items: z.array(briefItem).max(itemsKept),
  settings: briefSettings,
  changed: moment,
});
export type Brief = z.infer<typeof brief>;

export const desk = z.strictObject({
  format: z.literal(deskFormat),
  bookmarks: z.array(bookmark).max(20_000),
  notes: z.array(note).max(20_000),
  searches: z.array(savedSearch).max(2000),
  recents: z.array(recent).max(100),
  briefs: z.array(brief).max(500),
  /** Key of the brief to which records are added; empty before the first. */
  tray: z.string().max(100),
});
export type Desk = z.infer<typeof desk>;

/**
 * One change: something put in its place, something taken away, another brief made the tray, or one record of the brief `of` placed
 * after another (first where `after` is empty) or taken out, by `PACK/kind/slug`.
 */
export const deskChange = z.union([
  z.discriminatedUnion('put', [
    z.strictObject({ put: z.literal('bookmarks'), value: bookmark }),
    z.strictObject({ put: z.literal('notes'), value: note }),
    z.strictObject({ put: z.literal('searches'), value: savedSearch }),
    z.strictObject({ put: z.literal('recents'), value: recent }),
    z.strictObject({ put: z.literal('briefs'), value: brief }),
  ]),
  z.strictObject({
    remove: z.enum(['bookmarks', 'notes', 'searches', 'recents', 'briefs']),
    key: z.string().max(1100),
  }),
  z.strictObject({ tray: z.string().max(100) }),
  z.strictObject({ place: briefItem, after: z.string().max(1100), of: key }),
  z.strictObject({ takeOut: z.string().max(1100), of: key }),
]);
export type DeskChange = z.infer<typeof deskChange>;
