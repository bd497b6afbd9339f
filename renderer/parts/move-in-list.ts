/** Arrow keys in a list of links: up and down move, Home and End go to its ends. */
export function moveInList(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.target instanceof HTMLInputElement) return;
  const list = event.currentTarget as HTMLElement;
  const links = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const at = links.findIndex((link) => link === document.activeElement);
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const link = links[Math.max(0, Math.min(links.length - 1, target))];
  if (!link) return;
  event.preventDefault();
  link.focus();
  link.scrollIntoView({ block: 'nearest' });
}
