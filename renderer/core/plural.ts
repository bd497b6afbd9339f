/** Counted words, in languages that have more forms of them than one and many. */
import { formatCount } from './format';
import { getLanguage } from './language';

const rules = new Map<string, Intl.PluralRules>();

/**
 * The form of a counted phrase that suits the number. The phrase holds its forms, named as Unicode CLDR names them (zero, one,
 * two, few, many, other) and separated by `|`; a translation has the forms of its own language. For example
 * `plural(3, msg('one: # record | other: # records'))` is "3 records".
 * @param shown the number as it is to be read, in place of `#`
 */
export function plural(count: number, forms: string, shown = formatCount(count)): string {
  const language = getLanguage();
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  const wanted = rule.select(count);
  let other = '';
  for (const form of forms.split('|')) {
    const [, name, phrase = ''] = /^\s*(\w+):\s*(.*?)\s*$/su.exec(form) ?? [];
    if (name === wanted) return phrase.replaceAll('#', shown);
    if (name === 'other') other = phrase;
  }
  return other.replaceAll('#', shown);
}
