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

const usage = `rostrum [--search WORDS] [--open ID] [--pack FILE] [--user-data-dir DIR]
rostrum --print ID --pdf FILE [--paper A4|Letter] [--pack FILE] [--user-data-dir DIR]
An ID is kind/slug, for example session/88, or a link: rostrum://interpol-ga/session/88`;

const known = new Set(['--search', '--open', '--pack', '--user-data-dir', '--print', '--pdf', '--paper']);

/**
 * Reads the words after the program (and after the application's folder, when Electron itself was started with one).
 * @param words the person's own words, without program and folder
 * @param resolve makes a path absolute, relative to where the person stands
 * @throws ArgumentError when a word is missing, unknown or malformed
 */
export function parseArguments(words: readonly string[], resolve: (path: string) => string): Arguments {
  const { values, links, files } = collect(words);
  const remarks: string[] = [];
  const open = values.get('--open');
  const link = links.map((text) => linkTarget(text, remarks)).find((target) => target !== undefined);
  const target = open === undefined ? link : readId('--open', open);
  const pack = values.get('--pack') ?? files[0];
  if (files.length > 1 || (files.length === 1 && values.has('--pack')))
    throw new ArgumentError('One pack at a time can be opened.');
  const search = values.get('--search');
  const userData = values.get('--user-data-dir');
  const print = readPrint(values, resolve);
  if (print && (search !== undefined || target !== undefined)) {
    throw new ArgumentError('--print works without a window; leave out --search and --open.');
  }
  return {
    visit: {
      ...(search !== undefined && { search: search.slice(0, 1000) }),
      ...target,
      ...(pack !== undefined && { pack: resolve(pack) }),
    },
    ...(userData !== undefined && { userData: resolve(userData) }),
    ...(print && { print }),
    remarks,
  };
}

/** What a link from outside names: pack, record, paragraph; a hostile or broken link is ignored, with a remark. */
export function linkTarget(text: string, remarks: string[]): Pick<Visit, 'open' | 'of' | 'at'> | undefined {
  const target = targetOf(text);
  if (target) return target;
  remarks.push(`Ignored a link that Rostrum does not understand: ${JSON.stringify(text.slice(0, 120))}`);
  return undefined;
}

/** Options with their values; links and packs that stand alone (the system passes them so). */
function collect(words: readonly string[]): { values: Map<string, string>; links: string[]; files: string[] } {
  const values = new Map<string, string>();
  const links: string[] = [];
  const files: string[] = [];
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
    else if (/^[^-].*\.rostrum$/i.test(word)) files.push(word);
    else if (word.startsWith('-')) {
      const mend = unknownOption(name, [...known]);
      if (mend) throw new ArgumentError(`${mend}\n${usage}`);
    } else throw new ArgumentError(`What is ${JSON.stringify(word)}? To search for it: --search ${word}\n${usage}`);
  }
  return { values, links, files };
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
  return { id: readId('--print', target).open, file: resolve(file), ...(parsed.success && { paper: parsed.data }) };
}

function targetOf(text: string): { open: string; of: string; at?: string } | undefined {
  const link = parseLink(text);
  return link ? { open: link.id, of: link.pack, ...(link.at !== undefined && { at: link.at }) } : undefined;
}

function readId(option: string, text: string): { open: string; of?: string; at?: string } {
  const target = targetOf(text);
  if (target) return target;
  if (recordId.safeParse(text).success) return { open: text };
  throw new ArgumentError(`${option}: ${JSON.stringify(text)} is not an id. Write kind/slug, for example session/88.`);
}
