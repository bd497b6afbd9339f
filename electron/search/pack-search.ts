/** The search in one pack: in each of its languages, and each record once. */
import { row as rowSchema } from '../../data/model';
import type { Query } from './analysis/query';
import type { Reach } from './expand';
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
    const { text, limit, filters, lang } = request;
    return this.#inOrder(lang, query).map((language) => {
      const { section } = language;
      return this.#read(section, () => {
        const asked = { text, query, reach, limit, chosen: passing(section.columns, filters) };
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

  /** A hit as it is shown. */
  hit({ language: { section, found }, document, tier, place }: Merged): Hit {
    return this.#read(section, () => {
      const shown = section.texts.of(document);
      const row = rowSchema.parse(shown.row);
      const { expansions } = found.plan;
      const snippet = snippetOf(shown.text, expansions);
      return {
        id: row.id,
        ...(this.label ? { pack: this.label } : {}),
        score: tier * 1e6 - place,
        row,
        titleMarks: marksOf(row.title, expansions),
        snippet: snippet.text,
        snippetMarks: snippet.marks,
      };
    });
  }

  /** A spelling that would find something. */
  suggest({ lang }: SearchRequest, query: Query): string | undefined {
    for (const { section } of this.#inOrder(lang, query)) {
      const found = this.#read(section, () => suggest(query, section));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #read<T>(section: Section, work: () => T): T {
    try {
      return this.reading(section, work);
    } catch (error) {
      throw this.label ? new OtherPackError(this.label, error) : error;
    }
  }

  /** The languages that the query leaves, the reader's first. */
  #inOrder(lang: string, { narrowings }: Query): LanguageSearch[] {
    const main = lang.split('-')[0];
    const own = (language: LanguageSearch): boolean => language.section.lang.split('-')[0] === main;
    const spoken = this.#languages.filter(({ section }) => speaks(section.lang, narrowings));
    return [...spoken.filter(own), ...spoken.filter((language) => !own(language))];
  }
}
