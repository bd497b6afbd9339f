/** CSL-JSON, by the schema of the Citation Style Language 1.0.2 (csl-data.json). */
import type { PartialDate } from '../../../data/model';
import type { Cited } from './cited';

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** The members of a CSL item that are used here. */
export interface CslItem {
  readonly id: string;
  readonly type: 'report' | 'event' | 'entry' | 'document' | 'webpage';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher?: string;
  readonly number?: string;
  readonly genre?: string;
  readonly issued?: CslDate;
  readonly 'event-title'?: string;
  readonly 'event-place'?: string;
  readonly 'event-date'?: CslDate;
  readonly 'container-title'?: string;
  readonly URL?: string;
  readonly language: string;
  readonly note: string;
}

/** An array of one item, as citation processors read it. */
export function csl(cited: Cited): string {
  return `${JSON.stringify([cslItem(cited)], null, 2)}\n`;
}

/** The item itself; what is not known is left out. */
export function cslItem(cited: Cited): CslItem {
  const { author, number, date, period, event, place, container, url } = cited;
  const ends = [period?.start, period?.end].filter((end) => end !== undefined);
  return {
    id: cited.key,
    type: cited.type === 'document' && url ? 'webpage' : cited.type,
    title: cited.title,
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(author !== undefined && cited.type === 'report' && { publisher: author }),
    ...(number !== undefined && { number }),
    genre: cited.genre,
    ...(date !== undefined && { issued: dates([date]) }),
    ...(event !== undefined && { 'event-title': event }),
    ...(place !== undefined && { 'event-place': place }),
    ...(ends.length > 0 && { 'event-date': dates(ends) }),
    ...(container !== undefined && { 'container-title': container }),
    ...(url !== undefined && { URL: url }),
    language: cited.language,
    note: cited.note,
  };
}

/** As precise as the date is: `[2019]`, `[2019, 10]` or `[2019, 10, 18]`; two of them are a range. */
function dates(of: readonly PartialDate[]): CslDate {
  return { 'date-parts': of.map((date) => date.split('-').map(Number)) };
}
