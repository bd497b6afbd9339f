/** BibTeX, as the btxdoc manual has it, in UTF-8 as biber and bibtexu read it. */
import type { Cited } from './cited';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * LaTeX's special characters. Braces become commands: BibTeX counts them even behind a backslash, and an odd one
 * would swallow the rest of the file.
 */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** A text as LaTeX sets it; line breaks and other control characters become spaces. */
export function latex(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/[\\{}~^&%$#_]/g, (sign) => commands[sign] ?? sign);
}

/** An address is set as it is; what would end the field is percent-encoded. */
function address(url: string): string {
  return url.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}

/** One entry, ended by a line break. */
export function bibtex(cited: Cited): string {
  const [year, month] = cited.date?.split('-') ?? [];
  const report = cited.type === 'report';
  const fields: [name: string, value: string | undefined][] = [
    ['author', braced(cited.author && `{${latex(cited.author)}}`)],
    ['title', braced(`{${latex(cited.title)}}`)],
    [
      report ? 'institution' : 'howpublished',
      braced(latex((report ? cited.author : (cited.container ?? cited.genre)) ?? '')),
    ],
    ['type', report ? braced(latex(cited.genre)) : undefined],
    ['number', cited.number === undefined ? undefined : braced(latex(cited.number))],
    ['address', braced(cited.place && latex(cited.place))],
    ['year', braced(year)],
    ['month', month && months[Number(month) - 1]],
    ['url', braced(cited.url && address(cited.url))],
    ['language', braced(latex(cited.language))],
    ['note', braced(latex([cited.event, cited.note].filter(Boolean).join('. ')))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@${report ? 'techreport' : 'misc'}{${cited.key},`, ...lines, '}', ''].join('\n');
}

function braced(value: string | undefined): string | undefined {
  return value ? `{${value}}` : undefined;
}
