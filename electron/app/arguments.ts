/**
 * The command line of the program, taken from `process.argv` by hand: Electron's own parsing knows nothing of our words,
 * and Chromium's switches travel among them.
 */
import { z } from 'zod';
import { parseLink, recordId } from '../../data/model';
import { unknownOption } from './chromium-switches';
import type { Visit } from './visit';

const paper = z.enum(['A4', 'Letter']);

export interface Arguments {
  /** Where to go once the window is open. */
  readonly visit: Visit;
  /** Absolute folder for settings, instead of the system's own. */
  readonly userData?: string;
  /** Set when a PDF is to be written without a window. `file` is absolute. */
  readonly print?: { readonly id: string; readonly file: string; readonly paper?: 'A4' | 'Letter' };
  /** Something harmless that was ignored and why, for stderr. */
  readonly remarks: readonly string[];
}

/** A command line that cannot be carried out; the message is for the person who typed it. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

const usage = `rostrum [--search WORDS] [--open ID] [--user-data-dir DIR]
rostrum --print ID --pdf FILE [--paper A4|Letter] [--user-data-dir DIR]
An ID is kind/slug, for example session/88, or a link: rostrum://interpol-ga/session/88`;

const known = new Set(['--search', '--open', '--user-data-dir', '--print', '--pdf', '--paper']);

/**
 * Reads the words after the program (and after the application's folder, when Electron itself was started with one).
 * @param words the person's own words, without program and folder
 * @param resolve makes a path absolute, relative to where the person stands
 * @throws ArgumentError when a word is missing, unknown or malformed
 */
export function parseArguments(words: readonly string[], resolve: (path: string) => string): Arguments {
  const { values, links } = collect(words);
  const remarks: string[] = [];
  const open = values.get('--open');
  const link = links.map((text) => linkTarget(text, remarks)).find((target) => target !== undefined);
  const target = open === undefined ? link : { open: readId('--open', open), ...anchorOf(open) };
  const search = values.get('--search');
  const userData = values.get('--user-data-dir');
  const print = readPrint(values, resolve);
  if (print && (search !== undefined || target !== undefined)) {
    throw new ArgumentError('--print works without a window; leave out --search and --open.');
  }
  return {
    visit: { ...(search !== undefined && { search: search.slice(0, 1000) }), ...target },
    ...(userData !== undefined && { userData: resolve(userData) }),
    ...(print && { print }),
    remarks,
  };
}

/** The record that a link from outside names, and the paragraph; a hostile or broken link is ignored, with a remark. */
export function linkTarget(text: string, remarks: string[]): Pick<Visit, 'open' | 'at'> | undefined {
  const link = parseLink(text);
  if (link) return { open: link.id, ...(link.at !== undefined && { at: link.at }) };
  remarks.push(`Ignored a link that Rostrum does not understand: ${JSON.stringify(text.slice(0, 120))}`);
  return undefined;
}

/** Options with their values, and links that stand alone (the system passes them so). */
function collect(words: readonly string[]): { values: Map<string, string>; links: string[] } {
  const values = new Map<string, string>();
  const links: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const equals = word.indexOf('=');
    const name = word.startsWith('--') && equals > 0 ? word.slice(0, equals) : word;
    if (known.has(name)) {
      if (values.has(name)) throw new ArgumentError(`${name} is given twice.`);
      const following: string[] = [];
      if (name !== word) following.push(word.slice(equals + 1));
      else while (takesMore(name, following, words[i + 1])) following.push(words[++i] ?? '');
      const value = following.join(' ').trim();
      if (!value) throw new ArgumentError(`${name} needs a value.\n${usage}`);
      values.set(name, value);
    } else if (/^rostrum:/i.test(word)) links.push(word);
    else if (word.startsWith('-')) {
      const mend = unknownOption(name, [...known]);
      if (mend) throw new ArgumentError(`${mend}\n${usage}`);
    } else throw new ArgumentError(`What is ${JSON.stringify(word)}? To search for it: --search ${word}\n${usage}`);
  }
  return { values, links };
}

/** Words to search for may be several, and one of them may begin with a single hyphen: `--search red -notice`. */
function takesMore(name: string, so: readonly string[], next: string | undefined): boolean {
  if (next === undefined || next.startsWith('--')) return false;
  return name === '--search' ? !/^rostrum:/i.test(next) : so.length === 0;
}

function readPrint(values: Map<string, string>, resolve: (path: string) => string): Arguments['print'] {
  const target = values.get('--print');
  const file = values.get('--pdf');
  const size = values.get('--paper');
  if (target === undefined) {
    if (file !== undefined || size !== undefined) throw new ArgumentError(`--pdf and --paper belong to --print ID.`);
    return undefined;
  }
  if (file === undefined) throw new ArgumentError('--print needs --pdf FILE: where to write the pages.');
  const parsed = paper.safeParse(size);
  if (size !== undefined && !parsed.success) throw new ArgumentError(`--paper is A4 or Letter, not ${size}.`);
  return { id: readId('--print', target), file: resolve(file), ...(parsed.success && { paper: parsed.data }) };
}

/** The paragraph that a link names, if it names one. */
function anchorOf(text: string): Pick<Visit, 'at'> {
  const at = parseLink(text)?.at;
  return at === undefined ? {} : { at };
}

function readId(option: string, text: string): string {
  const id = parseLink(text)?.id ?? text;
  if (recordId.safeParse(id).success) return id;
  throw new ArgumentError(`${option}: ${JSON.stringify(text)} is not an id. Write kind/slug, for example session/88.`);
}
