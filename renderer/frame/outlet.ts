/** Shows the view of the current place in the main area, and loads it first when it is new. */
import { msg } from '@lit/localize';
import { html, render } from 'lit';
import type { Problem } from '../../electron/bridge';
import { watchLanguage } from '../core/language';
import { watchRoute, type Place, type Route } from '../core/route';
import { restoreScroll } from '../core/scroll';
import { fault, problemOf } from '../parts/fault';
import { views, type PlaceView } from './places';

/** Nothing is shown of a load that takes less than this. Milliseconds. */
const patience = 200;

export class Outlet {
  readonly #main: HTMLElement;
  readonly #loaded = new Set<Place>();
  #view: PlaceView | null = null;
  /** The place that is wanted, and the one whose view is on screen: they differ while a view is loaded. */
  #place: Place | null = null;
  #shown: Place | null = null;
  #route!: Route;
  #stopped = false;

  constructor(main: HTMLElement) {
    this.#main = main;
    watchRoute((route) => this.#show(route));
    // A view keeps what it made of words, such as groups and sorted lists: it is made anew.
    watchLanguage(() => this.#shown && !this.#stopped && this.#put(this.#shown));
  }

  /** Loads a view before it is asked for, so that the first key typed does not wait for it. */
  async preload(place: Place): Promise<void> {
    await views[place].load();
    this.#loaded.add(place);
  }

  /** Shows a problem instead of any place: there is no pack to read. */
  stop(problem: Problem): void {
    this.#stopped = true;
    this.#clear();
    render(html`<div class="fault-page">${fault(problem)}</div>`, this.#main);
  }

  #show(route: Route): void {
    this.#route = route;
    if (this.#stopped) return;
    if (this.#shown === route.place && this.#view) {
      this.#place = route.place;
      this.#view.route = route;
    } else if (this.#loaded.has(route.place)) this.#put(route.place);
    else void this.#load(route.place);
    restoreScroll();
  }

  #put(place: Place): void {
    this.#clear();
    this.#place = place;
    this.#shown = place;
    this.#view = document.createElement(views[place].tag) as PlaceView;
    this.#view.route = this.#route;
    this.#main.append(this.#view);
  }

  async #load(place: Place): Promise<void> {
    // The view that is shown stays until the next one is there.
    this.#place = place;
    const waiting = setTimeout(() => this.#isWanted(place) && this.#wait(), patience);
    try {
      await this.preload(place);
      if (this.#isWanted(place)) this.#put(place);
    } catch (error) {
      if (!this.#isWanted(place)) return;
      const problem = problemOf(error, msg('This place could not be opened'));
      this.#clear();
      const again = (): void => void this.#load(place);
      render(html`<div class="fault-page">${fault(problem, again)}</div>`, this.#main);
    } finally {
      clearTimeout(waiting);
    }
  }

  #isWanted(place: Place): boolean {
    return this.#place === place && this.#shown !== place && !this.#stopped;
  }

  #wait(): void {
    this.#clear();
    render(html`<div class="skeleton"><span></span><span></span><span></span><span></span></div>`, this.#main);
  }

  #clear(): void {
    render(null, this.#main);
    this.#view?.remove();
    this.#view = null;
    this.#shown = null;
  }
}
