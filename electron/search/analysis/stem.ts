/** The family of a word: words that share its stem, by the language of the text. Stemmers: Snowball, as @orama/stemmers has them. */
import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { withoutArticle } from './arabic';
import { fold } from './fold';

/**
 * The stem of a word as it was written: accents tell the stemmers where an ending begins. Folded itself. The word, folded, where
 * the language has no stemmer here.
 * @param lang a language tag; only its first part counts
 */
export function stem(written: string, lang: string): string {
  const word = written.normalize('NFC').toLowerCase();
  switch (lang.split('-')[0]) {
    case 'en':
      return /^[a-z]{3,}$/.test(word) ? english(american(word)) : fold(word);
    case 'fr':
      return /^\p{L}{3,}$/u.test(word) ? fold(french(word)) : fold(word);
    case 'es':
      return /^\p{L}{3,}$/u.test(word) ? fold(spanish(word)) : fold(word);
    case 'ar':
      return /^\p{Script=Arabic}{3,}$/u.test(word) ? fold(arabic(withoutArticle(word))) : fold(word);
    default:
      return fold(word);
  }
}

const spellings: Readonly<Record<string, string>> = {
  programme: 'program',
  programmes: 'programs',
  centre: 'center',
  centres: 'centers',
  defence: 'defense',
  cheque: 'check',
  cheques: 'checks',
};

/** The two spellings of English are one family: organisation and organization, labour and labor, programme and program. */
function american(word: string): string {
  const known = Object.hasOwn(spellings, word) ? spellings[word] : undefined;
  if (known !== undefined) return known;
  return word
    .replace(/^(.{3,})is(e[drs]?|ers|ing|ations?|able)$/, '$1iz$2')
    .replace(/^(.{2,}[^aeo])our(s|ed|ing|able|ers?|hood|ly)?$/, '$1or$2');
}
