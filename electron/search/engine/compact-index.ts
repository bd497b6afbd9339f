/** A lunr.Index over the binary section: refs, order and scores are those of lunr 2.3.9 for the same documents and pipeline. */
import lunr from 'lunr';
import { malformed } from './error';
import { part } from './format';
import { matchData } from './lunr-data';
import { Expander } from './lunr-expand';
import { inside, type MatchData, type Pipeline, type Query } from './lunr-inside';
import { serialise } from './lunr-json';
import { planQuery, type LunrPlan } from './lunr-plan';
import { allowedDocuments, scoreAll, type Scored } from './lunr-score';
import { BodyIndex } from './open';
import { FieldPositions } from './positions';
import type { OpenOptions, Source } from './types';

export interface QueryOptions {
  /** Only the best so many. */
  readonly limit?: number;
}

export class CompactIndex extends lunr.Index {
  readonly #index: BodyIndex;
  readonly #names: string[];
  readonly #pipeline: Pipeline;
  readonly #spans: (FieldPositions | null)[] = [];
  #termOrder: Uint32Array | undefined;
  #expander: Expander | undefined;

  /**
   * Only the header is read. The functions of the search pipeline must be registered with lunr.
   * @throws IndexError when it is no index, or damaged; so does every later call that meets damage.
   */
  static open(source: Source, options: OpenOptions = {}): CompactIndex {
    return new CompactIndex(new BodyIndex(source, options.headerHash));
  }

  private constructor(index: BodyIndex) {
    const { fields, pipeline } = index.body.header.names;
    const names = [...fields];
    const loaded = loadPipeline(pipeline);
    // lunr's own fields for what is in memory stay empty: nothing here reads them.
    super({ invertedIndex: {}, fieldVectors: {}, fields: names, pipeline: loaded } as unknown as lunr.Index.Attributes);
    this.#index = index;
    this.#names = names;
    this.#pipeline = loaded;
  }

  /** As lunr's, by its query language. @throws lunr.QueryParseError */
  override search(text: string, options?: QueryOptions): lunr.Index.Result[] {
    return this.#answer((query) => new inside.QueryParser(text, query).parse(), options);
  }

  /** As lunr's. The match data of a hit is made when it is first read. */
  override query(build: lunr.Index.QueryBuilder, options?: QueryOptions): lunr.Index.Result[] {
    return this.#answer((query) => {
      const published = query as unknown as lunr.Query;
      build.call(published, published);
    }, options);
  }

  /** What `lunr.Index.load` reads. */
  override toJSON(): object {
    return serialise({
      documents: this.#index.documents,
      termOrder: this.#terms,
      pipeline: this.#index.body.header.names.pipeline,
      ref: (document) => this.#index.ref(document),
      added: () => this.#added(),
      ...this.#data,
    });
  }

  #answer(build: (query: Query) => void, options: QueryOptions = {}): lunr.Index.Result[] {
    const query = new inside.Query(this.#names);
    build(query);
    this.#expander ??= new Expander(this.#index.dictionary, this.#numbers(part.termRank));
    const plan = planQuery(query, this.#names, this.#pipeline, this.#expander);
    const hits = plan.dead ? [] : this.#hits(plan, options.limit ?? Infinity);
    return hits.map(({ document, score }) => this.#result(document, score, plan));
  }

  #hits(plan: LunrPlan, limit: number): Scored[] {
    const input = {
      plan,
      documents: this.#index.documents,
      fields: this.#names.length,
      termOrder: this.#terms,
      lists: (field: number) => this.#index.lists(field),
    };
    if (plan.negated) {
      const allowed = allowedDocuments(input);
      const kept = [...this.#added()].filter(
        (d) => !allowed || (((allowed[d >>> 5] as number) >>> (d & 31)) & 1) === 1,
      );
      const all = this.#names.length === 0 ? [] : kept.slice(0, limit);
      return all.map((document) => ({ document, score: 0, met: 0 }));
    }
    return firstOf(scoreAll(input), limit);
  }

  #result(document: number, score: number, plan: LunrPlan): lunr.Index.Result {
    let data: MatchData | undefined;
    const make = (): MatchData => (data ??= matchData(document, plan, this.#data));
    return {
      ref: this.#index.ref(document),
      score,
      get matchData(): lunr.MatchData {
        return make() as unknown as lunr.MatchData;
      },
    };
  }

  get #data() {
    return {
      names: this.#names,
      term: (number: number) => this.#index.dictionary.term(number),
      lists: (field: number) => this.#index.lists(field),
      spans: (field: number) => this.#spansOf(field),
    };
  }

  get #terms(): Uint32Array {
    return (this.#termOrder ??= this.#numbers(part.termOrder));
  }

  /** Documents as they were added; numbers follow lunr's order of refs. */
  #added(): Iterable<number> {
    const { body, documents } = this.#index;
    if (!body.find(part.insertion)) return Array(documents).keys();
    const numbers = body.numbers(part.insertion, 0, documents);
    if (!numbers?.every((number) => number < documents)) throw malformed('the order of its documents is damaged');
    return numbers;
  }

  #numbers(which: typeof part.termOrder | typeof part.termRank): Uint32Array {
    const numbers = this.#index.body.numbers(which, 0, this.#index.body.header.terms);
    if (!numbers) throw malformed('the order of its terms is missing: it was built without lunr’s');
    return numbers;
  }

  #spansOf(field: number): FieldPositions | null {
    const { body } = this.#index;
    const known = this.#spans[field];
    if (known !== undefined) return known;
    const kept = body.find(part.spans, field);
    return (this.#spans[field] = kept ? new FieldPositions(body, field, 'spans', this.#index.terms(field)) : null);
  }
}

/** In lunr's order: the greatest score first, equal ones as lunr would have met them. */
function compare(a: Scored, b: Scored): number {
  return b.score - a.score || a.met - b.met || a.document - b.document;
}

function firstOf(hits: Scored[], limit: number): Scored[] {
  // Few of many are picked out; sorting all of them would take most of the time.
  if (limit > 100 || limit >= hits.length) return hits.sort(compare).slice(0, limit);
  const first: Scored[] = [];
  for (const hit of hits) {
    const last = first.at(-1);
    if (first.length >= limit && (!last || compare(hit, last) >= 0)) continue;
    let at = first.length;
    while (at > 0 && compare(hit, first[at - 1] as Scored) < 0) at--;
    first.splice(at, 0, hit);
    if (first.length > limit) first.pop();
  }
  return first;
}

function loadPipeline(labels: readonly string[]): Pipeline {
  try {
    return inside.Pipeline.load(labels);
  } catch {
    throw malformed(`lunr has no function for its pipeline ${labels.join(', ')}`);
  }
}
