/** The dates by which a record counts when results are sorted by date. */
import type { AnyRecord, Period, RecordId } from '../../data/model';
import { endsOf } from './partial-dates';

/**
 * The oldest and the newest of a record's dates, as precise as they are known; few have two, most kinds one or none. They are those
 * of which it has its years: what lasts counts by when it began, a person by when each post began. What an assembly adopted on a day
 * that nobody knows counts by the beginning of its session, when that was in its year.
 */
export function whenOf(record: AnyRecord, lookup: (id: RecordId) => AnyRecord | undefined): string[] {
  switch (record.kind) {
    case 'session':
      return [began(record.period) ?? yearText(record.year) ?? []].flat();
    case 'resolution':
    case 'decision': {
      const year = yearText(record.year);
      const held = record.session ? lookup(record.session) : undefined;
      const met = held?.kind === 'session' ? began(held.period) : undefined;
      return [record.date ?? (year !== undefined && met?.startsWith(year) ? met : year) ?? []].flat();
    }
    case 'person':
      return endsOf(record.posts.flatMap(({ period }) => period.start ?? []));
    case 'source':
      return record.date ? [record.date] : [];
    case 'organisation':
    case 'programme':
    case 'member':
      return [];
  }
}

const began = (period: Period | undefined): string | undefined => period?.start ?? period?.end;

const yearText = (year: number | undefined): string | undefined =>
  year === undefined ? undefined : String(year).padStart(4, '0');
