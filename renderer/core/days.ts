/** Days that partial dates leave open. Days are ISO 8601 (`2019-10-16`), which compare as text. */
import type { PartialDate } from '../../data/model';

/** The first and the last day that a partial date may mean: 2018-11 is any day of November. */
export function daysOf(date: PartialDate): readonly [first: string, last: string] {
  if (date.length === 10) return [date, date];
  if (date.length === 4) return [`${date}-01-01`, `${date}-12-31`];
  const [year = 0, month = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [`${date}-01`, `${date}-${last}`];
}

/** Today where the reader is. */
export function today(now = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
