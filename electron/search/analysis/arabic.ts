/**
 * Particles that Arabic writes as one word with what follows: the article al-, wa- (and), fa- (so), bi- (with), ka- (as), li- (for).
 * The index holds words as they stand; these forms are what a query adds.
 */

/** With the article, longest first: wal-, fal-, bil-, kal-, lil-, al-. Letters as the fold leaves them. */
const withArticle = ['وبال', 'وال', 'فال', 'بال', 'كال', 'ولل', 'لل', 'ال'] as const;
/** Single letters are the beginning of many a word: taken off only from the longer ones. */
const single = ['و', 'ب', 'ل', 'ف'] as const;
const arabic = /^\p{Script=Arabic}+$/u;

/** The word without its article and what is joined to that; a word of which less than two letters would remain stays whole. */
export function withoutArticle(word: string): string {
  const particle = withArticle.find((start) => word.startsWith(start) && word.length >= start.length + 2);
  return particle ? word.slice(particle.length) : word;
}

/**
 * The forms of a folded word in which a text may have it: for the word security alone, also the, and the, with the security …
 * Without the word as it is. Nothing for a word that is not Arabic or has one letter only.
 */
export function joinedForms(word: string): string[] {
  if (!arabic.test(word) || word.length < 2) return [];
  const bare = withoutArticle(word);
  const forms = new Set<string>([bare, ...withArticle.map((particle) => particle + bare)]);
  if (bare.length >= 4) for (const particle of single) forms.add(particle + bare);
  forms.delete(word);
  return [...forms];
}
