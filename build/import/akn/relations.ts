/** What a text does to other resolutions, read from its links and from the verb of the paragraph that holds them. */
import type { OutsideRelation, Point, RecordId, Relation, RelationType, Run, Text } from '../../../data/model';
import type { Symbols } from './symbols';

interface Verbs {
  readonly recalls: RegExp;
  readonly reaffirms: RegExp;
}

/** The first words of a paragraph, in the languages of the United Nations that are read here. Arabic without its vowel signs. */
const verbs: Readonly<Record<string, Verbs>> = {
  en: { recalls: /^(?:(?:also|further)\s)?recall(?:ing|s)(?!\p{L})/iu, reaffirms: /^(?:(?:also|further)\s)?reaffirm(?:ing|s)(?!\p{L})/iu },
  fr: { recalls: /^rappel(?:ant|le)(?!\p{L})/iu, reaffirms: /^réaffirm(?:ant|e)(?!\p{L})/iu },
  es: { recalls: /^(?:recordando|recuerda)(?!\p{L})/iu, reaffirms: /^reafirma(?:ndo)?(?!\p{L})/iu },
  ar: { recalls: /^و?(?:إذ )?تشير(?!\p{L})/u, reaffirms: /^و?(?:إذ )?(?:تؤكد من جديد|تعيد (?:ال)?ت[أا]كيد)(?!\p{L})/u },
}; // prettier-ignore

/** The verb of a paragraph as a relation; `cites` when it is another, or of a language that is not read here. */
export function relationOfVerb(words: string, lang: string): RelationType {
  const known = verbs[lang.split('-')[0] ?? ''];
  const plain = words.replace(/[\u064b-\u0652]/g, '').trimStart();
  if (known?.recalls.test(plain)) return 'recalls';
  return known?.reaffirms.test(plain) ? 'reaffirms' : 'cites';
}

/** The stronger word of two that languages, or paragraphs, say of one document. */
const strength: readonly RelationType[] = ['cites', 'reaffirms', 'recalls'];

const isResolution = (symbol: string): boolean => /(?:^|\/)(?:RES|DEC)\//i.test(symbol);

/** The relations of a record, from all languages of its text. A record is not related to itself. */
export function relationsOf(
  record: RecordId,
  texts: readonly Text[],
  symbols: Symbols,
): { relations: Relation[]; outside: OutsideRelation[] } {
  const found = new Map<string, { type: RelationType; at: Set<string> }>();
  for (const text of texts) {
    for (const { symbol, type, anchor } of citationsOf(text)) {
      if (symbols.idsOf(symbol).length === 0 && !isResolution(symbol)) continue;
      const known = found.get(symbol) ?? { type, at: new Set<string>() };
      if (strength.indexOf(type) > strength.indexOf(known.type)) known.type = type;
      known.at.add(anchor);
      found.set(symbol, known);
    }
  }
  const relations: Relation[] = [];
  const outside: OutsideRelation[] = [];
  for (const [symbol, { type, at }] of found) {
    const ids = symbols.idsOf(symbol);
    if (ids.length === 0) outside.push({ type, symbol, at: [...at] });
    for (const target of ids) {
      if (target === record) continue;
      const same = relations.find((relation) => relation.target === target);
      if (same) {
        same.at.push(...[...at].filter((anchor) => !same.at.includes(anchor)));
        if (strength.indexOf(type) > strength.indexOf(same.type)) same.type = type;
      } else relations.push({ type, target, at: [...at], sources: [] });
    }
  }
  return { relations, outside };
}

interface Cited {
  readonly symbol: string;
  readonly type: RelationType;
  readonly anchor: string;
}

function* citationsOf(text: Text): Generator<Cited> {
  for (const { blocks } of text.sections) {
    for (const block of blocks) {
      if (block.type === 'table') {
        for (const row of block.rows) {
          for (const cell of row) yield* citedIn(cell.runs, 'cites', block.anchor, text);
        }
        continue;
      }
      const type = block.type === 'paragraph' ? relationOfVerb(wordsOf(block.runs), text.lang) : 'cites';
      yield* citedIn(block.runs, type, block.anchor, text);
      if (block.type === 'paragraph') yield* citedInPoints(block.points ?? [], type, text);
    }
  }
}

function* citedInPoints(points: readonly Point[], type: RelationType, text: Text): Generator<Cited> {
  for (const point of points) {
    yield* citedIn(point.runs, type, point.anchor, text);
    yield* citedInPoints(point.points ?? [], type, text);
  }
}

/** A footnote cites for the paragraph that calls it, whatever that paragraph's verb. */
function* citedIn(runs: readonly Run[], type: RelationType, anchor: string, text: Text): Generator<Cited> {
  for (const run of runs) {
    if (typeof run === 'string') continue;
    if ('note' in run) yield* citedIn(text.notes[run.note - 1]?.runs ?? [], 'cites', anchor, text);
    else if ('symbol' in run && run.symbol) yield { symbol: run.symbol, type, anchor };
  }
}

export function wordsOf(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : '')).join('');
}
