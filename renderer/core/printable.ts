/**
 * What Ctrl+P prints now. A view offers its list as it is filtered, a record page offers its record; the page wins,
 * since it is what is being read. The frame's print dialog asks for the paper and prints.
 */
import type { PrintJob } from '../../electron/bridge';

export type Printable = Exclude<PrintJob['content'], { type: 'collection' }>;

const offers = new Map<object, Printable>();

/** Offers something to print on behalf of an element; offering again replaces its last offer. */
export function offerPrint(owner: object, content: Printable): void {
  offers.delete(owner);
  offers.set(owner, content);
}

/** Takes the offer back: in `disconnectedCallback`, or when there is nothing to print. */
export function withdrawPrint(owner: object): void {
  offers.delete(owner);
}

/** What to print now: the newest offer of a page, else the newest of a list, else null. */
export function printableNow(): Printable | null {
  const newestFirst = [...offers.values()].reverse();
  return newestFirst.find(({ type }) => type !== 'list') ?? newestFirst[0] ?? null;
}

/** Opens the print dialog for this content: for "Print…" buttons. */
export function requestPrint(from: EventTarget, content: Printable): void {
  from.dispatchEvent(new CustomEvent<Printable>('rostrum-print', { bubbles: true, composed: true, detail: content }));
}

type PrintHere = (wanted: 'print' | 'save-pdf') => void;
let here: PrintHere | null = null;

/** A place that prints by itself takes the keys and menu items of printing while it is shown. Returns its end. */
export function printHere(act: PrintHere): () => void {
  here = act;
  return () => {
    if (here === act) here = null;
  };
}

/** Lets the place that prints by itself do so; false when there is none. */
export function printedHere(wanted: 'print' | 'save-pdf'): boolean {
  here?.(wanted);
  return here !== null;
}
