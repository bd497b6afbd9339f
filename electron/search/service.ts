/** Search over one pack: from what was typed to hits, snippets and facets. */
import { createHash } from 'node:crypto';
import { kindOf } from '../../data/model/kind';
import { readSync } from 'node:fs';
import { searchName } from '../library/layout';
import { getNewCopy, PackError } from '../library/error';
import type { Pack } from '../library/pack';
import { parseQuery, type Query } from './analysis/query';
import { wordsOf } from './analysis/words';
import type { SearchDocument } from './document';
import { Engine } from './engine/index';
import { Expander, type Expansion } from './expand';
import { narrow } from './facets';
import type { Hit, SearchAnswer, SearchRequest } from './protocol';
import { Ranker } from './rank';
import { readSection } from './section';
import { marksOf, snippetOf } from './snippet';

export interface SearchService {
  search(request: SearchRequest): Promise<SearchAnswer>;
}

/** Reads the search section of the pack's first language. @throws PackError when it is missing or altered. */
export async function openSearch(pack: Pack): Promise<SearchService> {
  const name = searchName(pack.manifest.languages[0] ?? 'en');
  const { documents, index } = readSection(await sectionBytes(pack, name));
  return new PackSearch(pack, documents, new Engine(index));
}

async function sectionBytes(pack: Pack, name: string): Promise<Buffer> {
  const section = await pack.section(name);
  if (!section) throw new PackError(pack.file, name, 'the entry is missing', getNewCopy);
  const bytes = Buffer.alloc(section.length);
  readSync(section.fd, bytes, 0, section.length, section.offset);
  if (createHash('sha256').update(bytes).digest('hex') === section.sha256) return bytes;
  throw new PackError(pack.file, name, 'the entry was changed after the pack was made', getNewCopy);
}

interface Match {
  readonly document: SearchDocument;
  readonly score: number;
}

class PackSearch implements SearchService {
  readonly #expander: Expander;

  constructor(
    private readonly pack: Pack,
    private readonly documents: readonly SearchDocument[],
    private readonly engine: Engine,
  ) {
    this.#expander = new Expander(engine);
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    const started = performance.now();
    const query = parseQuery(request.text);
    const empty = query.words.length + query.phrases.length === 0;
    const browsing = empty && Object.values(request.filters).some((values) => values.length > 0);
    const expansions = this.#expand(query);
    const notes: SearchAnswer['notes'] = [];
    let matches: readonly Match[] = [];
    if (browsing) matches = this.documents.map((document) => ({ document, score: 0 }));
    else if (!empty) {
      matches = this.#match(query, expansions, 'all', request.text);
      if (matches.length === 0 && query.words.length > 1) {
        matches = this.#match(query, expansions, 'any', request.text);
        if (matches.length > 0) notes.push('relaxed');
      }
    }
    if (matches.length > 0 && expansions.some((expansion) => expansion.fuzzy)) notes.push('fuzzy');
    if (empty && request.text.trim() !== '') notes.push('unused');
    const { kept, facets } = narrow(
      matches.map((match) => match.document),
      request.filters,
    );
    const shown = browsing
      ? matches.filter((m) => kept.has(m.document))
      : this.#ranked(matches, kept, request.text, expansions);
    const hits = await Promise.all(shown.slice(0, request.limit).map((match) => this.#hit(match, expansions)));
    const suggestion = matches.length === 0 && !empty ? this.#suggest(query) : undefined;
    return {
      text: request.text,
      total: shown.length,
      tookMs: performance.now() - started,
      hits: hits.filter((hit) => hit !== null),
      facets,
      notes,
      ...(suggestion ? { suggestion } : {}),
    };
  }

  #expand(query: Query): Expansion[] {
    const last = query.words.length - 1;
    const words = query.words.map((word, i) => this.#expander.expand(word, query.open && i === last));
    const quoted = query.phrases.flat().map((word) => this.#expander.expand(word, false));
    return [...words, ...quoted];
  }

  /** Documents that have all of the words, or any; all of the phrases; and none of the words that were excluded. */
  #match(query: Query, expansions: readonly Expansion[], need: 'all' | 'any', text: string): Match[] {
    const each = expansions.map((expansion) => this.engine.match(expansion.terms));
    const words = each.slice(0, query.words.length);
    const phrases = each.slice(query.words.length);
    const scores = new Map<number, number>();
    for (const scored of each) for (const [ref, score] of scored) scores.set(ref, (scores.get(ref) ?? 0) + score);
    const excluded = new Set<number>();
    for (const words of query.without) {
      for (const ref of this.#having(words)) excluded.add(ref);
    }
    const ranker = new Ranker(text, expansions);
    if (ranker.maybeSymbol) {
      // A symbol typed in one piece has no word in common with the record, and a number that nobody described none at all.
      for (const [ref, document] of this.documents.entries()) {
        const named = (document.symbol ?? document.pattern) !== undefined && ranker.tier(document) >= 4;
        if (named && !scores.has(ref)) scores.set(ref, 0);
      }
    }
    const found: Match[] = [];
    for (const [ref, score] of scores) {
      const document = this.documents[ref];
      if (!document || excluded.has(ref) || !phrases.every((phrase) => phrase.has(ref))) continue;
      const named = need === 'all' && words.every((word) => word.has(ref));
      if (!named && need === 'all' && ranker.tier(document) < 4) continue;
      if (!query.phrases.every((phrase) => hasPhrase(document, phrase))) continue;
      found.push({ document, score });
    }
    return found;
  }

  /** Documents that have a word of one's family, or several words one after the other. */
  #having(words: readonly string[]): number[] {
    const [first = ''] = words;
    const forms = words.length > 1 ? [first] : [...new Set([first, ...this.#expander.family(first)])];
    const refs = [...this.engine.match(forms.map((word) => ({ word, boost: 1 }))).keys()];
    return refs.filter((ref) => {
      const document = this.documents[ref];
      return words.length === 1 || (document !== undefined && hasPhrase(document, words));
    });
  }

  #ranked(matches: readonly Match[], kept: Set<SearchDocument>, text: string, expansions: Expansion[]): Match[] {
    const ranker = new Ranker(text, expansions);
    return matches
      .filter((match) => kept.has(match.document))
      .map((match) => ({ ...match, score: (ranker.tier(match.document) - below(match.document)) * 1000 + match.score }))
      .sort((a, b) => b.score - a.score || (a.document.id < b.document.id ? -1 : 1));
  }

  async #hit({ document, score }: Match, expansions: readonly Expansion[]): Promise<Hit | null> {
    const row = await this.pack.row(document.id);
    if (!row) return null;
    const snippet = snippetOf(document.body, expansions);
    const titleMarks = marksOf(row.title, expansions);
    return { id: document.id, score, row, titleMarks, snippet: snippet.text, snippetMarks: snippet.marks };
  }

  /** The words with each unknown one cut to a beginning that is known; undefined when that is no help. */
  #suggest(query: Query): string | undefined {
    const words = query.words.flatMap((word) =>
      this.#expander.expand(word, true).terms.length > 0 ? word : (this.#expander.beginning(word) ?? []),
    );
    return words.length > 0 && words.join(' ') !== query.words.join(' ') ? words.join(' ') : undefined;
  }
}

/** A source says where something was read: it comes after the records that it supports, however well it was named. */
function below({ id }: SearchDocument): number {
  return kindOf(id) === 'source' ? 3 : 0;
}

function hasPhrase(document: SearchDocument, phrase: readonly string[]): boolean {
  return [document.names, document.about, document.body].some((text) => {
    const words = wordsOf(text).map((word) => word.word);
    return words.some((_, at) => phrase.every((word, i) => words[at + i] === word));
  });
}
