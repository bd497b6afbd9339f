/** The one origin of the program's pages, and the pages that main opens. */

export const scheme = 'app';
const host = 'rostrum';
const origin = `${scheme}://${host}`;

export const indexUrl = `${origin}/index.html`;
export const printUrl = `${origin}/print.html`;
/** The page that main makes itself when the window's own page cannot run. */
export const faultPath = '/fault';
const faultUrl = `${origin}${faultPath}`;

/** The address of the fault page; `detail` is for a report, `back` a route hash to go back to. */
export function faultAddress(detail: string, back: string): string {
  return `${faultUrl}?${new URLSearchParams({ detail, back }).toString()}`;
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
