/** Widths of panes that the reader has moved, kept in the window's own storage: CSS variables `--pane-NAME` in pixels. */

const key = 'rostrum.panes';
const namePattern = /^[a-z]{1,20}$/;
let sizes = read();

function read(): Readonly<Record<string, number>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const good = Object.entries(stored).filter(
      ([name, size]) => namePattern.test(name) && typeof size === 'number' && size >= 80 && size <= 2000,
    );
    return Object.fromEntries(good) as Record<string, number>;
  } catch {
    return {};
  }
}

function apply(name: string): void {
  const size = sizes[name];
  const { style } = document.documentElement;
  if (size === undefined) style.removeProperty(`--pane-${name}`);
  else style.setProperty(`--pane-${name}`, `${size}px`);
}

/** The width of a pane, or null as long as it was not moved. */
export function paneSize(name: string): number | null {
  return sizes[name] ?? null;
}

/** Gives a pane a width, in pixels, at once; null gives it back its own. Storage that is full or closed loses it. */
export function setPaneSize(name: string, size: number | null): void {
  const { [name]: _old, ...others } = sizes;
  sizes = size === null ? others : { ...others, [name]: Math.round(size) };
  apply(name);
  try {
    localStorage.setItem(key, JSON.stringify(sizes));
  } catch {
    localStorage.removeItem(key);
  }
}

for (const name of Object.keys(sizes)) apply(name);
