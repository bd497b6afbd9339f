/** Preamble, main body and annexes of a statement, as blocks in the order of the text. */
import { maxPointDepth, type Run, type TextCell } from '../../../data/model';
import { child, elements, wordsIn, type Element } from '../xml';
import type { DraftBlock, DraftPoint } from './draft';
import { preserves, runsOf, type Words } from './runs';
import { each } from './vocabulary';

/** Reads blocks one part after the other. */
export class BlockReader {
  readonly blocks: DraftBlock[] = [];
  #section = 0;
  #annex = 0;
  #part: DraftBlock['part'] = 'preamble';

  constructor(private readonly words: Words) {}

  preamble(element: Element): void {
    this.#begin('preamble');
    each(element, this.words, {
      formula: (formula) => this.#paragraph(this.#runs(formula), { formula: true }),
      container: (container) => this.#container(container),
      p: (p) => this.#paragraph(this.#runs(p)),
    });
  }

  mainBody(element: Element): void {
    this.#begin('operative');
    this.#body(element);
  }

  attachments(element: Element): void {
    const { words } = this;
    each(element, words, {
      attachment: (attachment) =>
        each(attachment, words, {
          doc: (doc) => {
            this.#annex += 1;
            this.#begin('annex');
            each(doc, words, {
              meta: () => words.report.leftOut('meta of an annex (as its resolution)'),
              mainBody: (body) => this.#body(body),
            });
          },
        }),
    });
  }

  #begin(part: DraftBlock['part']): void {
    this.#section += 1;
    this.#part = part;
  }

  #body(element: Element): void {
    each(element, this.words, {
      paragraph: (paragraph) => this.#numbered(paragraph),
      container: (container) => this.#container(container),
      p: (p) => this.#paragraph(this.#runs(p)),
      table: (table) => this.#table(table),
    });
  }

  /** AKN4UN writes preambular paragraphs and tables as containers. */
  #container(container: Element): void {
    each(container, this.words, {
      p: (p) => this.#paragraph(this.#runs(p)),
      table: (table) => this.#table(table),
      blockList: (list) => this.#blockList(list),
    });
  }

  #numbered(paragraph: Element): void {
    const num = numOf(paragraph);
    const heading = child(paragraph, 'heading');
    const subheading = child(paragraph, 'subheading');
    each(paragraph, this.words, {
      num: () => undefined,
      heading: (element) => this.#heading(this.#runs(element), 1, subheading ? undefined : num),
      subheading: (element) => this.#heading(this.#runs(element), 2, num),
      content: (content) => this.#content(content, heading || subheading ? undefined : num),
      list: (list) => this.#list(list, num),
    });
  }

  #content(content: Element, num: string | undefined): void {
    const { words } = this;
    const runs = this.#runs(content, (part) => part.name === 'p');
    // An unnumbered paragraph that is bold throughout is a heading, whatever the file calls it.
    const bold = runs.length > 0 && runs.every((run) => isBold(run) || isCall(run));
    if (num === undefined && bold) this.#heading(runs.map(plain), 3, undefined);
    else if (num !== undefined) this.#paragraph(runs, { num });
    else this.#paragraph(...numberInWords(runs));
    each(content, words, { p: () => undefined, table: (table) => this.#table(table) });
  }

  #list(list: Element, num: string | undefined): void {
    const intro: Run[] = [];
    const points: DraftPoint[] = [];
    this.#points(list, points, 1, (element) => intro.push(...this.#runs(element)));
    this.#paragraph(intro, { ...(num === undefined ? {} : { num }), points });
  }

  /** AKN4UN writes the points of a point after it, as a `sublist`. */
  #points(list: Element, points: DraftPoint[], depth: number, intro: (element: Element) => void): void {
    const { words } = this;
    each(list, words, {
      intro,
      point: (point) => {
        const num = numOf(point);
        const inner: DraftPoint[] = [];
        const runs: Run[] = [];
        each(point, words, {
          num: () => undefined,
          content: (content) => runs.push(...this.#runs(content)),
          intro: (element) => runs.push(...this.#runs(element)),
          list: (element) => this.#deeper(element, inner, depth),
        });
        points.push({ ...(num === undefined ? {} : { num }), runs, points: inner });
        words.report.read('points');
      },
      sublist: (sublist) => this.#deeper(sublist, points.at(-1)?.points ?? points, depth),
    });
  }

  #deeper(list: Element, points: DraftPoint[], depth: number): void {
    const { words } = this;
    if (depth < maxPointDepth) {
      this.#points(list, points, depth + 1, (element) => points.push({ runs: this.#runs(element), points: [] }));
    } else {
      words.report.unknown(`points ${maxPointDepth + 1} deep`, words.file, list.line, true);
      points.push({ runs: this.#runs(list), points: [] });
    }
  }

  #blockList(list: Element): void {
    const { words } = this;
    const intro: Run[] = [];
    const points: DraftPoint[] = [];
    each(list, words, {
      listIntroduction: (element) => intro.push(...this.#runs(element)),
      item: (item) => {
        const num = numOf(item);
        const runs = this.#runs(item, (part) => part.name !== 'num');
        points.push({ ...(num === undefined ? {} : { num }), runs, points: [] });
        words.report.read('points');
      },
    });
    this.#paragraph(intro, { points });
  }

  #table(table: Element): void {
    const { words } = this;
    const rows: TextCell[][] = [];
    each(table, words, {
      tr: (tr) => {
        const cells: TextCell[] = [];
        const cell = (element: Element): void => void cells.push(this.#cell(element));
        each(tr, words, { td: cell, th: cell });
        if (cells.length > 0) rows.push(cells);
      },
    });
    words.report.read('tables');
    if (rows.length > 0) this.#push({ type: 'table', rows });
  }

  #cell(element: Element): TextCell {
    const { attributes: given } = element;
    const span = (name: string): number => {
      const value = Number(given[name] ?? 1);
      return Number.isInteger(value) && value >= 2 ? Math.min(value, 100) : 1;
    };
    const align = aligned(given['data-justification'], this.words.rtl);
    return {
      runs: this.#runs(element),
      ...(element.name === 'th' ? { header: true as const } : {}),
      ...(span('colspan') > 1 ? { columns: span('colspan') } : {}),
      ...(span('rowspan') > 1 ? { rows: span('rowspan') } : {}),
      ...(align ? { align } : {}),
    };
  }

  #runs(element: Element, keep: (part: Element) => boolean = () => true): Run[] {
    const parts = element.children.filter((part) => (typeof part === 'string' ? true : keep(part)));
    return runsOf(parts, this.words, preserves(element) ?? false);
  }

  #paragraph(runs: Run[], more: { num?: string; points?: DraftPoint[]; formula?: boolean } = {}): void {
    const { report } = this.words;
    const { num, points = [], formula = false } = more;
    if (runs.length === 0 && points.length === 0 && num === undefined) return;
    report.read(formula ? 'enacting formulas' : `${names[this.#part]} paragraphs`);
    const last = this.blocks.at(-1);
    const alone = last?.type === 'paragraph' && last.num !== undefined && last.runs.length + last.points.length === 0;
    if (alone && num === undefined && last.section === this.#section) {
      report.read('numbers that stood alone, joined with the words after them');
      this.blocks.pop();
      this.#push({ ...last, runs, points });
      return;
    }
    // A number without words is kept: the number is what the file says.
    this.#push({ type: 'paragraph', formula, ...(num === undefined ? {} : { num }), runs, points });
  }

  #heading(runs: Run[], level: number, num: string | undefined): void {
    if (runs.length === 0 && num === undefined) return;
    this.words.report.read('headings');
    this.#push({ type: 'heading', level, ...(num === undefined ? {} : { num }), runs });
  }

  #push(block: Partial<DraftBlock> & Pick<DraftBlock, 'type'>): void {
    const empty = { formula: false, level: 0, runs: [], points: [], rows: [] };
    this.blocks.push({ ...empty, part: this.#part, section: this.#section, annex: this.#annex, ...block });
  }
}

const names = { preamble: 'preambular', operative: 'operative', annex: 'annex' } as const;

/** Files say left and right of the paper: numbers stand left in Arabic. */
function aligned(side: string | undefined, rtl: boolean): TextCell['align'] {
  if (side === 'Center') return 'center';
  if (side !== 'Left' && side !== 'Right') return undefined;
  return (side === 'Left') === rtl ? 'end' : 'start';
}

/** The number of a paragraph or point, as printed, without the marks of direction that word processors leave. */
function numOf(element: Element): string | undefined {
  const found = elements(element).find((part) => part.name === 'num');
  const num = found ? wordsIn(found).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '') : '';
  return num === '' ? undefined : num;
}

/** Some files have the number of a paragraph among its words: "58 – ". */
function numberInWords(runs: Run[]): [runs: Run[], more: { num?: string }] {
  const [first, ...rest] = runs;
  const [all = '', num] = (typeof first === 'string' && /^(\d{1,3} [–-]) ?/.exec(first)) || [];
  if (typeof first !== 'string' || num === undefined || (rest.length === 0 && first === all)) return [runs, {}];
  const [next, ...others] = first.length > all.length ? [first.slice(all.length), ...rest] : rest;
  const trimmed = typeof next === 'object' && 'text' in next ? { ...next, text: next.text.trimStart() } : next;
  return [trimmed === undefined ? others : [trimmed, ...others], { num }];
}

const isCall = (run: Run): boolean => typeof run !== 'string' && 'note' in run;
const isBold = (run: Run): boolean =>
  typeof run === 'string' ? run.trim() === '' : 'style' in run && (run.style === 'bold' || run.style === 'bold italic');

/** A heading is bold by itself. */
function plain(run: Run): Run {
  if (typeof run === 'string' || !('style' in run)) return run;
  const { style, ...rest } = run;
  if (style === 'bold italic') return { ...rest, style: 'italic' };
  return Object.keys(rest).length === 1 && 'text' in rest ? rest.text : rest;
}
