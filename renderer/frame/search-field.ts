/**
 * The search field. Its input is in index.html and is never replaced: keys typed before the program has loaded are in
 * it, and a composition or a selection under way survives. Typing goes to the search place at once.
 */
import { msg } from '@lit/localize';
import { focusField, noteTyping, resultsPane, watchField, type FieldState, type Step } from '../core/field';
import { watchLanguage } from '../core/language';
import { go, parseRoute, hashNow, watchRoute, type Route } from '../core/route';
import { settings } from '../core/settings';

const steps: Partial<Record<string, Step>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'page-down',
  PageUp: 'page-up',
};

class SearchField extends HTMLElement {
  #input!: HTMLInputElement;
  /** The start page was reached by emptying the field: typing again then replaces it in the history. */
  #emptied = false;

  connectedCallback(): void {
    this.#input = this.querySelector('input') ?? this.appendChild(document.createElement('input'));
    this.#say();
    watchLanguage(() => this.#say());
    this.#input.addEventListener('input', () => {
      noteTyping();
      this.#typed();
    });
    this.#input.addEventListener('keydown', (event) => this.#pressed(event));
    this.addEventListener('rostrum-clear', () => this.#clear());
    const early = this.#input.value;
    watchRoute((route) => this.#moved(route));
    watchField((state) => this.#told(state));
    if (!early) return;
    this.#input.value = early;
    this.#typed();
  }

  #say(): void {
    this.#input.ariaLabel = msg('Search');
    this.#input.placeholder = msg('Find a resolution, a person, a session, a country…');
  }

  #typed(): void {
    const text = this.#input.value;
    const route = parseRoute(hashNow());
    const searching = route.place === 'search';
    const query = new URLSearchParams(searching ? route.query : settings().everywhere ? { in: 'all' } : {});
    query.set('q', text);
    // A space alone is not searched for; outside the search it waits for a word.
    if (text.trim() === '') {
      if (!searching) return;
      this.#emptied = true;
      return go({ place: 'start' }, 'replace');
    }
    const replaces = (searching && !route.id) || (route.place === 'start' && this.#emptied);
    go({ place: 'search', query }, replaces ? 'replace' : 'push');
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step && resultsPane()) resultsPane()?.move(step);
    else if (event.key === 'Enter') resultsPane()?.open();
    else if (event.key === 'Escape') this.#escape();
    else return;
    event.preventDefault();
  }

  /** Back from an opened record first; then the text goes; then the field. */
  #escape(): void {
    if (resultsPane()?.back()) return;
    if (this.#input.value) this.#clear();
    else this.#input.blur();
  }

  #clear(): void {
    this.#input.value = '';
    this.#typed();
    focusField();
  }

  #moved(route: Route): void {
    if (route.place !== 'start') this.#emptied = false;
    const text = route.place === 'search' ? (route.query.get('q') ?? '') : '';
    if (this.#input.value !== text) this.#input.value = text;
  }

  #told(state: FieldState): void {
    for (const [name, value] of [
      ['aria-controls', state.list],
      ['aria-activedescendant', state.active],
    ] as const) {
      if (value) this.#input.setAttribute(name, value);
      else this.#input.removeAttribute(name);
    }
  }
}

customElements.define('search-field', SearchField);
