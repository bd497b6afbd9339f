/** The filters that are set, in words. */
import { msg, str } from '@lit/localize';
import type { RecordId, Row } from '../../../data/model';
import { kindPlural, sessionName } from '../../core/format';
import { confidenceName } from '../../parts/record/evidence';
import { statusName } from '../../parts/record/status';
import { yearsCross, type Filters } from './filters';

/** A filter in words, and what is left when it is taken away. */
export interface SetFilter {
  readonly words: string;
  readonly without: Partial<Filters>;
}

function years({ from, to }: Filters): string {
  if (from !== null && to !== null) return from === to ? String(from) : `${from}–${to}`;
  return from === null ? msg(str`until ${to ?? ''}`) : msg(str`from ${from}`);
}

/** The filters that are set, in the order in which they stand at the side. */
export function setFilters(filters: Filters, sessions: ReadonlyMap<RecordId, Row> = new Map()): SetFilter[] {
  const { kinds, confidence, session, subject, statuses } = filters;
  const all: SetFilter[] = [];
  if ((filters.from !== null || filters.to !== null) && !yearsCross(filters))
    all.push({ words: years(filters), without: { from: null, to: null } });
  if (session) {
    const row = sessions.get(session);
    all.push({ words: row ? sessionName(row) : session, without: { session: null } });
  }
  if (filters.text) all.push({ words: `“${filters.text}”`, without: { text: '' } });
  for (const kind of kinds)
    all.push({ words: kindPlural(kind), without: { kinds: kinds.filter((one) => one !== kind) } });
  for (const one of statuses)
    all.push({
      words: msg(str`Status: ${statusName(one)}`),
      without: { statuses: statuses.filter((other) => other !== one) },
    });
  if (subject) all.push({ words: subject, without: { subject: null } });
  for (const one of confidence)
    all.push({
      words: msg(str`Confidence: ${confidenceName(one)}`),
      without: { confidence: confidence.filter((other) => other !== one) },
    });
  return all;
}
