/** What every answer of app:// tells Chromium about the page's rights. */

/** Lit names its Trusted Types policy `lit-html`; no other policy may be made, and never twice. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** What is answered to a request for a page or a part of one. */
export interface Served {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>> & { readonly 'Content-Type': string };
  readonly body: string | Uint8Array;
}

export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=(), display-capture=()',
};
