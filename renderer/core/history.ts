/** The platform's history of this window: whether there is a way back or forward, and which entry is shown. */

/** The part of the Navigation API that the window uses; TypeScript's library does not have it yet. */
interface NavigationLike extends EventTarget {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly currentEntry: { readonly key: string } | null;
}

declare global {
  interface Window {
    readonly navigation: NavigationLike;
  }
}

/** Whether Back and Forward lead anywhere. */
export function historyState(): { back: boolean; forward: boolean } {
  return { back: window.navigation.canGoBack, forward: window.navigation.canGoForward };
}

/** A key of the entry that is shown; it stays the same when the reader comes back to the entry. */
export function entryKey(): string {
  return window.navigation.currentEntry?.key ?? '';
}

/** Calls back after each change of the entry shown; the returned function ends it. */
export function watchHistory(changed: () => void): () => void {
  window.navigation.addEventListener('currententrychange', changed);
  return () => window.navigation.removeEventListener('currententrychange', changed);
}

/** Calls back just before the entry changes, while the page still shows the old one. */
export function beforeHistory(changing: () => void): void {
  window.navigation.addEventListener('navigate', changing);
}
