/** From a record's id to its document. */
import type { RecordId } from '../../data/model';
import { otherPage } from './other';
import { personPage } from './person';
import { resolutionPage } from './resolution';
import { sessionBrief, sessionPage } from './session';
import { readContext, type Context, type Sheet } from './sheet';

/** The whole page of a record of any kind. */
export async function composeRecord(id: RecordId, options: Context['options']): Promise<Sheet> {
  const { page, context } = await readContext(id, options);
  const { record } = page;
  switch (record.kind) {
    case 'session':
      return sessionPage(page, record, context);
    case 'resolution':
    case 'decision':
      return resolutionPage(page, record, context);
    case 'person':
      return personPage(record, context);
    default:
      return otherPage(page, record, context);
  }
}

/** The brief of a session; other kinds have none and are printed whole. */
export async function composeBrief(id: RecordId, options: Context['options']): Promise<Sheet> {
  const { page, context } = await readContext(id, options);
  const { record } = page;
  return record.kind === 'session' ? sessionBrief(page, record, context) : composeRecord(id, options);
}
