/** The languages of one resolution, joined as one record; where they differ, every value is shown. */
import type { Conflict, RecordId, Resolution, Text } from '../../../data/model';
import { sponsorsIn } from '../sponsors';
import { anchorsOf } from './align';
import type { Expression } from './draft';
import { relationsOf } from './relations';
import { resolutionId, type Symbols } from './symbols';
import { textOf } from './text';

export interface Joined {
  readonly record: Resolution;
  readonly texts: readonly Text[];
}

/**
 * @param expressions of one symbol, one a language, the preferred language first
 * @param languages of the whole pack, its first language first
 * @param source the id of the record of where all this was read
 */
export function join(
  expressions: readonly [Expression, ...Expression[]],
  languages: readonly string[],
  symbols: Symbols,
  source: RecordId,
): Joined {
  const [first] = expressions;
  const id = resolutionId(first.symbol) ?? '';
  const anchors = anchorsOf(expressions);
  const texts = expressions.map((expression, index) => textOf(id, expression, anchors[index] ?? []));
  const { relations, outside } = relationsOf(id, texts, symbols);
  const conflicts: Conflict[] = [];
  const agreed = <T>(about: string, of: (e: Expression) => T | undefined, shown: (value: T) => string): T | undefined =>
    agree(about, expressions, of, shown, source, conflicts);
  const date = agreed('date', (e) => e.meta.date, String);
  const session = agreed('session', (e) => e.cover.session?.number, String);
  const vote = agreed(
    'vote',
    (e) => e.meta.vote,
    (v) => v.text,
  );
  const drafted = agreed('sponsors', (e) => e.meta.draftedBy, oneSpelling);
  const joinedBy = agreed('additional sponsors', (e) => e.meta.joinedBy, oneSpelling);
  const sponsors = sponsorsOf(drafted, joinedBy, source);
  const { meta } = first;
  const agenda = agendaOf(first);
  const adopted = meta.documents.some((document) => document.role === 'meeting record');
  const lang = first.lang === languages[0] ? {} : { lang: first.lang };
  const missing = languages.filter((language) => !expressions.some((e) => e.lang === language));
  return {
    record: {
      kind: 'resolution',
      id,
      symbol: first.symbol,
      title: first.title,
      aliases: aliasesOf(first),
      ...lang,
      titleIs: 'official',
      ...(session === undefined ? {} : { session: `session/${session}` }),
      ...(date ? { year: Number(date.slice(0, 4)), date } : {}),
      ...(adopted ? { outcome: 'adopted' } : {}),
      ...(agenda ? { agendaItem: agenda } : {}),
      ...(vote ? { vote: { ...vote, sources: [source] } } : {}),
      ...(sponsors ? { sponsors } : {}),
      documents: meta.documents,
      subjects: meta.subjects,
      keywords: [
        ...meta.agenda.map(({ title, document }) => ({ text: title, scheme: document ?? 'agenda' })),
        ...meta.keywords,
      ],
      relations,
      outsideRelations: outside,
      summary: [],
      texts: expressions.map((e) => ({ lang: e.lang, title: e.title })),
      sources: [source],
      confidence: 'high',
      derived: [
        ...(relations.length + outside.length > 0
          ? [
              {
                field: 'relations',
                from: 'the links of the text, and the first words of the paragraphs that hold them',
              },
            ]
          : []),
        ...(date ? [{ field: 'year', from: 'the date' }] : []),
      ],
      conflicts,
      evidence: {},
      gaps: [
        ...(vote ? [] : ['The files read do not say how it was adopted.']),
        ...missing.map((language) => `Its text in ${languageName(language)} is not among the files read.`),
      ],
      notes: [],
    },
    texts,
  };
}

export function languageName(lang: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang;
}

/** The value that most languages give, the first language's among equals. */
function agree<T>(
  about: string,
  expressions: readonly Expression[],
  of: (expression: Expression) => T | undefined,
  shown: (value: T) => string,
  source: RecordId,
  conflicts: Conflict[],
): T | undefined {
  const said = new Map<string, { value: T; langs: string[] }>();
  for (const expression of expressions) {
    const value = of(expression);
    if (value === undefined) continue;
    const known = said.get(shown(value)) ?? { value, langs: [] };
    known.langs.push(expression.lang);
    said.set(shown(value), known);
  }
  if (said.size > 1) {
    const values = [...said].map(([value, { langs }]) => ({
      value,
      sources: [source],
      note: `in the ${langs.length === 1 ? 'file' : 'files'} in ${langs.map(languageName).join(', ')}`,
    }));
    conflicts.push({ about, values });
  }
  let best: { value: T; langs: string[] } | undefined;
  for (const candidate of said.values()) {
    if (!best || candidate.langs.length > best.langs.length) best = candidate;
  }
  return best?.value;
}

/** Lists that differ in spelling alone do not differ. */
function oneSpelling(list: string): string {
  const names = sponsorsIn(list)?.map(({ name, capacity }) => (capacity ? `${name} (${capacity})` : name));
  return names?.join(', ') ?? list;
}

function sponsorsOf(
  drafted: string | undefined,
  joinedBy: string | undefined,
  source: RecordId,
): Resolution['sponsors'] {
  if (!drafted && !joinedBy) return undefined;
  const early = sponsorsIn(drafted ?? '');
  const additional = sponsorsIn(joinedBy ?? '');
  const words = [...(early ? [] : [drafted]), ...(additional ? [] : [joinedBy])].filter(Boolean).join('; ');
  return {
    early: early ?? [],
    additional: additional ?? [],
    ...(words ? { submitted: words } : {}),
    sources: [source],
  };
}

function agendaOf({ cover, meta }: Expression): Resolution['agendaItem'] {
  const number = cover.item?.number?.replace(/[\u200e\u200f]/g, '') ?? cover.item?.label;
  if (!number) return undefined;
  const document = meta.agenda[0]?.document;
  return { number, ...(cover.item?.title ? { title: cover.item.title } : {}), ...(document ? { document } : {}) };
}

/** "80/236 A" beside "A/RES/80/236 A", and the symbol under which all its parts were published. */
function aliasesOf({ symbol, cover }: Expression): string[] {
  const short = /\/RES\/(.+)$/.exec(symbol)?.[1];
  return [short, cover.symbol].filter((name): name is string => name !== undefined && name !== symbol);
}
