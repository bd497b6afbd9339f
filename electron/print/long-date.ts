/** Dates as the program writes them: 15 October 2019, October 2019, 2019; in the language asked for, with Western digits. */
import type { PartialDate } from '../../data/model';
import type { Language } from '../../data/model/spoken';

/** A date in words, as precisely as it is known. */
export function longDate(date: PartialDate, language: Language): string {
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (date.length > 4) options.month = 'long';
  if (date.length > 7) options.day = 'numeric';
  const locale = language === 'en' ? 'en-GB' : `${language}-u-nu-latn`;
  return new Intl.DateTimeFormat(locale, options).format(new Date(date));
}
