/** What is cited of a record, before any format: only what the record states, nothing filled in. */
import { msg, str } from '@lit/localize';
import type { AnyRecord, PartialDate, Period, Row } from '../../../data/model';
import type { PackInfo } from '../../../electron/bridge';
import { formatDate, kindName, sessionName } from '../../core/format';

export interface Cited {
  /** Letters, digits and hyphens: what reference managers call the entry. */
  readonly key: string;
  /** `report`: a numbered document of a body. `event`: a session. `entry`: an entry of this reference. `document`: a source. */
  readonly type: 'report' | 'event' | 'entry' | 'document';
  readonly title: string;
  /** What kind of document: "Resolution". */
  readonly genre: string;
  /** The body that speaks, or the publisher of a source; absent when it is not known. */
  readonly author?: string;
  /** The symbol of a resolution. */
  readonly number?: string;
  /** "88th session". */
  readonly event?: string;
  readonly place?: string;
  readonly date?: PartialDate;
  /** When the event lasted: its two ends. */
  readonly period?: Period;
  /** The reference in which an entry stands. */
  readonly container?: string;
  readonly url?: string;
  /** BCP 47. */
  readonly language: string;
  /** Where it was read, and as of when. */
  readonly note: string;
}

type Pack = Pick<PackInfo, 'id' | 'assembly' | 'title' | 'asOf' | 'languages'>;

/**
 * @param session the row of the record's session, when it has one
 */
export function citedOf(record: AnyRecord, pack: Pack, session?: Row): Cited {
  const common = {
    key: `${pack.id}-${record.id.replace('/', '-')}`,
    title: record.title,
    genre: kindName(record.kind),
    language: record.lang ?? pack.languages[0] ?? 'en',
    note: msg(str`Rostrum, ${pack.title}, as of ${formatDate(pack.asOf)}`),
  };
  switch (record.kind) {
    case 'resolution':
    case 'decision':
      return {
        ...common,
        type: 'report',
        author: pack.assembly,
        ...known('number', record.kind === 'resolution' ? record.symbol : undefined),
        ...known('event', session && sessionName(session)),
        ...known('place', session?.city),
        ...known('date', record.date ?? year(record.year)),
      };
    case 'session':
      return {
        ...common,
        type: 'event',
        author: pack.assembly,
        title: sessionName(record),
        ...known('place', [record.city, record.country?.name].filter(Boolean).join(', ') || undefined),
        ...known('date', record.period?.start ?? year(record.year)),
        ...known('period', record.period),
      };
    case 'source':
      return {
        ...common,
        type: 'document',
        genre: record.type,
        ...known('author', record.publisher),
        ...known('date', record.date),
        ...known('url', record.url),
      };
    default:
      return { ...common, type: 'entry', container: pack.title, date: pack.asOf };
  }
}

function known<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}

const year = (number: number | undefined): PartialDate | undefined =>
  number === undefined ? undefined : String(number).padStart(4, '0');
