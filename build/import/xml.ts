/**
 * Reads XML as a stream, and refuses what could harm: document types (and with them every entity of a file's own and
 * every address), depth and numbers beyond any text, encodings other than UTF-8. Nothing outside the file is ever read.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Problem } from '../pack/problem';

const maxBytes = 64 << 20;
const maxDepth = 100;
const maxElements = 500_000;

/** An element. Names are those of its own vocabulary without prefix; other vocabularies keep theirs: `html:p`. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  readonly line: number;
}

/** A file that cannot be read as XML. */
export class XmlError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.what);
  }
}

export interface Listener {
  /** Answers true to read no further. */
  open(name: string, attributes: Record<string, string>, line: number, uri: string): boolean | undefined;
  text(text: string): void;
  close(): boolean | undefined;
  comment?(words: string): void;
}

/** Tells a listener what stands in a file, until it has heard enough. @throws XmlError */
export async function readXml(file: string, vocabularies: readonly string[], listener: Listener): Promise<void> {
  const fail = (what: string, mend: string, line = 0, column = 0): XmlError =>
    new XmlError({ file, line, column, what, mend });
  const { size } = await stat(file);
  if (size > maxBytes) throw fail(`the file is larger than ${maxBytes >> 20} MB`, 'Give one document a file.');
  const parser = new SaxesParser({ xmlns: true, position: true });
  let failure: XmlError | null = null;
  let enough = false;
  let depth = 0;
  let elements = 0;
  const here = (what: string, mend: string): void => {
    if (!enough) failure ??= fail(what, mend, parser.line, parser.column + 1);
  };
  const own = (uri: string): boolean => vocabularies.includes(uri);
  parser.on('error', (error) => {
    here(`this is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`, mendXml);
  });
  parser.on('doctype', () => here('the file has a document type', 'Take the DOCTYPE out, and write its entities out.'));
  parser.on('opentag', (tag: SaxesTagNS) => {
    if (failure || enough) return;
    depth += 1;
    elements += 1;
    if (depth > maxDepth) return here(`elements stand ${maxDepth} deep`, 'No document needs that: look at its maker.');
    if (elements > maxElements) return here(`the file has more than ${maxElements} elements`, 'Divide it.');
    const attributes: Record<string, string> = {};
    for (const { prefix, local, uri, value } of Object.values(tag.attributes)) {
      if (prefix !== 'xmlns' && local !== 'xmlns') {
        attributes[uri === '' || own(uri) || prefix === 'xml' ? local : `${prefix}:${local}`] = value;
      }
    }
    const name = own(tag.uri) || tag.prefix === '' ? tag.local : `${tag.prefix}:${tag.local}`;
    enough = listener.open(name, attributes, parser.line, tag.uri) ?? false;
  });
  const text = (words: string): void => {
    if (!failure && !enough) listener.text(words);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', (words) => {
    if (!failure && !enough) listener.comment?.(words);
  });
  parser.on('closetag', () => {
    if (failure || enough) return;
    depth -= 1;
    enough = listener.close() ?? false;
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw fail('the file is not UTF-8', 'Save it as UTF-8.', parser.line, parser.column + 1);
    }
  };
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    parser.write(decode(chunk));
    if (failure) throw failure as XmlError;
    if (enough) return;
  }
  parser.write(decode()).close();
  if (failure) throw failure as XmlError;
}

const mendXml = 'Correct it here or just above; the program that wrote the file may be at fault.';

/** The whole of a file. @throws XmlError */
export async function readTree(file: string, vocabularies: readonly string[]): Promise<{ root: Element; uri: string }> {
  interface Growing extends Element {
    children: (Element | string)[];
  }
  const open: Growing[] = [];
  let root: { root: Element; uri: string } | null = null;
  await readXml(file, vocabularies, {
    open(name, attributes, line, uri) {
      const element: Growing = { name, attributes, children: [], line };
      open.at(-1)?.children.push(element);
      open.push(element);
      root ??= { root: element, uri };
      return undefined;
    },
    text(words) {
      const children = open.at(-1)?.children;
      if (!children) return;
      const last = children.at(-1);
      if (typeof last === 'string') children[children.length - 1] = last + words;
      else children.push(words);
    },
    close() {
      open.pop();
      return undefined;
    },
  });
  if (root) return root;
  throw new XmlError({ file, line: 1, column: 1, what: 'the file has no element', mend: 'Give an XML file.' });
}

/** The child elements, in order. */
export function elements(parent: Element): Element[] {
  return parent.children.filter((child): child is Element => typeof child !== 'string');
}

/** The first child element of a name. */
export function child(parent: Element, name: string): Element | undefined {
  return elements(parent).find((element) => element.name === name);
}

/** All words inside, white space folded. */
export function wordsIn(element: Element): string {
  return rawWords(element)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

function rawWords(element: Element): string {
  return element.children.map((part) => (typeof part === 'string' ? part : rawWords(part))).join('');
}
