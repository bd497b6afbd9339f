/** Where what floats stands: the platform puts popovers in the middle of the window. */

/** Pixels that stay free at the edges of the window. */
const margin = 8;

/**
 * Puts an open popover of the class `floating` below a box of the window, or above it where there is more room; always within
 * the window.
 * @param box as `getBoundingClientRect` gives it, or the point of a pointer
 */
export function placePopover(popover: HTMLElement, box: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>): void {
  const { width, height } = popover.getBoundingClientRect();
  const rtl = getComputedStyle(popover).direction === 'rtl';
  const within = (at: number, size: number, space: number): number =>
    Math.max(margin, Math.min(at, space - size - margin));
  const fits = box.bottom + height + margin <= innerHeight || box.top < innerHeight - box.bottom;
  const x = within(rtl ? box.right - width : box.left, width, innerWidth);
  const y = within(fits ? box.bottom : box.top - height, height, innerHeight);
  popover.style.translate = `${x}px ${y}px`;
}
