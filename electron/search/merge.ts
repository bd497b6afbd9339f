/** What several languages and packs found, as one list: each record once, by date when that is asked for, then by tier, never by scores of different indexes. */
import type { Found } from './language-search';
import type { Section } from './section/open';

export interface LanguageFound {
  readonly section: Section;
  readonly found: Found;
}

export interface Merged {
  readonly language: LanguageFound;
  readonly document: number;
  readonly tier: number;
  /** Its date, when hits are sorted by that: what is greater comes first. */
  readonly when: number;
  /** How many of the typed words its language has, and not merely words that are near them: a sign of the language in which they were meant. */
  readonly known: number;
  /** Its place among the documents of its language: the first of each language are as good as each other. */
  readonly place: number;
}

/** @param languages the reader's first: where a record is found as well in two, that one is shown */
export function merge(languages: readonly LanguageFound[]): Merged[] {
  const byRecord = new Map<number, Merged>();
  for (const language of languages) {
    const { ordinals } = language.section.columns;
    const known = language.found.plan.expansions.filter(({ isKnown }) => isKnown).length;
    for (const [place, { document, tier, when }] of language.found.ranked.entries()) {
      const record = ordinals ? (ordinals[document] ?? 0) : document;
      const before = byRecord.get(record);
      const mine = { language, document, tier, when, known, place };
      if (!before) byRecord.set(record, mine);
      else if (tier > before.tier || (tier === before.tier && known > before.known))
        byRecord.set(record, { ...mine, place: Math.min(place, before.place) });
      else if (place < before.place) byRecord.set(record, { ...before, place });
    }
  }
  // Sorting is stable: with all else equal, the reader's language stays first.
  return [...byRecord.values()].sort(better);
}

const better = (a: Merged, b: Merged): number =>
  b.when - a.when || b.tier - a.tier || b.known - a.known || a.place - b.place;

/** What is a pack's of a list of several. */
export interface PackMerged<Pack> {
  readonly pack: Pack;
  readonly hit: Merged;
}

/** More than there are tiers. */
const levels = 16;

/** One list of several packs', in the order of each; of what is equal by date and tier the first of each pack, then the second of each. @param packs the one that is shown first */
export function mergePacks<Pack>(packs: readonly { pack: Pack; hits: readonly Merged[] }[]): PackMerged<Pack>[] {
  const [only] = packs;
  if (packs.length === 1 && only) return only.hits.map((hit) => ({ pack: only.pack, hit }));
  const placed = packs.flatMap(({ pack, hits }) => {
    const next = new Map<number, number>();
    return hits.map((hit) => {
      const level = hit.when * levels + hit.tier;
      const place = next.get(level) ?? 0;
      next.set(level, place + 1);
      return { pack, hit: { ...hit, place } };
    });
  });
  // Sorting is stable: with all else equal, the pack that is shown stays first.
  return placed.sort((a, b) => better(a.hit, b.hit));
}
