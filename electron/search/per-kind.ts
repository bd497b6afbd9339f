/** A screenful of hits: some of each kind, and more of each where one or two are all there is, so that the list is filled. */
import { hitsOfEach } from '../../data/model/few-kinds';
import type { PackMerged } from './merge';
import type { SearchRequest } from './protocol';

/** The most hits that may be shown of a kind: a kind that is alone has to make up the whole screenful. */
export function mostOfOne({ perKind, atLeast }: Pick<SearchRequest, 'perKind' | 'atLeast'>): number | undefined {
  return perKind === undefined ? undefined : Math.max(perKind, atLeast);
}

/** At most so many of each kind, when that is asked for: `perKind`, or of few kinds the fewest by which there are `atLeast` in all. */
export function ofEachKind<Pack>(
  merged: readonly PackMerged<Pack>[],
  { perKind, atLeast }: Pick<SearchRequest, 'perKind' | 'atLeast'>,
): readonly PackMerged<Pack>[] {
  if (perKind === undefined) return merged;
  const counts = new Map<string, number>();
  // The place of each among those of its kind.
  const places = merged.map(({ hit: { language, document } }) => {
    const { sets, of } = language.section.columns.facets.kind;
    const kind = sets[of[document] ?? 0]?.[0] ?? '';
    const place = counts.get(kind) ?? 0;
    counts.set(kind, place + 1);
    return place;
  });
  const most = hitsOfEach([...counts.values()], perKind, atLeast);
  return merged.filter((_, i) => (places[i] as number) < most);
}
