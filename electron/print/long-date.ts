/** Dates as the program writes them: 15 October 2019, October 2019, 2019. */
import type { PartialDate } from '../../data/model';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date in words, as precisely as it is known. */
export function longDate(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}
