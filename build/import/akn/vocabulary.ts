/** The vocabularies of Akoma Ntoso 3.0 as the United Nations publishes it (AKN4UN), and how a file's elements are told apart. */
import type { Report } from '../report';
import { elements, type Element } from '../xml';

export const akn = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
export const vocabularies = [akn, 'http://un.org/akn4un'];

/** Where something stands: the file that is read and the report that is told. */
export interface Place {
  readonly file: string;
  readonly report: Report;
}

/** Gives each child element to the handler of its name; the report is told of every other, and of words between them. */
export function each(
  parent: Element,
  place: Place,
  handlers: Readonly<Record<string, (element: Element) => void>>,
): void {
  for (const part of parent.children) {
    if (typeof part === 'string') {
      if (part.trim() !== '')
        place.report.unknown(`words directly in <${parent.name}>`, place.file, parent.line, false);
    } else if (Object.hasOwn(handlers, part.name)) handlers[part.name]?.(part);
    else place.report.unknown(`<${part.name}> in <${parent.name}>`, place.file, part.line, false);
  }
}

/** Tells the report of elements that are known and carry nothing for a reader. */
export function leave(place: Place, why: string): (element: Element) => void {
  return (element) => place.report.leftOut(`${element.name} (${why})`);
}

/** All elements of a name inside, at any depth. */
export function* within(parent: Element, name: string): Generator<Element> {
  for (const element of elements(parent)) {
    if (element.name === name) yield element;
    else yield* within(element, name);
  }
}
