/** Dates as people write them in a language, so that "15 October 2019", "2019-10" and "15/10/2019" all find one. */

/** Month names; not from the platform, whose tables differ between versions: a pack has the same bytes everywhere. */
const months: Readonly<Record<string, string>> = {
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
};
const dayLength = 86_400_000;
/** A session of weeks is found by its first and last day; one of days by each. */
const mostDays = 16;

/**
 * The words by which a period is found: `2019-10-15 15 October 2019 · 2019-10-16 …`, every day of a short one.
 * @param lang of the words, a language tag; months are English where there are no others
 */
export function datesOf(period: { start?: string | undefined; end?: string | undefined }, lang: string): string {
  const { start, end } = period;
  const days = start && end && start !== end ? daysBetween(start, end) : [start ?? end ?? ''];
  return days.map((date) => dateWords(date, lang)).join(' · ');
}

function daysBetween(start: string, end: string): string[] {
  const [first, last] = [Date.parse(start), Date.parse(end)];
  const count = start.length === 10 && end.length === 10 ? (last - first) / dayLength + 1 : 0;
  if (!(count > 1 && count <= mostDays)) return [start, end];
  return Array.from({ length: count }, (_, i) => new Date(first + i * dayLength).toISOString().slice(0, 10));
}

function dateWords(date: string, lang: string): string {
  const [year = '', month, day] = date.split('-');
  const names = (months[lang.split('-')[0] ?? ''] ?? months['en'] ?? '').split(' ');
  const name = month ? names[Number(month) - 1] : undefined;
  if (!name) return year;
  return [date, ...(day ? [Number(day)] : []), name, year].join(' ');
}
