/** The search in one language: from a query to ranked documents and the set of all that match. */
import type { Query } from './analysis/query';
import { wordsOf } from './analysis/words';
import { add, allOf, has, noneOf, subtract, unite } from './bits';
import { ByDate, Whens } from './by-date';
import { clausesOf, exclusion, isEither, isHopeless, pairsOf, planFor, type Plan } from './clauses';
import type { Batch, Clause, DocumentSet, Matches } from './engine/types';
import type { Expansion, Reach } from './expand';
import { narrowed, passes, type Passing } from './narrow';
import type { DateOrder } from './partial-dates';
import type { SearchRequest } from './protocol';
import { belowForSources, chosenOut, heldBy, namedOutright, step, tiers } from './rank';
import type { Section } from './section/open';

export interface Ranked {
  readonly document: number;
  readonly tier: number;
  /** Its date, when it is sorted by that (see `Whens`): what is greater comes first, whatever its tier. */
  readonly when: number;
  /** Orders documents of this language within a tier; means nothing beside another language's. */
  readonly score: number;
}

export interface Found {
  readonly plan: Plan;
  /** As they are sorted; only those that pass the choices. */
  readonly ranked: readonly Ranked[];
  /** The best tier of all that pass the choices. */
  readonly best: number;
  /** All that match, whatever is chosen in the facets. */
  readonly matching: DocumentSet;
  /** Whether any does. */
  readonly any: boolean;
}

export interface Asked extends Pick<SearchRequest, 'sort' | 'limit' | 'perKind' | 'atLeast'> {
  readonly text: string;
  readonly query: Query;
  readonly reach: Reach;
  /** Whether a document must have all that is wanted, or anything of it. */
  readonly need: 'all' | 'some';
  readonly chosen: Passing;
}

/** By field, whether it counts. */
const namesOnly = [1, 0, 0];
const namesAndAbout = [1, 1, 0];
/** So many are looked at once more, for words that stand in the order in which they were typed. */
const lookedAt = 48;

export class LanguageSearch {
  #tier = new Uint8Array();
  /** Read when they are first asked for. */
  readonly #dated = new Map<DateOrder, Whens>();

  constructor(readonly section: Section) {}

  /** Documents without words: those that the narrowings leave. */
  browse(asked: Asked): Found {
    const { columns, index } = this.section;
    const plan = this.#plan(asked);
    const matching = this.#narrowed(asked.query) ?? allOf(columns.count);
    for (const piece of plan.without) {
      const clause = exclusion(piece);
      if (clause) subtract(matching, collected(index.evaluate([{ ...clause, presence: 'required' }], everything)));
    }
    const found = { plan, matching, best: tiers.all, any: matching.some((bits) => bits !== 0) };
    if (asked.sort !== 'relevance') return { ...found, ranked: this.#browsedByDate(asked, asked.sort, matching) };
    const ranked: Ranked[] = [];
    for (let document = 0; document < columns.count && ranked.length < asked.limit; document++) {
      if (!has(matching, document) || !passes(columns, asked.chosen, document)) continue;
      ranked.push({ document, tier: tiers.all, when: 0, score: -document });
    }
    return { ...found, ranked };
  }

  #browsedByDate({ chosen, ...asked }: Asked, sort: DateOrder, matching: DocumentSet): Ranked[] {
    const { columns } = this.section;
    const documents = Uint32Array.from({ length: columns.count }, (_, document) => document).filter(
      (document) => has(matching, document) && passes(columns, chosen, document),
    );
    const byDate = new ByDate(columns, this.#whens(sort), asked, new Uint8Array(columns.count).fill(tiers.all));
    byDate.offer({ count: documents.length, documents, keys: new Float64Array(documents.length) });
    return byDate.ranked();
  }

  #whens(sort: DateOrder): Whens {
    const kept = this.#dated.get(sort) ?? new Whens(this.section.dates, sort);
    this.#dated.set(sort, kept);
    return kept;
  }

  search(asked: Asked): Found {
    const { section } = this;
    const plan = this.#plan(asked);
    const outright = asked.need === 'all' ? namedOutright(asked.text, section) : new Map<number, number>();
    const within = this.#within(asked, plan);
    const clauses = this.#clauses(asked, plan);
    if (clauses.length === 0) return this.#only(asked, plan, outright, within);
    const tierOf = this.#tiers(asked, plan, outright);
    const wanted = plan.wanted.length;
    const all = asked.need === 'all';
    const scored = (score: number, bits: number): number => (all ? score : score * shareOf(bits, wanted));
    const rank = ({ count, documents, scores, clauses: bits, keys }: Batch): void => {
      for (let i = 0; i < count; i++) {
        const score = scores[i] as number;
        const tier = tierOf[documents[i] as number] as number;
        keys[i] = tier * step + (all ? score : scored(score, bits[i] as number));
      }
    };
    const options = { collect: true, ...(within ? { within } : {}) };
    if (asked.sort !== 'relevance') {
      const byDate = new ByDate(section.columns, this.#whens(asked.sort), asked, tierOf);
      const inDates = (batch: Batch): void => {
        rank(batch);
        byDate.offer(batch);
      };
      const matching = collected(section.index.evaluate(clauses, { ...options, limit: 0, rank: inDates }));
      const { best } = byDate;
      return this.#added(asked, { plan, ranked: byDate.ranked(), best, matching }, outright, within);
    }
    const evaluated = section.index.evaluate(clauses, { ...options, limit: Math.max(asked.limit, lookedAt), rank });
    const matching = collected(evaluated);
    const ranked = evaluated.hits
      .filter(({ document }) => tierOf[document] !== chosenOut)
      .map(({ document, score, clauses: bits }) => ({
        document,
        tier: tierOf[document] ?? 0,
        when: 0,
        score: scored(score, bits),
      }));
    const found = { plan, ranked: this.#inOrder(asked, plan, ranked), best: ranked[0]?.tier ?? 0, matching };
    return this.#added(asked, found, outright, within);
  }

  #plan({ query, reach }: Asked): Plan {
    return planFor(query, this.section.index, this.section.families, reach);
  }

  /** The clauses of what is wanted and what is not; none when some wanted thing can be nowhere. */
  #clauses({ need }: Asked, plan: Plan): Clause[] {
    const presence = need === 'all' ? 'required' : 'optional';
    const possible = plan.wanted.filter((one) => !isHopeless(one));
    if (possible.length === 0 || (need === 'all' && possible.length < plan.wanted.length)) return [];
    const wanted = possible.flatMap((one) => clausesOf(one, isEither(one) ? 'optional' : presence));
    return [...wanted, ...plan.without.flatMap((piece) => exclusion(piece) ?? [])];
  }

  /** Documents to which narrowings, and an OR with a phrase in it, confine the search; null for all. */
  #within({ query, need }: Asked, plan: Plan): DocumentSet | null {
    let left = this.#narrowed(query);
    if (need === 'some') return left;
    for (const one of plan.wanted.filter(isEither)) {
      const either = noneOf(this.section.documents);
      for (const clause of clausesOf(one, 'required')) {
        if (isImpossible(clause)) continue;
        unite(either, collected(this.section.index.evaluate([clause], everything)));
      }
      left = left ? left.map((bits, at) => bits & (either[at] ?? 0)) : either;
    }
    return left;
  }

  #narrowed(query: Query): DocumentSet | null {
    const { columns, index, families } = this.section;
    return narrowed(columns, query.narrowings, (words) => {
      const wanted = words.map((word) => [[{ word, written: word, open: true }]]);
      const plan = planFor({ ...query, wanted, without: [] }, index, families, { prefixes: 'every', typos: 'none' });
      if (plan.wanted.some(isHopeless)) return noneOf(columns.count);
      const clauses = plan.wanted.flatMap((one) => clausesOf(one, 'required'));
      return collected(
        index.evaluate(
          clauses.map((clause) => ({ ...clause, fields: namesOnly })),
          everything,
        ),
      );
    });
  }

  /** The tier of each document, were it to match; `chosenOut` for what the choices leave out. */
  #tiers(asked: Asked, plan: Plan, outright: ReadonlyMap<number, number>): Uint8Array {
    const { columns, documents } = this.section;
    const all = asked.need === 'all';
    if (this.#tier.length !== documents) this.#tier = new Uint8Array(documents);
    const tier = this.#tier.fill((all ? tiers.all : tiers.some) + belowForSources);
    const raise = (document: number, to: number): void => {
      if (to + belowForSources > (tier[document] ?? 0)) tier[document] = to + belowForSources;
    };
    if (all) {
      for (const document of this.#passages(plan)) raise(document, tiers.inOrder);
      // A single word weighs more there by its boost.
      if (plan.wanted.length > 1) this.#in(namesAndAbout, plan, (document) => raise(document, tiers.about));
      this.#in(namesOnly, plan, (document, manner) => raise(document, manner === 0 ? tiers.names : tiers.inNames));
      for (const [document, keyed] of this.#keyed(plan)) raise(document, keyed);
    }
    for (const [document, named] of outright) raise(document, named);
    const { sets, of } = columns.facets.kind;
    const sources = sets.findIndex((set) => set.includes('source'));
    const choosing = Object.values(asked.chosen).some((lets) => lets !== null);
    if (sources < 0 && !choosing) return tier;
    // Sources stay above what a choice leaves out.
    for (let document = 0; document < documents; document++) {
      const own = (tier[document] ?? 0) - (of[document] === sources ? belowForSources : 0);
      tier[document] = choosing && !passes(columns, asked.chosen, document) ? chosenOut : own;
    }
    return tier;
  }

  /** Documents that have a passage of several words as it was typed. */
  #passages({ expansions }: Plan): number[] {
    const { index } = this.section;
    const pairs = pairsOf(expansions, index);
    if (pairs.length < fewestPairs) return [];
    const found: number[] = [];
    index.evaluate(
      pairs.map((pair) => ({ ...pair, presence: 'required' })),
      { limit: 0, rank: ({ count, documents }) => found.push(...documents.subarray(0, count)) },
    );
    return found;
  }

  /** Calls back for each document of which some fields have all words, with the manner of the worst of them: 0 for words as they were typed. */
  #in(fields: readonly number[], plan: Plan, visit: (document: number, manner: number) => void): void {
    const clauses = plan.wanted.flatMap((one) => (isEither(one) ? [] : clausesOf(one, 'required')));
    if (clauses.length === 0) return;
    this.section.index.evaluate(
      clauses.map((clause) => ({ ...clause, fields })),
      {
        limit: 0,
        rank: ({ count, documents, tiers: manners }) => {
          for (let i = 0; i < count; i++) visit(documents[i] as number, manners[i] as number);
        },
      },
    );
  }

  /** Documents of which one way to name them has all words: where and when a session met, a post of a person. */
  #keyed(plan: Plan): Map<number, number> {
    const { columns, meta } = this.section;
    const { sets, of } = columns.facets.kind;
    const found = new Map<number, number>();
    for (const [document, key] of meta.keys) {
      const held = heldBy(key, plan.expansions);
      const session = sets[of[document] ?? 0]?.includes('session') ?? false;
      // Where and when it met is as good as a session's name, and better than a name that has the year in it.
      const whole = session ? tiers.symbolBegins : tiers.names;
      const tier = held === 'whole' ? whole : held === 'part' && session ? tiers.inNames : 0;
      if (tier > (found.get(document) ?? 0)) found.set(document, tier);
    }
    return found;
  }

  /** The first once more: those that have the words in the order in which they were typed go before others of their tier. */
  #inOrder({ limit, text }: Asked, { expansions }: Plan, ranked: readonly Ranked[]): Ranked[] {
    if (expansions.length < 2 || ranked.length < 2) return ranked.slice(0, limit);
    const first = ranked
      .slice(0, lookedAt)
      .map((one, at) => (at < titlesRead ? this.#titled(one, text, expansions) : one));
    const pairs = pairsOf(expansions, this.section.index);
    if (pairs.length === 0) return [...first.sort(better), ...ranked.slice(lookedAt)].slice(0, limit);
    const within = noneOf(this.section.documents);
    for (const { document } of first) add(within, document);
    const { hits } = this.section.index.evaluate(pairs, { limit: first.length, within });
    const share = new Map(hits.map(({ document, clauses }) => [document, shareOf(clauses, expansions.length - 1)]));
    return [
      ...first
        .map((one) => ({ ...one, score: one.score * (1 + orderWorth * (share.get(one.document) ?? 0)) }))
        .sort(better),
      ...ranked.slice(lookedAt),
    ].slice(0, limit);
  }

  /** With a greater score, when all of the words are in its names, the more of its title they are, and when it begins with what was typed. */
  #titled(one: Ranked, text: string, expansions: readonly Expansion[]): Ranked {
    if (one.tier < tiers.inNames + belowForSources) return one;
    const { row } = this.section.texts.of(one.document);
    const title = row && typeof row === 'object' && 'title' in row && typeof row.title === 'string' ? row.title : '';
    const begins = inOnePiece(title).startsWith(inOnePiece(text)) ? beginningWorth : 1;
    return { ...one, score: one.score * begins * (1 + coverWorth * coveredOf(title, expansions)) };
  }

  /** With the documents that were named outright though no word of theirs was typed: a symbol in one piece. */
  #added(
    asked: Asked,
    found: Omit<Found, 'any'>,
    outright: ReadonlyMap<number, number>,
    within: DocumentSet | null,
  ): Found {
    const { columns } = this.section;
    const more: Ranked[] = [];
    const whens = asked.sort === 'relevance' ? null : this.#whens(asked.sort);
    for (const [document, tier] of outright) {
      if (has(found.matching, document) || (within && !has(within, document))) continue;
      add(found.matching, document);
      if (passes(columns, asked.chosen, document))
        more.push({ document, tier: this.#tier[document] ?? tier, when: whens?.place(document) ?? 0, score: 0 });
    }
    const ranked = [...found.ranked, ...more].sort((a, b) => b.when - a.when || b.tier - a.tier);
    return {
      ...found,
      ranked: ranked.slice(0, asked.limit),
      best: more.reduce((best, { tier }) => Math.max(best, tier), found.best),
      any: found.matching.some((bits) => bits !== 0),
    };
  }

  #only(asked: Asked, plan: Plan, outright: ReadonlyMap<number, number>, within: DocumentSet | null): Found {
    return this.#added(
      asked,
      { plan, ranked: [], best: 0, matching: noneOf(this.section.documents) },
      outright,
      within,
    );
  }
}

/** So many titles are read to see how they begin, and what that is worth. */
const titlesRead = 12;
const beginningWorth = 4;
/** How much more a document scores whose title is nothing but what was typed. */
const coverWorth = 4;

/** The share of a title's letters that are in words which answer a typed one. */
function coveredOf(title: string, expansions: readonly Expansion[]): number {
  let [letters, covered] = [0, 0];
  for (const { word } of wordsOf(title)) {
    letters += word.length;
    if (expansions.some((expansion) => expansion.matches(word) !== null)) covered += word.length;
  }
  return letters === 0 ? 0 : covered / letters;
}

const better = (a: Ranked, b: Ranked): number => b.tier - a.tier || b.score - a.score || a.document - b.document;

const inOnePiece = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => word)
    .join('');

/** Pairs of neighbouring words that make a passage: less may stand together anywhere. */
const fewestPairs = 3;
/** How much more a document scores that has all words in their order. */
const orderWorth = 1.5;
const everything = { limit: 0, collect: true } as const;

function collected({ documents }: Matches): DocumentSet {
  if (!documents) throw new Error('the engine did not collect');
  return documents;
}

/** The share of the clauses that a document has. */
function shareOf(bits: number, of: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return Math.min(1, count / Math.max(1, of));
}

function isImpossible(clause: Clause): boolean {
  return 'phrase' in clause ? clause.phrase.some((place) => place.length === 0) : clause.alternatives.length === 0;
}
