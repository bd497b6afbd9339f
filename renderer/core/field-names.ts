/** Fields of records as a reader would say them: what was derived names them, in the window and on paper. */
import { msg } from '@lit/localize';
import { capital } from './vocabulary';

/** "the beginning"; a field that has no name here goes by its own. */
export function fieldName(field: string): string {
  const names: Record<string, string> = {
    'period.start': msg('the beginning'),
    'period.end': msg('the end'),
    period: msg('the period'),
    termYears: msg('the length of the term'),
    year: msg('the year'),
    date: msg('the date'),
    number: msg('the number'),
    symbol: msg('the number'),
    country: msg('the country'),
    region: msg('the region'),
    session: msg('the session'),
    numberPattern: msg('the pattern of the numbers'),
    resolutionsAdopted: msg('the number of resolutions adopted'),
    relations: msg('the relations'),
  };
  // A pack may name a field as it likes, also as something that every object has.
  return Object.hasOwn(names, field) ? (names[field] ?? field) : field;
}

/** The same, beginning a line. */
export const fieldNameCapital = (field: string): string => capital(fieldName(field));
