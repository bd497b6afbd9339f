/** RIS, the tagged lines that reference managers import: two letters, two spaces, hyphen, space, value; CR LF. */
import type { Cited } from './cited';

const types: Readonly<Record<Cited['type'], string>> = {
  report: 'RPRT',
  event: 'CONF',
  entry: 'DICT',
  document: 'GEN',
};

/** One record, from TY to ER. */
export function ris(cited: Cited): string {
  const [year, month = '', day = ''] = cited.date?.split('-') ?? [];
  const type = cited.type === 'document' && cited.url ? 'ELEC' : types[cited.type];
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', type],
    ['ID', cited.key],
    // A comma would part a family name from a first name, and bodies have neither; an asterisk is not allowed.
    ['AU', cited.author?.replace(/[,*]/g, '')],
    ['TI', cited.title],
    ['T2', cited.container ?? cited.event],
    ['M3', cited.genre],
    ['SN', cited.number],
    ['PB', cited.type === 'report' ? cited.author : undefined],
    ['CY', cited.place],
    ['PY', year],
    ['DA', year && month ? `${year}/${month}/${day}/` : undefined],
    ['LA', cited.language],
    ['UR', cited.url],
    ['N1', cited.note],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** A value is one line: a line break in it would begin another tag. */
function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
