/** The one origin of the program's pages, and the pages that main opens. */

export const scheme = 'app';
const host = 'rostrum';
const origin = `${scheme}://${host}`;

export const indexUrl = `${origin}/index.html`;
export const printUrl = `${origin}/print.html`;
/** The page that main makes itself when the window's own page cannot run. */
export const faultPath = '/fault';
const faultUrl = `${origin}${faultPath}`;

/** The address of the window's page for a pack. @param hash the route */
export function pageUrl(pack: string, hash: string): string {
  return `${indexUrl}?${new URLSearchParams({ pack }).toString()}${hash}`;
}

/** The pack that an address of the window's page names, or `first` when it names none; null for any other page. */
export function packOf(url: string, first: string): string | null {
  const { href, search, hash, searchParams } = new URL(url);
  const page = href.slice(0, href.length - search.length - hash.length);
  return page === indexUrl ? (searchParams.get('pack') ?? first) : null;
}

/** The address of the fault page; `detail` is for a report, `back` a route hash to go back to, `pack` the one that was shown, if not the first. */
export function faultAddress(detail: string, back: string, pack: string | null): string {
  return `${faultUrl}?${new URLSearchParams({ detail, back, ...(pack === null ? {} : { pack }) }).toString()}`;
}

/** Whether an address is one of our own pages. */
export function isOurs(url: string): boolean {
  try {
    const parsed = new URL(url);
    return parsed.protocol === `${scheme}:` && parsed.host === host && !parsed.username && !parsed.password;
  } catch {
    return false;
  }
}
