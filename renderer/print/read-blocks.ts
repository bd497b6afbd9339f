/** Reads the laid-out document as blocks: what a word processor or plain text needs of it, and nothing of its looks. */
import type { Block, Run } from '../../electron/print/blocks';

const small = '.small, .remark, .colophon, .kicker, .sources, .under, .aside, .label, .url';

/** The blocks of everything in an element, in order. */
export function readBlocks(root: Element): Block[] {
  return tidy([...root.children].flatMap((child) => blocksOf(child)));
}

function blocksOf(element: Element): Block[] {
  if (element.matches('[aria-hidden=true]')) return [];
  if (element.matches('.cover')) return coverOf(element);
  const heading = /^H([1-3])$/.exec(element.tagName);
  if (heading) return [headingOf(element, Number(heading[1]))];
  if (element.matches('.head')) return headOf(element);
  if (element.matches('table')) return [tableOf(element as HTMLTableElement)];
  if (element.matches('.toc')) return [contentsOf(element)];
  if (element.matches('.points')) return pointsOf(element);
  if (element.matches('ul, ol')) return [listOf(element)];
  if (element.matches('p')) return [{ type: 'paragraph', style: styleOf(element), runs: runsOf(element) }];
  const inside = [...element.children].flatMap((child) => blocksOf(child));
  const begins = element.matches('article.page, article.cover + article');
  return begins ? [{ type: 'break' }, ...inside] : inside;
}

/** Of a cover: the assembly over the title, how much there is, and at its foot of which pack and day. */
function coverOf(cover: Element): Block[] {
  const styles = { '.kicker': 'over', h1: 'title', '.lead': 'lead', '.colophon': 'foot' } as const;
  return Object.entries(styles).flatMap(([selector, style]): Block[] => {
    const part = cover.querySelector(selector);
    return part ? [{ type: 'paragraph', style, runs: runsOf(part).map(({ text }) => ({ text })) }] : [];
  });
}

function headingOf(element: Element, level: number, beside: readonly Run[] = []): Block {
  const article = element.closest('article[id]');
  const first = level === 1 && article?.querySelector('h1') === element;
  return {
    type: 'heading',
    level,
    runs: [...runsOf(element), ...beside],
    ...(first && article ? { anchor: article.id } : {}),
  };
}

/** A heading with what stands beside it on its line. */
function headOf(element: Element): Block[] {
  const heading = element.querySelector('h2');
  if (!heading) return [];
  const beside = [...element.children].filter((child) => child !== heading && !child.matches('[aria-hidden=true]'));
  const runs = beside.flatMap((child) => [{ text: ' ' }, ...runsOf(child)]);
  return [headingOf(heading, 2, runs)];
}

function tableOf(table: HTMLTableElement): Block {
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({ runs: runsOf(cell), head: cell.tagName === 'TH', end: cell.matches('.end') })),
  );
  return { type: 'table', heads: table.tHead?.rows.length ?? 0, rows };
}

function contentsOf(list: Element): Block {
  const entries = [...list.querySelectorAll('a')].map((link) => ({
    text: link.firstElementChild?.textContent.trim() ?? '',
    anchor: link.hash.slice(1),
  }));
  return { type: 'contents', entries };
}

/** Sources carry their number as text of their own: a numbered list says it by itself. */
function listOf(list: Element): Block {
  const items = [...list.children].map((item) => runsOf(item.querySelector(':scope > .n + *') ?? item));
  return { type: 'list', ordered: list.tagName === 'OL', items };
}

/** Points of a paragraph carry the numbers of their text, (a) or (ii), and may have points of their own. */
function pointsOf(list: Element): Block[] {
  return [...list.children].flatMap((item): Block[] => {
    const number = item.querySelector(':scope > .num');
    const own = item.querySelector(':scope > div > p');
    const inner = item.querySelector(':scope > div > .points');
    const runs = [...(number ? runsOf(number) : []), { text: ' ' }, ...(own ? runsOf(own) : [])];
    return [{ type: 'paragraph', style: 'body', runs }, ...(inner ? pointsOf(inner) : [])];
  });
}

function styleOf(element: Element): 'body' | 'lead' | 'small' | 'note' {
  if (element.closest('.own-note')) return 'note';
  if (element.matches('.lead')) return 'lead';
  return element.matches(small) ? 'small' : 'body';
}

function runsOf(element: Element): Run[] {
  const runs: Run[] = [];
  for (const node of walk(element)) {
    if (node === 'break') runs.push({ text: '\n' });
    else runs.push(...runOf(node, element));
  }
  return trimmed(runs);
}

/** Texts in order; a line break where the page breaks a line: at `br` and before a block inside a cell. */
function* walk(element: Element): Generator<Text | 'break'> {
  for (const node of element.childNodes) {
    if (node instanceof Text) yield node;
    else if (node instanceof HTMLBRElement) yield 'break';
    else if (node instanceof Element && !node.matches('[aria-hidden=true]')) {
      if (node.matches('div, p + *, .points li')) yield 'break';
      yield* walk(node);
    }
  }
}

function runOf(node: Text, root: Element): Run[] {
  const keepsLines = root.closest('.own-note') !== null;
  const text = keepsLines ? node.data : node.data.replace(/\s+/g, ' ');
  if (text === '') return [];
  const near = node.parentElement;
  const is = (selector: string): boolean => {
    const found = near?.closest(selector);
    return found !== null && found !== undefined && root.contains(found);
  };
  return [
    {
      text,
      ...(is('b, strong, .symbol') && { bold: true }),
      ...(is('i, em') && { italic: true }),
      ...(is('sup') && { raised: true }),
      ...(is(small) && { small: true }),
    },
  ];
}

/** Without white space at the ends, and never two spaces in a row. */
function trimmed(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const before = out.at(-1)?.text ?? '\n';
    const text = /\s$/.test(before) ? run.text.replace(/^ +/, '') : run.text;
    if (text === '\n') {
      const last = out.at(-1);
      if (last) out[out.length - 1] = { ...last, text: last.text.replace(/ +$/, '') };
    }
    if (text !== '' && !(out.length === 0 && text === '\n')) out.push({ ...run, text });
  }
  const last = out.at(-1);
  if (last) out[out.length - 1] = { ...last, text: last.text.trimEnd() };
  return out.filter(({ text }) => text !== '');
}

/** Without empty blocks, and without a break at the beginning. */
function tidy(all: readonly Block[]): Block[] {
  const full = all.filter((block) => {
    if (block.type === 'paragraph' || block.type === 'heading') return block.runs.length > 0;
    return block.type !== 'list' || block.items.length > 0;
  });
  return full.filter((block, i) => block.type !== 'break' || (i > 0 && full[i - 1]?.type !== 'break'));
}
