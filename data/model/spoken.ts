/** The languages that the program speaks: those of its interface and its printed pages, not those of a pack's records. */

export const languages = ['en', 'fr', 'es', 'ar'] as const;
export type Language = (typeof languages)[number];

/** The first of the preferred languages (BCP 47 tags, best first) that the program speaks; English when it speaks none. */
export function bestLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = languages.find((language) => language === tag.toLowerCase().split(/[-_]/u)[0]);
    if (found) return found;
  }
  return 'en';
}

/** Which way a language is written. `tag` may name any language, as the text of a record does. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return /^(?:ar|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)(?:-|$)/iu.test(tag) ? 'rtl' : 'ltr';
}
