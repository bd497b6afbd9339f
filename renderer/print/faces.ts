/**
 * The faces of a document. Nothing is laid out on the screen of the hidden window, so that nothing there asks for them; and pages
 * must not be cut before they have come.
 */
const stacks = ['--sans', '--serif'];
const weights = [400, 500, 600];
const slopes = ['normal', 'italic'];

/** In the faces of these letters most of every document is set: they come while the records are read. */
export const usual = 'Aa1';

/** Loads every face that print.css may set a letter of the text in. */
export async function facesFor(text: string): Promise<void> {
  const letters = [...new Set(text)].join('');
  const style = getComputedStyle(document.documentElement);
  const fonts = stacks.flatMap((stack) => {
    const families = style.getPropertyValue(stack);
    return slopes.flatMap((slope) => weights.map((weight) => `${slope} ${weight} 10pt ${families}`));
  });
  await Promise.all(fonts.map((font) => document.fonts.load(font, letters)));
}
