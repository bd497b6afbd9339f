/**
 * The texts beside a folder of records: `texts/LANG/KIND/SLUG.yaml`, one text a file. They are found at once and read one
 * at a time, so that memory does not grow with their number.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { languageTag, recordId, text as textSchema, type RecordId, type Text } from '../../data/model';
import { check } from './explain';
import { formatProblem, problemOf, type Problem } from './problem';
import { YamlFile } from './yaml-file';

export const textsFolder = 'texts';

/** Texts by record and language, whatever holds them. */
export interface Texts {
  /** The languages in which there is a text of the record. */
  languages(record: RecordId): readonly string[];
  /** Reads one text. @throws TextError when there is none, or it has problems */
  read(record: RecordId, lang: string): Promise<Text>;
}

/** No texts at all. */
export const noTexts: Texts = {
  languages: () => [],
  read: (record, lang) => Promise.reject(new Error(`there is no text of ${record} in ${lang}`)),
};

/** A text that cannot be read; the message is one line a problem. */
export class TextError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}

/** Where the text of a record in a language stands, below the folder of records. */
export const textFile = (record: RecordId, lang: string): string => path.join(textsFolder, lang, `${record}.yaml`);

/** The texts of a folder of records. What is no text is a problem. @param known whether a text may name a record */
export async function textFiles(
  dir: string,
  known: (id: RecordId) => boolean,
): Promise<{ texts: TextFiles; problems: Problem[] }> {
  const problems: Problem[] = [];
  const found = new Map<RecordId, Map<string, string>>();
  const at = path.join(dir, textsFolder);
  const entries = await readdir(at, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory() || entry.name.startsWith('.')) continue;
    const file = path.join(entry.parentPath, entry.name);
    const [lang = '', ...rest] = path.relative(at, file).split(path.sep);
    const id = rest.join('/').replace(/\.ya?ml$/i, '');
    if (!languageTag.safeParse(lang).success || !recordId.safeParse(id).success || !/\.ya?ml$/i.test(entry.name)) {
      const mend = 'Texts are texts/LANG/KIND/SLUG.yaml, for example texts/en/resolution/ha-2-1.yaml.';
      problems.push(problemOf(file, 'nothing reads this file', mend));
      continue;
    }
    const ofRecord = found.get(id) ?? new Map<string, string>();
    if (ofRecord.has(lang)) problems.push(problemOf(file, `${id} has two texts in ${lang}`, 'Take one of them out.'));
    found.set(id, ofRecord.set(lang, file));
  }
  return { texts: new TextFiles(found, known), problems };
}

export class TextFiles implements Texts {
  constructor(
    private readonly files: ReadonlyMap<RecordId, ReadonlyMap<string, string>>,
    private readonly known: (id: RecordId) => boolean,
  ) {}

  /** Ids of which there are texts. */
  records(): RecordId[] {
    return [...this.files.keys()].sort();
  }

  languages(record: RecordId): string[] {
    return [...(this.files.get(record)?.keys() ?? [])].sort();
  }

  file(record: RecordId, lang: string): string | null {
    return this.files.get(record)?.get(lang) ?? null;
  }

  async read(record: RecordId, lang: string): Promise<Text> {
    const name = this.file(record, lang);
    if (!name) throw new Error(`there is no text of ${record} in ${lang}`);
    const file = await YamlFile.read(name);
    if (file.problems.length > 0) throw new TextError(file.problems);
    const { value, problems } = check(textSchema, file.value, file, []);
    if (!value) throw new TextError(problems);
    const wrong: Problem[] = [];
    const place = `The file stands at ${textFile(record, lang)}: write it so, or move the file.`;
    if (value.record !== record) wrong.push(file.problemAt(['record'], `the record is ${value.record}`, place));
    if (value.lang !== lang) wrong.push(file.problemAt(['lang'], `the language is ${value.lang}`, place));
    wrong.push(...inside(value, file, this.known));
    if (wrong.length > 0) throw new TextError(wrong);
    return value;
  }
}

/** What no schema sees: anchors that occur twice, calls of notes and links to records that are not there. */
function inside(text: Text, file: YamlFile, known: (id: RecordId) => boolean): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const walk = (value: unknown, at: PropertyKey[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('anchor' in value && typeof value.anchor === 'string' && !('text' in value)) {
      if (seen.has(value.anchor)) {
        problems.push(file.problemAt([...at, 'anchor'], `the anchor ${value.anchor} is used twice`, 'Give another.'));
      }
      seen.add(value.anchor);
    }
    if ('note' in value && typeof value.note === 'number' && value.note > text.notes.length) {
      const what = `there is no note ${value.note}`;
      problems.push(file.problemAt([...at, 'note'], what, `The text has ${text.notes.length} notes.`));
    }
    if ('record' in value && typeof value.record === 'string' && !known(value.record)) {
      const what = `${value.record} is not in this pack`;
      problems.push(file.problemAt([...at, 'record'], what, 'Take the record out, and leave the symbol.'));
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, [...at, Array.isArray(value) ? Number(key) : key]);
  };
  walk(text.sections, ['sections']);
  walk(text.notes, ['notes']);
  return problems;
}

/** Every problem of every text, read one after the other. `seen` is told after each. */
export async function checkTexts(texts: TextFiles, seen: () => void = () => undefined): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const record of texts.records()) {
    for (const lang of texts.languages(record)) {
      await texts.read(record, lang).catch((error: unknown) => {
        if (!(error instanceof TextError)) throw error;
        problems.push(...error.problems);
      });
      seen();
    }
  }
  return problems;
}
