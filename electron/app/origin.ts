/** The one origin of the program's pages. */

export const scheme = 'app';
export const host = 'rostrum';
export const origin = `${scheme}://${host}`;
export const indexUrl = `${origin}/index.html`;
export const printUrl = `${origin}/print.html`;

/** Whether an address is one of our own pages. */
export function isOurs(url: string): boolean {
  try {
    const parsed = new URL(url);
    return parsed.protocol === `${scheme}:` && parsed.host === host && !parsed.username && !parsed.password;
  } catch {
    return false;
  }
}
