/** Whoever removes a row of a list by key stays in the list: the row that takes its place has the focus then. */
import type { LitElement, ReactiveController } from 'lit';

export class FocusKeeper implements ReactiveController {
  /** The row that has the focus: its list, its place, and which of its controls it is. */
  #held: { readonly list: Element; readonly at: number; readonly control: number } | null = null;

  /** @param host draws lists (`ul`) whose rows may go */
  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    const focused = document.activeElement;
    const row = focused?.closest('li');
    const list = row?.parentElement;
    if (!focused || !row || !list || !this.host.contains(list)) return;
    this.#held = { list, at: [...list.children].indexOf(row), control: controlsOf(row).indexOf(focused) };
  }

  hostUpdated(): void {
    const held = this.#held;
    this.#held = null;
    if (!held || document.activeElement !== document.body) return;
    const row = held.list.isConnected
      ? held.list.children[Math.min(held.at, held.list.children.length - 1)]
      : undefined;
    const controls = row ? controlsOf(row) : [];
    const next = controls[held.control] ?? controls[0] ?? this.host.querySelector('[data-pane]');
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }
}

const controlsOf = (row: Element): Element[] => [...row.querySelectorAll('a, button, input, textarea')];
