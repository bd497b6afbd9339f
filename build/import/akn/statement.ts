/** A file of Akoma Ntoso as its expressions: one for a `statement`, several for a `documentCollection` of them. */
import type { Footnote } from '../../../data/model';
import { readTree, wordsIn, XmlError, type Element } from '../xml';
import { BlockReader } from './blocks';
import type { Cover, Expression } from './draft';
import { dateOf, languageOf, metaOf, type Meta } from './meta';
import { canonicalSymbol, type Symbols } from './symbols';
import { akn, each, leave, vocabularies, within, type Place } from './vocabulary';

/** @throws XmlError when the file is not Akoma Ntoso, or says neither symbol nor language */
export async function expressionsOf(file: string, place: Place, symbols: Symbols): Promise<Expression[]> {
  const { root, uri } = await readTree(file, vocabularies);
  if (root.name !== 'akomaNtoso' || uri !== akn) {
    const what = `this is not Akoma Ntoso 3.0: it begins with <${root.name}> of "${uri}"`;
    throw new XmlError({ file, line: root.line, column: 1, what, mend: `The namespace must be ${akn}.` });
  }
  const found: Expression[] = [];
  let shared: { cover: Cover; title: string } | null = null;
  const statement = (element: Element): void => {
    found.push(statementOf(element, place, symbols, shared, file));
  };
  each(root, place, {
    statement,
    documentCollection: (collection) => {
      shared = collectionOf(collection, place);
    },
    components: (components) =>
      each(components, place, { component: (component) => each(component, place, { statement }) }),
  });
  if (found.length > 0) return found;
  const mend = 'Give files whose document is a statement, as UNxml publishes resolutions.';
  throw new XmlError({ file, line: root.line, column: 1, what: 'the file has no statement', mend });
}

function collectionOf(collection: Element, place: Place): { cover: Cover; title: string } {
  const shared = { cover: {} as Cover, title: '' };
  each(collection, place, {
    meta: leave(place, 'of a collection: each resolution has its own'),
    coverPage: (page) => (shared.cover = coverOf(page, place)),
    preface: (preface) => (shared.title = prefaceOf(preface, place).title),
    collectionBody: leave(place, 'the list of its parts'),
  });
  return shared;
}

function statementOf(
  element: Element,
  place: Place,
  symbols: Symbols,
  shared: { cover: Cover; title: string } | null,
  file: string,
): Expression {
  let cover: Cover = shared?.cover ?? {};
  let preface: { number?: string; title: string } = { title: '' };
  let meta: Meta = { subjects: [], keywords: [], agenda: [], documents: [] };
  const closing: string[] = [];
  const notes: Footnote[] = [];
  // The language decides on which side numbers stand; it is written above the text.
  const lang = languageIn(element);
  const words = { ...place, symbols, notes, rtl: lang !== undefined && rightToLeft.has(lang) };
  const reader = new BlockReader(words);
  each(element, place, {
    meta: (part) => (meta = metaOf(part, place)),
    coverPage: (page) => (cover = coverOf(page, place)),
    preface: (part) => (preface = prefaceOf(part, place)),
    preamble: (part) => reader.preamble(part),
    mainBody: (part) => reader.mainBody(part),
    conclusions: (part) => closing.push(...closingOf(part)),
    attachments: (part) => reader.attachments(part),
  });
  const refuse = (what: string, mend: string): XmlError =>
    new XmlError({ file, line: element.line, column: 1, what, mend });
  if (!lang) throw refuse('the file does not say its language', 'Add FRBRlanguage, for example language="eng".');
  const symbol = symbolOf(cover.symbol, preface.number, shared !== null);
  if (!symbol)
    throw refuse('the file does not say its symbol', 'Add <docNumber refersTo="#symbol"> to its cover page.');
  if (reader.blocks.length === 0) throw refuse('the file has no text', 'Add a preamble or a main body.');
  const title = preface.title || shared?.title || cover.heading;
  if (!title) throw refuse('the file has no title', 'Add <docTitle> to its preface.');
  return {
    file,
    lang,
    symbol,
    ...(preface.number ? { number: preface.number } : {}),
    title,
    cover,
    meta,
    blocks: reader.blocks,
    notes,
    closing,
  };
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'dv', 'yi', 'ckb', 'sd', 'ug']);

function languageIn(statement: Element): string | undefined {
  for (const language of within(statement, 'FRBRlanguage')) return languageOf(language.attributes['language'] ?? '');
  return undefined;
}

/** "A/RES/80/236 A-B" and the letter above the text are "A/RES/80/236 A". */
function symbolOf(printed: string | undefined, number: string | undefined, part: boolean): string | null {
  if (!printed) return null;
  const symbol = canonicalSymbol(printed);
  if (!part) return symbol;
  return number && /^[A-Z]$/.test(number) ? `${symbol.replace(/ [A-Z]-[A-Z]$/, '')} ${number}` : null;
}

function prefaceOf(preface: Element, place: Place): { number?: string; title: string } {
  const found: { number?: string; title: string } = { title: '' };
  each(preface, place, {
    p: (p) =>
      each(p, place, {
        docNumber: (number) => (found.number ??= wordsIn(number).replace(/\.$/, '')),
        docTitle: (title) => (found.title ||= wordsIn(title)),
      }),
  });
  return found;
}

function closingOf(conclusions: Element): string[] {
  const lines: string[] = [];
  let line = '';
  const walk = (part: Element | string): void => {
    if (typeof part === 'string') line += part;
    else if (part.name === 'eol' || part.name === 'p') {
      flush();
      part.children.forEach(walk);
      if (part.name === 'p') flush();
    } else part.children.forEach(walk);
  };
  const flush = (): void => {
    const words = line.replace(/\s+/g, ' ').trim();
    if (words) lines.push(words);
    line = '';
  };
  conclusions.children.forEach(walk);
  flush();
  return lines;
}

/** @param page `coverPage`; its paragraphs hold one thing each, and the layout of the paper */
export function coverOf(page: Element, place: Place): Cover {
  const cover: Cover = {};
  let item: { number?: string; label: string } | null = null;
  let itemTitle = '';
  const handlers: Record<string, (element: Element) => void> = {
    p: (p) => each(p, place, handlers),
    span: (span) => each(span, place, handlers),
    docNumber: (number) => (cover.symbol ??= wordsIn(number)),
    docAuthority: (authority) => {
      const name = wordsIn(authority);
      if (authority.attributes['refersTo'] === '#issuingBody') cover.body = name;
      else cover.publisher = name;
    },
    docDate: (date) => {
      const issued = dateOf(date);
      if (issued) cover.issued = issued;
    },
    session: (session) => {
      const value = session.attributes['value'] ?? '';
      const title = wordsIn(session);
      if (title) cover.session = { ...(/^\d{1,4}$/.test(value) ? { number: Number(value) } : {}), title };
    },
    inline: (inline) => {
      const words = wordsIn(inline);
      const { name, title } = inline.attributes;
      if (name === 'agenda item' && words) item = { ...(title ? { number: title.trim() } : {}), label: words };
      else if (name === 'agenda item name') itemTitle = words;
      else place.report.unknown(`<inline name="${(name ?? '').slice(0, 40)}">`, place.file, inline.line, false);
    },
    docTitle: (title) => (cover.heading = wordsIn(title)),
    docProponent: (proponent) => (cover.proponent = wordsIn(proponent)),
    docStatus: leave(place, 'distribution'),
    img: leave(place, 'layout'),
  };
  each(page, place, handlers);
  const found = item as { number?: string; label: string } | null;
  if (found) cover.item = { ...found, ...(itemTitle ? { title: itemTitle } : {}) };
  return cover;
}
