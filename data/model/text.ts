/**
 * The text of a resolution in one language: what Akoma Ntoso 3.0 (OASIS LegalDocML, "AKN" below) calls an Expression of
 * a Work, the Work being the record. It is kept apart from the record, so that lists never load it. Anchors of
 * paragraphs are the same in every language of a record: two languages align by them, and links point at them.
 *
 * In words a line break is "\n"; any other white space is a single space.
 */
import { z } from 'zod';
import { anchor, type Anchor } from './anchor';
import { partialDate } from './date';
import { recordId } from './id';
import { languageTag } from './language';
import { webAddress } from './url';
import { words } from './words';

/** AKN `span` with a class, `i`, `b`, `u`, `sup`, `sub`. */
export const textStyle = z.enum(['italic', 'bold', 'bold italic', 'underline', 'superscript', 'subscript']);
export type TextStyle = z.infer<typeof textStyle>;

/** AKN `a` or `ref`: words that name another document. */
export const citation = z
  .strictObject({
    text: words,
    style: textStyle.optional(),
    /** The document's symbol: "A/RES/79/143", "S/RES/2282(2016)". Any pack may hold it; this one may not. */
    symbol: words.optional(),
    /** The record of this pack that has the symbol. */
    record: recordId.optional(),
    /** The paragraph that is meant, when the target is this very text. */
    anchor: anchor.optional(),
    /** An address, where the document has no symbol. */
    url: webAddress.optional(),
  })
  .refine((c) => c.symbol ?? c.record ?? c.anchor ?? c.url, 'names nothing: give symbol, record, anchor or url');
export type Citation = z.infer<typeof citation>;

/** Where a footnote is called: its place among the `notes` of the text, from 1. AKN `authorialNote`. */
export const noteCall = z.strictObject({ note: z.number().int().positive() });
export type NoteCall = z.infer<typeof noteCall>;

/** Words of one style. */
export const styledWords = z.strictObject({ text: words, style: textStyle });
export type StyledWords = z.infer<typeof styledWords>;

/** A stretch of a paragraph; spaces between runs belong to the runs. */
export const run = z.union([words, styledWords, noteCall, citation]);
export type Run = z.infer<typeof run>;
/** None where the source has a number and no words. */
const runs = z.array(run).default([]);

/** A point of a paragraph, with points of its own. AKN `point` of `list` and `sublist`, `item` of `blockList`. */
export interface Point {
  anchor: Anchor;
  /** As printed: "(a)", "ii)", "’1‘". AKN `num`. */
  num?: string | undefined;
  /** AKN `content`, or the `p` of an item. */
  runs: Run[];
  points?: Point[] | undefined;
}
/** Points within points, at most; the reader of an import bounds it, so that no schema recurses without end. */
export const maxPointDepth = 8;

function pointOfDepth(depth: number): z.ZodType<Point> {
  const own = { anchor, num: words.optional(), runs };
  return depth === 1
    ? z.strictObject(own)
    : z.strictObject({
        ...own,
        points: z
          .array(pointOfDepth(depth - 1))
          .min(1)
          .optional(),
      });
}
export const point = pointOfDepth(maxPointDepth);

/** AKN `container` of a preamble, `paragraph` of a main body, `formula`. */
export const textParagraph = z.strictObject({
  type: z.literal('paragraph'),
  anchor,
  /** As printed: "1.", "3 -". AKN `num`. Preambular paragraphs have none. */
  num: words.optional(),
  /** AKN `content`; of a list its `intro` or `listIntroduction`. */
  runs,
  /** AKN `list`, `blockList`. */
  points: z.array(point).min(1).optional(),
});
export type TextParagraph = z.infer<typeof textParagraph>;

/** AKN `heading`, `subheading`, or a paragraph without a number that is bold throughout. */
export const textHeading = z.strictObject({
  type: z.literal('heading'),
  anchor,
  /** 1 is the greatest below the title. */
  level: z.number().int().min(1).max(4),
  num: words.optional(),
  runs,
});
export type TextHeading = z.infer<typeof textHeading>;

/** AKN `td` or `th`. */
export const textCell = z.strictObject({
  /** Paragraphs of a cell are joined by line breaks. */
  runs,
  /** AKN `th`. */
  header: z.literal(true).optional(),
  /** Columns and rows that the cell covers, from 2. AKN `colspan`, `rowspan`. */
  columns: z.number().int().min(2).max(100).optional(),
  rows: z.number().int().min(2).max(1000).optional(),
  /** Along the line, whichever way it runs. AKN4UN `data-justification`. */
  align: z.enum(['start', 'center', 'end']).optional(),
});
export type TextCell = z.infer<typeof textCell>;

/** AKN `table`, `tr`. */
export const textTable = z.strictObject({
  type: z.literal('table'),
  anchor,
  rows: z.array(z.array(textCell).min(1)).min(1),
});
export type TextTable = z.infer<typeof textTable>;

export const textBlock = z.discriminatedUnion('type', [textParagraph, textHeading, textTable]);
export type TextBlock = z.infer<typeof textBlock>;

/** AKN `preamble`, `mainBody`, `attachment`. A text may go back from operative paragraphs to a preamble. */
export const textSection = z.strictObject({
  part: z.enum(['preamble', 'operative', 'annex']),
  anchor,
  blocks: z.array(textBlock).min(1),
});
export type TextSection = z.infer<typeof textSection>;

/** AKN `authorialNote`. */
export const footnote = z.strictObject({
  /** As printed: "1", "*". AKN `marker`. */
  marker: words,
  runs,
});
export type Footnote = z.infer<typeof footnote>;

export const text = z.strictObject({
  /** The resolution or decision whose text this is. AKN `FRBRWork`. */
  record: recordId,
  /** AKN `FRBRlanguage`, as BCP 47 writes it. */
  lang: languageTag,
  /** The official title. AKN `preface` › `docTitle`. */
  title: words,
  /** As printed above the title: "Resolution adopted by the General Assembly on …". AKN `coverPage` › `docTitle`. */
  heading: words.optional(),
  /** "[on the report of the First Committee (A/80/545, para. 5)]". AKN `docProponent`. */
  proponent: words.optional(),
  /** Day on which this language was issued. AKN `docDate` of the cover page. */
  issued: partialDate.optional(),
  /** "Agenda item 18 (c)", and its title in this language. AKN4UN `inline` of the cover page. */
  agendaItem: z.strictObject({ label: words, title: words.optional() }).optional(),
  sections: z.array(textSection).min(1),
  /** In the order in which the text calls them. */
  notes: z.array(footnote).default([]),
  /** "64th plenary meeting", "15 December 2025", each a line. AKN `conclusions`. */
  closing: z.array(words).default([]),
});
export type Text = z.infer<typeof text>;
