/** The lines above and below every page, as the templates that Chromium prints in the margins. */
import type { PackSummary } from '../../data/model';
import { directionOf, type Language } from '../../data/model/spoken';
import { words } from '../words';
import { longDate } from './long-date';
import { margins, type Paper } from './paper-size';

/** Fonts of the page cannot be loaded here; these are near to it and are found on the three systems. */
const face = `'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, sans-serif`;

/** `headerTemplate` and `footerTemplate` of printToPDF: assembly and document above; pack, date and page below. */
export function runningLines(
  manifest: PackSummary,
  document: string,
  paper: Paper,
  language: Language,
): { header: string; footer: string } {
  const { start, end } = margins[paper];
  const { print: say } = words(language);
  const line = `font: 8pt/1.3 ${face}; color: #3a3a3a; direction: ${directionOf(language)}; margin-inline: ${start}in ${end}in; width: 100%; min-width: 0; display: flex; justify-content: space-between; gap: 8mm; -webkit-print-color-adjust: exact`;
  const pack = say.pack(manifest.title, longDate(manifest.asOf, language));
  const page = say.page('<span class="pageNumber"></span>', '<span class="totalPages"></span>');
  return {
    header: `<div style="${line}; margin-top: 3mm">${inLine(manifest.assembly, 'flex: none; max-width: 60%')}${inLine(document, 'min-width: 0')}</div>`,
    footer: `<div style="${line}; margin-bottom: 3mm; padding-top: 1.6mm; border-top: .5pt solid #777"><span>${escape(pack)}</span><span>${page}</span></div>`,
  };
}

/**
 * The same lines as a style sheet, for the system's print dialog, which is given no templates: margin boxes of CSS Paged
 * Media, with the margins of the page. Chromium draws them from version 131 on; before, the page has its margins only.
 */
export function marginBoxes(manifest: PackSummary, document: string, paper: Paper, language: Language): string {
  const { top, bottom, start, end } = margins[paper];
  const { print: say } = words(language);
  const [from, to] = directionOf(language) === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const sides = { [from]: start, [to]: end };
  const page = say.page('\n1', '\n2').split(/(\n[12])/u);
  const number = page.map((part) => (counters[part] === undefined ? quoted(part) : counters[part])).join(' ');
  const boxes = [
    [`top-${from}`, quoted(manifest.assembly)],
    [`top-${to}`, quoted(isolated(document))],
    [`bottom-${from}`, quoted(say.pack(manifest.title, longDate(manifest.asOf, language)))],
    [`bottom-${to}`, number],
  ];
  return `@page { margin: ${top}in ${sides['right'] ?? end}in ${bottom}in ${sides['left'] ?? start}in; font: 8pt/1.3 ${face}; color: #3a3a3a;
${boxes.map(([box, content]) => `@${box} { content: ${content} }`).join('\n')} }`;
}

const counters: Readonly<Record<string, string>> = { '\n1': 'counter(page)', '\n2': 'counter(pages)' };

/** A name on one line, in the direction of its own script; what does not fit ends in an ellipsis. */
function inLine(name: string, style: string): string {
  return `<span dir="auto" style="${style}; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">${escape(name)}</span>`;
}

/** Margin boxes break no long word and know no ellipsis: what is longer than half a line is cut. */
const longestName = 60;

function isolated(name: string): string {
  const letters = [...name];
  const short = letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : name;
  return `\u2068${short}\u2069`;
}

/** A string of CSS. What stands in a pack ends no string and begins no rule. */
function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ,.:;()–’-]/gu, (c) => `\\${(c.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${String(c.charCodeAt(0))};`);
}
