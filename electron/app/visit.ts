/** From what a start asks for to the place that shows it. */
import { z } from 'zod';
import { anchor, kindOf, packId, recordId, type Kind, type RecordId } from '../../data/model';

/** What a start asks to see, a paragraph of a text perhaps; a second start hands it to the first. */
export const visit = z.strictObject({
  search: z.string().max(1000).optional(),
  open: recordId.optional(),
  at: anchor.optional(),
  /** The pack of `open`, when a link names one. */
  of: packId.optional(),
  /** Absolute path of a pack that is to be installed. */
  pack: z.string().max(4096).optional(),
});
export type Visit = z.infer<typeof visit>;

const places: Record<Kind, string> = {
  resolution: 'resolutions',
  decision: 'resolutions',
  person: 'people',
  session: 'sessions',
  organisation: 'partners',
  programme: 'partners',
  member: 'members',
  source: 'sources',
};

/** The route hash of a visit, as the window understands it; null when nothing was asked for. */
export function hashOf(visit: Visit): string | null {
  if (visit.open !== undefined) return recordHash(visit.open) + (visit.at ? `?at=${visit.at}` : '');
  if (visit.search === undefined) return null;
  return `#/search?${new URLSearchParams({ q: visit.search }).toString()}`;
}

function recordHash(id: RecordId): string {
  return `#/${places[kindOf(id)]}/${id}`;
}
