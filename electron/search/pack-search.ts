/** The search in one pack: in each of its languages, and each record once. */
import { row as rowSchema, type RecordId, type Row } from '../../data/model';
import type { Query } from './analysis/query';
import type { Dictionary } from './engine/types';
import type { Expansion, Reach } from './expand';
import type { FacetCounter } from './facets';
import { LanguageSearch, type Asked } from './language-search';
import type { LanguageFound, Merged } from './merge';
import { passing, speaks } from './narrow';
import type { Hit, OtherPack, SearchRequest } from './protocol';
import type { Section } from './section/open';
import { marksOf, snippetOf } from './snippet';
import { suggest } from './suggest';

/** Does a work that reads a section, so that what is wrong with it can be told by its name. */
export type Reading = <T>(section: Section, work: () => T) => T;

/** What goes wrong with a pack that is not the one that is shown: its own search can be left out. */
export class OtherPackError extends Error {
  override readonly name = 'OtherPackError';

  constructor(
    readonly pack: OtherPack,
    cause: unknown,
  ) {
    super(`${pack.id}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** A way to search: how far words reach, and whether a record must have all of them; `browse` for no words at all. */
export interface Way {
  readonly reach: Reach;
  readonly need: Asked['need'] | 'browse';
}

export class PackSearch {
  readonly #languages: readonly LanguageSearch[];

  /**
   * @param sections one a language, the pack's first language first
   * @param label of a pack that is not the one that is shown: its hits carry it, and its errors are OtherPackErrors
   */
  constructor(
    sections: readonly Section[],
    private readonly reading: Reading = (_section, work) => work(),
    private readonly label: OtherPack | null = null,
  ) {
    this.#languages = sections.map((section) => new LanguageSearch(section));
  }

  /** What each language finds that the query leaves, the reader's first. @throws what the reading throws */
  find(request: SearchRequest, query: Query, { reach, need }: Way): LanguageFound[] {
    const { text, filters, lang, sort, limit, perKind, atLeast } = request;
    return this.#inOrder(lang, query).map((language) => {
      const { section } = language;
      return this.#read(section, () => {
        const chosen = passing(section.columns, filters);
        const asked = { text, query, reach, sort, limit, perKind, atLeast, chosen };
        const found =
          need === 'browse' ? language.browse({ ...asked, need: 'all' }) : language.search({ ...asked, need });
        return { section, found };
      });
    });
  }

  /** Counts what was found. */
  count(found: readonly LanguageFound[], { filters }: SearchRequest, counter: FacetCounter): void {
    counter.begin(found.length);
    for (const { section, found: one } of found) {
      this.#read(section, () => counter.add(section.columns, one.matching, passing(section.columns, filters)));
    }
  }

  /** A hit as it is shown: under its title in the reader's language, with the passage in which the words were found. */
  hit({ language: { section, found }, document, tier, place }: Merged, lang: string, query: Query): Hit {
    return this.#read(section, () => {
      const shown = section.texts.of(document);
      const there = rowSchema.parse(shown.row);
      const row = this.#titled(section, document, there.id, this.#inOrder(lang, query)) ?? there;
      const { expansions } = found.plan;
      const passage = snippetOf(shown.text, expansions);
      const snippet = row === there || passage.text !== '' ? passage : markedTitle(there.title, expansions);
      return {
        id: row.id,
        ...(this.label ? { pack: this.label } : {}),
        score: tier * 1e6 - place,
        row,
        titleMarks: marksOf(row.title, expansions),
        snippet: snippet.text,
        snippetMarks: snippet.marks,
        ...(row !== there && snippet.text !== '' ? { snippetLang: section.lang } : {}),
      };
    });
  }

  /** The row of a document under its title in the first of the languages that has it; null when that is the one in which it was found. */
  #titled(section: Section, document: number, id: RecordId, order: readonly LanguageSearch[]): Row | null {
    const { ordinals } = section.columns;
    const ordinal = ordinals ? (ordinals[document] ?? 0) : document;
    for (const { section: other } of order) {
      if (other === section) return null;
      const at = documentOf(other, ordinal);
      if (at === null) continue;
      const row = this.#read(other, () => rowSchema.parse(other.texts.of(at).row));
      if (row.id === id) return row;
    }
    return null;
  }

  /** A spelling that would find something. */
  suggest({ lang }: SearchRequest, query: Query): string | undefined {
    for (const { section } of this.#inOrder(lang, query)) {
      const found = this.#read(section, () => suggest(query, section));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The words of each language, the reader's first. */
  dictionaries(lang: string): Dictionary[] {
    return this.#inOrder(lang, { narrowings: [] }).map(({ section }) => section.index.dictionary);
  }

  #read<T>(section: Section, work: () => T): T {
    try {
      return this.reading(section, work);
    } catch (error) {
      throw this.label ? new OtherPackError(this.label, error) : error;
    }
  }

  /** The languages that the query leaves, the reader's first. */
  #inOrder(lang: string, { narrowings }: Pick<Query, 'narrowings'>): LanguageSearch[] {
    const main = lang.split('-')[0];
    const own = (language: LanguageSearch): boolean => language.section.lang.split('-')[0] === main;
    const spoken = this.#languages.filter(({ section }) => speaks(section.lang, narrowings));
    return [...spoken.filter(own), ...spoken.filter((language) => !own(language))];
  }
}

/** The title in which the words were found, when another is shown; empty when it has none of them. */
function markedTitle(title: string, expansions: readonly Expansion[]): ReturnType<typeof snippetOf> {
  const marks = marksOf(title, expansions);
  return marks.length > 0 ? { text: title, marks } : { text: '', marks };
}

/** The document of a record in one language, or null: documents of every language are in the pack's order. */
function documentOf({ columns: { ordinals, count } }: Section, ordinal: number): number | null {
  if (!ordinals) return ordinal < count ? ordinal : null;
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordinals[middle] ?? 0) < ordinal) low = middle + 1;
    else high = middle;
  }
  return ordinals[low] === ordinal ? low : null;
}
