/**
 * The contract between the window and the main process: channel -> schemas of request and answer. Main parses every
 * request; the renderer sees only the inferred types.
 */
import { z } from 'zod';
import { languages } from '../data/model/spoken';
import {
  anyRecord,
  backlink,
  briefItem,
  desk,
  deskChange,
  kind,
  languageTag,
  note,
  packId,
  packSummary,
  recordId,
  row,
  signer,
  text,
} from '../data/model';
import { blocks } from './print/blocks';

/** Something that went wrong, in words for the reader. */
export const problem = z.strictObject({
  title: z.string(),
  /** What happened, and what did not change. */
  what: z.string(),
  /** What to do. */
  mend: z.string(),
  /** For a report: file, place, the underlying message. */
  detail: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;

/** What a pack says of itself. */
export const packInfo = packSummary;
export type PackInfo = z.infer<typeof packInfo>;

/** Everything a page shows: the record, a row for each record that it names or that names it, and who names it. */
export const page = z.strictObject({ record: anyRecord, rows: z.array(row), backlinks: z.array(backlink) });
export type Page = z.infer<typeof page>;

export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  paper: z.enum(['A4', 'Letter']),
  singleKeys: z.boolean(),
  /** Maps, and flags beside countries. */
  maps: z.boolean(),
  flags: z.boolean(),
  /** Whether a new search is in all packs. */
  everywhere: z.boolean(),
  /** Of the interface and of printed pages; `system` follows the machine's own. */
  language: z.enum(['system', ...languages]),
});
export type Settings = z.infer<typeof settings>;

/**
 * Languages in which the texts of resolutions and decisions are printed, two side by side; none, no texts. Of a record that has
 * a text in none of them, its first is printed.
 */
const printedTexts = z.array(languageTag).max(2);

/** What to put on paper. */
export const printJob = z.strictObject({
  /** A page, the brief of a session, or a list as it is filtered and sorted in the window. */
  content: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('record'), id: recordId, texts: printedTexts.optional() }),
    z.strictObject({ type: z.literal('brief'), id: recordId }),
    z.strictObject({
      type: z.literal('list'),
      title: z.string().max(300),
      /** The filters in words, printed under the title. */
      scope: z.string().max(1000),
      ids: z.array(recordId).max(50_000),
    }),
    /** A brief: records in an order, as one document. */
    z.strictObject({
      type: z.literal('collection'),
      title: z.string().max(200),
      items: z.array(briefItem).min(1).max(500),
      /** The reader's own notes on some of them, by pack and id. */
      notes: z.array(note.pick({ pack: true, id: true, text: true })).max(500),
      cover: z.boolean(),
      contents: z.boolean(),
      newPage: z.boolean(),
      texts: printedTexts.optional(),
    }),
  ]),
  paper: z.enum(['A4', 'Letter']),
  /** Of the words of the program on the pages; the records keep theirs. */
  language: z.enum(languages).default('en'),
  /** Sources and confidence. */
  sources: z.boolean().default(true),
  /** What is not known. */
  unknowns: z.boolean().default(true),
});
export type PrintJob = z.infer<typeof printJob>;

/** The delegate's desk, what there is to say of its file, and whether it may be changed. */
export const deskState = z.strictObject({
  desk,
  notice: problem.nullable(),
  readOnly: z.boolean(),
  /** Absolute path of the file. */
  file: z.string(),
});
export type DeskState = z.infer<typeof deskState>;

/** A pack on this machine. */
export const packEntry = z.strictObject({
  id: packId,
  title: z.string(),
  version: z.string(),
  asOf: z.string(),
  signer: signer.nullable(),
  /** Comes with the program, which vouches for it; cannot be removed. */
  bundled: z.boolean(),
  /** The installed version in whose place the bundled one is shown, because that is newer or can be opened. */
  instead: z.strictObject({ version: z.string(), asOf: z.string() }).nullable(),
  /** Whether there is a former version to go back to. */
  former: z.boolean(),
  /** Why it cannot be opened. */
  problem: z.string().nullable(),
});
export type PackEntry = z.infer<typeof packEntry>;

/** A pack that somebody handed to the program, and that is not installed yet. */
export const packOffer = z.strictObject({
  file: z.string(),
  /** Bytes. */
  size: z.number(),
  pack: packInfo,
  signer: signer.nullable(),
  /** Whether the reader has agreed to this signer before. */
  known: z.boolean(),
  /** The version that it would replace, and how many records would differ; null when the pack is new here. */
  replaces: z
    .strictObject({
      version: z.string(),
      asOf: z.string(),
      added: z.number().int(),
      changed: z.number().int(),
      removed: z.number().int(),
      /** Whether what is offered is older than that. */
      older: z.boolean(),
    })
    .nullable(),
});
export type PackOffer = z.infer<typeof packOffer>;

export const packsState = z.strictObject({
  packs: z.array(packEntry),
  /** The pack that the window shows. */
  open: packId,
  offer: packOffer.nullable(),
  /** Keys of signers to which the reader has agreed, with the titles of the packs that each has signed. */
  keys: z.array(signer.extend({ packs: z.array(z.string()) })),
  /** Why the last file that was handed to the program, or the last thing asked of a pack, was refused. */
  problem: problem.nullable(),
});
export type PacksState = z.infer<typeof packsState>;

const none = z.undefined();
const done = z.strictObject({ ok: z.literal(true) });

export const bridge = {
  'library.info': {
    request: none,
    answer: z.strictObject({
      pack: packInfo.nullable(),
      signer: signer.nullable(),
      bundled: z.boolean(),
      /** How many packs are on this machine. */
      installed: z.number().int(),
      /** Whether a pack that was handed to the program waits for the reader's decision. */
      waiting: z.boolean(),
      problem: problem.nullable(),
    }),
  },
  /** Rows from a position on, as many as there are up to `count`: the window asks for them in portions. */
  'library.rows': {
    request: z.strictObject({
      kind,
      from: z.number().int().nonnegative().default(0),
      count: z.number().int().positive().max(1000).default(1000),
    }),
    answer: z.array(row),
  },
  'library.page': { request: z.strictObject({ id: recordId }), answer: page.nullable() },
  /** Records without what their pages show besides; null for one that the pack does not have. */
  'library.records': {
    request: z.strictObject({ ids: z.array(recordId).max(1000) }),
    answer: z.array(anyRecord.nullable()),
  },
  /** The text of a record in one language, or null when the pack has none. */
  'library.text': { request: z.strictObject({ id: recordId, lang: languageTag }), answer: text.nullable() },
  'packs.read': { request: none, answer: packsState },
  /** Asks for a file, and offers it. */
  'packs.choose': { request: none, answer: packsState },
  /** Offers a file that was dropped onto the window. */
  'packs.offer': { request: z.strictObject({ file: z.string().min(1).max(4096) }), answer: packsState },
  'packs.dismiss': { request: none, answer: packsState },
  /** Installs what is offered; the window is then loaded anew with it. */
  'packs.install': { request: none, answer: packsState },
  /** Shows another pack; the window is loaded anew. */
  'packs.open': { request: z.strictObject({ id: packId }), answer: packsState },
  /** Shows a record of another pack; the window is loaded anew, and going back in it returns. */
  'packs.visit': { request: z.strictObject({ pack: packId, id: recordId }), answer: done },
  'packs.rollBack': { request: z.strictObject({ id: packId }), answer: packsState },
  'packs.remove': { request: z.strictObject({ id: packId }), answer: packsState },
  /** Lets go of a key: its packs may be signed by another, and who signs with it is asked about again. */
  'packs.forget': { request: z.strictObject({ key: z.string().max(100) }), answer: packsState },
  'settings.read': { request: none, answer: settings },
  /** What cannot be written holds all the same, and is told by `unsaved`. */
  'settings.write': { request: settings.partial(), answer: settings },
  /** Remembers the place (a route hash) for the next start. */
  'place.save': { request: z.strictObject({ hash: z.string().max(2000) }), answer: done },
  'clipboard.write': { request: z.strictObject({ text: z.string().max(1_000_000) }), answer: done },
  'desk.read': { request: none, answer: deskState },
  /** Answers when the changes are on the disk, or says why they are not; they hold in any case until the program ends. */
  'desk.change': {
    request: z.strictObject({ changes: z.array(deskChange).min(1).max(2000) }),
    answer: z.strictObject({ problem: problem.nullable() }),
  },
  /** Asks where to save a copy of the desk, and answers the path; null when the reader cancelled. */
  'desk.export': {
    request: none,
    answer: z.strictObject({ file: z.string().nullable(), problem: problem.nullable() }),
  },
  /** Asks for an exported desk and adds what it holds. `undo` takes that back; `added` is null when the reader cancelled. */
  'desk.import': {
    request: none,
    answer: z.strictObject({
      added: z.number().int().nullable(),
      undo: z.array(deskChange),
      problem: problem.nullable(),
    }),
  },
  /** Where the program keeps its files, for the help: absolute paths. */
  'help.files': {
    request: none,
    answer: z.strictObject({
      desk: z.string(),
      backup: z.string(),
      settings: z.string(),
      window: z.string(),
      pack: z.string(),
    }),
  },
  /** Shows the file of the desk in the system's file manager. */
  'desk.reveal': { request: none, answer: done },
  /** Asks where to save, writes, and answers the path; null when the reader cancelled. */
  'print.pdf': {
    request: printJob,
    answer: z.strictObject({ file: z.string().nullable(), problem: problem.nullable() }),
  },
  /** The same pages as bytes, for the preview: on which page (from 1) each record of a collection begins. */
  'print.preview': {
    request: printJob,
    answer: z.strictObject({
      bytes: z.instanceof(Uint8Array).nullable(),
      starts: z.array(z.number().int()),
      problem: problem.nullable(),
    }),
  },
  /** Asks where to save, writes the same contents as a document for a word processor, or as text, and answers the path. */
  'print.export': {
    request: z.strictObject({ job: printJob, as: z.enum(['docx', 'markdown']) }),
    answer: z.strictObject({ file: z.string().nullable(), problem: problem.nullable() }),
  },
  /** Opens the system's print dialog. */
  'print.paper': { request: printJob, answer: z.strictObject({ printed: z.boolean(), problem: problem.nullable() }) },
  /** Asked by the print window only: what it is to lay out. */
  'print.job': { request: none, answer: z.strictObject({ job: printJob, wants: z.enum(['pages', 'blocks']) }) },
  /** Told by the print window only: laid out, fonts loaded. */
  'print.ready': { request: none, answer: done },
  /** Told by the print window only, before it is ready, when blocks are wanted: the document without its looks. */
  'print.blocks': { request: z.strictObject({ title: z.string().max(1000), blocks }), answer: done },
  /** Told by the print window only: why it cannot lay out. */
  'print.failed': { request: problem.omit({ title: true }), answer: done },
} satisfies Record<string, { request: z.ZodType; answer: z.ZodType }>;

export type Channel = keyof typeof bridge;
export type Request<C extends Channel> = z.input<(typeof bridge)[C]['request']>;
export type Answer<C extends Channel> = z.output<(typeof bridge)[C]['answer']>;

/** What main tells the window unasked. */
export const events = {
  /** Go to a route hash: a deep link, a second start, a menu. */
  navigate: z.strictObject({ hash: z.string().max(2000) }),
  /** A menu item that the window carries out. */
  command: z.enum(['search', 'find', 'print', 'save-pdf', 'back', 'forward', 'keys', 'help', 'packs']),
  /** Told to the print window only: the page on which each record of a collection begins, for its table of contents. */
  pages: z.strictObject({ starts: z.array(z.number().int()) }),
  /** The settings changed elsewhere: by the menu. */
  settings,
  /** Why the settings are not on the disk, after each change of them; null when they are. */
  unsaved: problem.nullable(),
  /** The desk changed elsewhere: by an import, or because its file was changed by somebody else. */
  desk: deskState,
} satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventBody<E extends EventName> = z.output<(typeof events)[E]>;
