/** The first look at a file: whose text it is, without reading the text. */
import { readXml, XmlError } from '../xml';
import { languageOf } from './meta';
import { canonicalSymbol } from './symbols';
import { akn, vocabularies } from './vocabulary';

export interface Scanned {
  readonly file: string;
  /** As on the cover page: "A/RES/80/236 A-B". Null when the file says none before its text. */
  readonly symbol: string | null;
  readonly lang: string | null;
  /** What the file says of itself in a comment above its document. */
  readonly comment: string | null;
}

/** Reads until symbol and language are known. @throws XmlError */
export async function scan(file: string): Promise<Scanned> {
  let symbol: string | null = null;
  let lang: string | null = null;
  let comment: string | null = null;
  let inSymbol: string | null = null;
  let wrong: XmlError | null = null;
  let depth = 0;
  await readXml(file, vocabularies, {
    open(name, attributes, line, uri) {
      depth += 1;
      if (depth === 1 && (name !== 'akomaNtoso' || uri !== akn)) {
        const what = `this is not Akoma Ntoso 3.0: it begins with <${name.slice(0, 40)}> of "${uri.slice(0, 100)}"`;
        wrong = new XmlError({ file, line, column: 1, what, mend: `The namespace must be ${akn}.` });
        return true;
      }
      if (name === 'FRBRlanguage') lang ??= languageOf(attributes['language'] ?? '') ?? null;
      if (name === 'docNumber' && attributes['refersTo'] === '#symbol') inSymbol = '';
      // Only a text follows: what was not said so far is not said.
      return name === 'preamble' || name === 'mainBody';
    },
    text(words) {
      if (inSymbol !== null) inSymbol += words;
    },
    close() {
      depth -= 1;
      if (inSymbol !== null) {
        symbol ??= canonicalSymbol(inSymbol) || null;
        inSymbol = null;
      }
      return symbol !== null && lang !== null;
    },
    comment(words) {
      comment ??= words.replace(/\s+/g, ' ').trim() || null;
    },
  });
  if (wrong) throw wrong as XmlError;
  return { file, symbol, lang, comment };
}

/** The symbols of the resolutions that a file holds: each letter of "A/RES/80/236 A-B". */
export function partsOf(symbol: string): string[] {
  const [, stem = '', from = '', to = ''] = /^(.*\d) ([A-Z])-([A-Z])$/.exec(symbol) ?? [];
  if (stem === '' || to < from) return [symbol];
  const count = to.charCodeAt(0) - from.charCodeAt(0) + 1;
  return Array.from({ length: count }, (_, i) => `${stem} ${String.fromCharCode(from.charCodeAt(0) + i)}`);
}
