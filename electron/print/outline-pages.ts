/** On which pages the outline of a PDF leads: Chromium writes that part of a file uncompressed (PDF 1.7, 12.3.3). */

/**
 * The page, from 1, of each entry of the outline's first level.
 * @param pdf a file as Chromium writes it
 */
export function outlinePages(pdf: Buffer): number[] {
  const objects = objectsOf(pdf.toString('latin1'));
  const catalog = [...objects.values()].find((body) => /\/Type\s*\/Catalog\b/.test(body)) ?? '';
  const pages = new Map(leaves(objects, named(catalog, 'Pages')).map((object, i) => [object, i + 1]));
  const found: number[] = [];
  let entry = named(objects.get(named(catalog, 'Outlines') ?? '') ?? '', 'First');
  while (entry !== undefined && found.length <= objects.size) {
    const body = objects.get(entry) ?? '';
    const target = /\/Dest\s*\[\s*(\d+) 0 R/.exec(body)?.[1] ?? /\/D\s*\[\s*(\d+) 0 R/.exec(body)?.[1];
    found.push(pages.get(target ?? '') ?? 1);
    entry = named(body, 'Next');
  }
  return found;
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
