/**
 * Scroll positions, per entry of the history: back and forward show a place as it was left. A part that scrolls has
 * the attribute `data-scroll` with a name of its own.
 */
import { beforeHistory, entryKey } from './history';

const kept = new Map<string, Map<string, number>>();
const entriesKept = 100;
/** Pages load after their place is shown; this long is waited for their content to be as tall as it was. */
const patience = 1000;

function scrollers(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-scroll]')];
}

function keep(): void {
  const key = entryKey();
  kept.delete(key);
  kept.set(key, new Map(scrollers().map((part) => [part.dataset['scroll'] ?? '', part.scrollTop])));
  const oldest = kept.keys().next();
  if (kept.size > entriesKept && !oldest.done) kept.delete(oldest.value);
}

/** Starts to note positions whenever the reader leaves an entry. */
export function keepScroll(): void {
  beforeHistory(keep);
}

/** Scrolls to where the entry now shown was left, if it was shown before: once, since what is changed in it then has another place. */
export function restoreScroll(): void {
  const key = entryKey();
  const wanted = new Map([...(kept.get(key) ?? [])].filter(([, top]) => top > 0));
  kept.delete(key);
  const end = performance.now() + patience;
  const attempt = (): void => {
    if (entryKey() !== key) return;
    for (const part of scrollers()) {
      const name = part.dataset['scroll'] ?? '';
      const top = wanted.get(name);
      if (top === undefined || part.scrollHeight - part.clientHeight < top - 1) continue;
      part.scrollTop = top;
      wanted.delete(name);
    }
    if (wanted.size > 0 && performance.now() < end) requestAnimationFrame(attempt);
  };
  if (wanted.size > 0) requestAnimationFrame(attempt);
}
