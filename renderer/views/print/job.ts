/** From a brief on the desk to what is printed. */
import type { Brief, Desk } from '../../../data/model';
import { recordKey } from '../../../data/model/desk-changes';
import type { PrintJob } from '../../../electron/bridge';

/** The job of a brief; null when it holds nothing. */
export function jobOf(brief: Brief | undefined, desk: Desk): PrintJob | null {
  if (!brief || brief.items.length === 0) return null;
  const { paper, language, cover, contents, notes, sources, unknowns, newPage, texts } = brief.settings;
  const keys = new Set(brief.items.map(recordKey));
  const own = notes ? desk.notes.filter((note) => keys.has(recordKey(note))) : [];
  return {
    content: {
      type: 'collection',
      title: brief.name,
      items: brief.items,
      notes: own.map(({ pack, id, text }) => ({ pack, id, text })),
      cover,
      contents,
      newPage,
      texts: texts ? [language] : [],
    },
    paper,
    language,
    sources,
    unknowns,
  };
}

/** The items with one of them moved; the same list when it cannot go there. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length || from === to) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
