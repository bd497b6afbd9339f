/** Keys in a list of links: up and down move, Page Up and Page Down by a page, Home and End to its ends. */
export function moveInList(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.target instanceof HTMLInputElement) return;
  const list = event.currentTarget as HTMLElement;
  const links = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const at = links.findIndex((link) => link === document.activeElement);
  const way = { PageDown: 1, PageUp: -1 }[event.key];
  const target =
    way && at >= 0
      ? paged(links, at, way)
      : { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const link = links[Math.max(0, Math.min(links.length - 1, target))];
  if (!link) return;
  event.preventDefault();
  // The focus would bring a row that is out of sight to the middle: a page on, what is between would be passed unseen.
  link.focus({ preventScroll: way !== undefined });
  link.scrollIntoView({ block: 'nearest' });
}

/** A page on in the same column, since cards stand beside each other; the end of the list where the column ends. */
function paged(links: readonly HTMLElement[], from: number, way: number): number {
  const boxes = links.map((link) => link.getBoundingClientRect());
  const start = boxes[from];
  if (!start) return from;
  const page = (links[from]?.closest('[data-scroll]')?.clientHeight ?? innerHeight) - start.height;
  const below = (at: number): number => way * ((boxes[at]?.top ?? 0) - start.top);
  const column = [...boxes.keys()]
    .filter((at) => below(at) > 0 && Math.abs((boxes[at]?.left ?? 0) - start.left) < 1)
    .sort((a, b) => below(a) - below(b));
  return column.findLast((at) => below(at) <= page) ?? column[0] ?? (way > 0 ? links.length - 1 : 0);
}
