/**
 * Before the first frame: the way the language is written. The program comes after that frame, which needs none of it:
 * the frame and the field are in index.html, and keys typed meanwhile stay in the field.
 */
import { directionOf } from '../data/model/spoken';

const { first } = window.rostrum.languages;
document.documentElement.lang = first;
document.documentElement.dir = directionOf(first);

// Keys that were typed meanwhile come before the program, which takes the page for a moment while it is read.
requestAnimationFrame(() => requestIdleCallback(() => void import('./main'), { timeout: 100 }));
