/**
 * The faces of a document. Nothing is laid out on the screen of the hidden window, so that nothing there asks for them; and pages
 * must not be cut before they have come.
 */
const stacks = ['--sans', '--serif'];
const weights = [400, 500, 600];
const slopes = ['normal', 'italic'];

/** In the faces of these letters nearly every document is set: they come while the records are read. */
export const usual = 'Aaę';

/** Loads every face in which print.css may set a letter of the text. The letters of one that does not come are set in the next of its stack. */
export async function facesFor(text: string): Promise<void> {
  const letters = [...new Set(text)].join('');
  // Faces of Arabic have hyphens and marks as well, but those are taken from the first family of a stack.
  const arabic = /\p{Script=Arabic}/u.test(letters);
  const style = getComputedStyle(document.documentElement);
  const fonts = stacks.flatMap((stack) => {
    const families = style.getPropertyValue(stack);
    const names = arabic ? families : families.replace(/,.*/su, '');
    return slopes.flatMap((slope) => weights.map((weight) => `${slope} ${weight} 10pt ${names}`));
  });
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, letters)));
}
