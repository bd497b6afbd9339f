/**
 * The first frame shows index.html as it is, field included; the program is fetched while that frame is drawn and runs
 * after it. What is typed meanwhile stands in the field and is searched for as soon as the program runs. Only in
 * English: another language would first be seen with English words.
 */
import { directionOf } from '../data/model/spoken';

const { first } = window.rostrum.languages;
document.documentElement.lang = first;
document.documentElement.dir = directionOf(first);

const drawn = new Promise((resolve) => requestAnimationFrame(resolve));
// A window that starts minimised draws nothing.
const late = new Promise((resolve) => setTimeout(resolve, 250));

async function boot(): Promise<void> {
  if (first === 'en') await Promise.race([drawn, late]);
  await import('./main');
}

void boot();
