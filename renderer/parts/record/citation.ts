/** How a record is cited, as plain text. */
import { msg, str } from '@lit/localize';
import type { PackInfo } from '../../../electron/bridge';
import type { AnyRecord, Row } from '../../../data/model';
import { comma, formatDate, formatPeriod, sessionName } from '../../core/format';

/** "INTERPOL General Assembly, 88th session (Santiago, 2019), resolution GA-2019-88-RES-10. Rostrum, pack …, as of …". */
export function citation(
  record: AnyRecord,
  pack: Pick<PackInfo, 'assembly' | 'title' | 'asOf'>,
  session?: Row,
): string {
  const held = session ? `${sessionName(session)}${place([session.city, session.year])}` : undefined;
  const what = [pack.assembly, ...parts(record, held)].filter(Boolean).join(comma());
  return `${what}. ${msg(str`Rostrum, ${pack.title}, as of ${formatDate(pack.asOf)}`)}.`;
}

const place = (of: readonly (string | number | undefined)[]): string => {
  const known = of.filter((part) => part !== undefined);
  return known.length > 0 ? ` (${known.join(comma())})` : '';
};

function parts(record: AnyRecord, held: string | undefined): (string | undefined)[] {
  switch (record.kind) {
    case 'resolution':
      return [held, msg(str`resolution ${record.symbol}`)];
    case 'decision':
      return [held, msg(str`${record.title} (number not found)`)];
    case 'session':
      return [`${sessionName(record)}${place([record.city, formatPeriod(record.period) || record.year])}`];
    case 'person':
      return [record.title, record.country?.name];
    case 'source':
      return [record.title, record.publisher, record.date ? formatDate(record.date) : undefined, record.url];
    default:
      return [record.title];
  }
}
