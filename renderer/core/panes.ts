/**
 * Panes, between which F6 moves. A pane is an element with the attribute `data-pane` and a name (`aria-label`); it takes
 * the focus itself (`tabindex="-1"`), unless something in it has `data-pane-focus`, which then takes it.
 */

function isShown(pane: Element): boolean {
  return pane.checkVisibility() && !pane.closest('[inert]');
}

/** Gives a pane the focus. */
export function focusPane(pane: HTMLElement): void {
  const target = pane.querySelector<HTMLElement>('[data-pane-focus]') ?? pane;
  if (target === pane && !pane.hasAttribute('tabindex')) pane.tabIndex = -1;
  target.focus();
}

/** Moves the focus to the next pane on screen, or back to the one before; wraps around. */
export function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown);
  const inside = document.activeElement?.closest<HTMLElement>('[data-pane]');
  const at = inside ? panes.indexOf(inside) : step > 0 ? -1 : 0;
  const pane = panes[(at + step + panes.length) % panes.length];
  if (pane) focusPane(pane);
}
