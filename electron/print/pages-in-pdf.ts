/** Where things are in a PDF: Chromium writes that part of a file uncompressed (PDF 1.7, 12.3). */

/**
 * The page, from 1, of each entry of the outline's first level.
 * @param pdf a file as Chromium writes it
 */
export function outlinePages(pdf: Buffer): number[] {
  const { objects, catalog, pageOf } = directory(pdf);
  const found: number[] = [];
  let entry = named(objects.get(named(catalog, 'Outlines') ?? '') ?? '', 'First');
  while (entry !== undefined && found.length <= objects.size) {
    const body = objects.get(entry) ?? '';
    const target = /\/Dest\s*\[\s*(\d+) 0 R/.exec(body)?.[1] ?? /\/D\s*\[\s*(\d+) 0 R/.exec(body)?.[1];
    found.push(pageOf(target));
    entry = named(body, 'Next');
  }
  return found;
}

/**
 * The page, from 1, of each record to which the contents lead, in their order.
 * @param pdf a file as Chromium writes it
 */
export function linkedPages(pdf: Buffer): number[] {
  const { objects, catalog, pageOf } = directory(pdf);
  const places = objects.get(named(catalog, 'Dests') ?? '') ?? '';
  return [...places.matchAll(/\/item-(\d+)\s*\[\s*(\d+) 0 R/g)]
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([, , page]) => pageOf(page));
}

interface Directory {
  readonly objects: ReadonlyMap<string, string>;
  readonly catalog: string;
  /** The number, from 1, of a page by that of its object; the first when there is none. */
  pageOf(object: string | undefined): number;
}

function directory(pdf: Buffer): Directory {
  const objects = objectsOf(pdf.toString('latin1'));
  const catalog = [...objects.values()].find((body) => /\/Type\s*\/Catalog\b/.test(body)) ?? '';
  const pages = new Map(leaves(objects, named(catalog, 'Pages')).map((object, i) => [object, i + 1]));
  return { objects, catalog, pageOf: (object) => pages.get(object ?? '') ?? 1 };
}

/** The objects of a file by number; streams are cut off. */
function objectsOf(text: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of text.matchAll(/(?:^|\n)(\d+) 0 obj\b([^]*?)(?:\nendobj|\bstream\r?\n)/g)) {
    objects.set(number, body);
  }
  return objects;
}

/** The number of the object to which a name of a dictionary refers. */
function named(dictionary: string, name: string): string | undefined {
  return new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(dictionary)?.[1];
}

/** The pages of a tree of pages, in their order. */
function leaves(objects: ReadonlyMap<string, string>, node: string | undefined): string[] {
  if (node === undefined) return [];
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(objects.get(node) ?? '')?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leaves(objects, kid));
}
