/** Facets: narrowing by them, and counting what each value would leave. */
import { kindOf } from '../../data/model';
import type { SearchDocument } from './document';
import type { FacetValue, SearchAnswer, SearchFilters } from './protocol';

type Facet = keyof SearchFilters;
const facetNames: readonly Facet[] = ['kind', 'session', 'year', 'country', 'confidence'];

function valuesOf(document: SearchDocument, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kind':
      return [kindOf(document.id)];
    case 'session':
      return document.sessions;
    case 'year':
      return document.years.map(String);
    case 'country':
      return document.country ? [document.country] : [];
    case 'confidence':
      return document.confidence ? [document.confidence] : [];
  }
}

function passes(document: SearchDocument, filters: SearchFilters, except?: Facet): boolean {
  return facetNames.every((facet) => {
    const chosen = filters[facet];
    if (facet === except || chosen.length === 0) return true;
    const values = valuesOf(document, facet);
    return chosen.some((value) => values.includes(String(value)));
  });
}

/** The documents that pass all facets, and for each facet what its values would leave with the others applied. */
export function narrow(
  documents: readonly SearchDocument[],
  filters: SearchFilters,
): { kept: Set<SearchDocument>; facets: SearchAnswer['facets'] } {
  const count = (facet: Facet): FacetValue[] => {
    const counts = new Map<string, number>();
    for (const document of documents) {
      if (!passes(document, filters, facet)) continue;
      for (const value of valuesOf(document, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, number]) => ({ value, count: number }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return {
    kept: new Set(documents.filter((document) => passes(document, filters))),
    facets: {
      kind: count('kind'),
      session: count('session'),
      year: count('year'),
      country: count('country'),
      confidence: count('confidence'),
    },
  };
}
