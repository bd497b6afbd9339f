/** Fields that rest on sources of their own: their numbers stand at the statement, not at the foot alone. */
import type { nothing, TemplateResult } from 'lit';
import type { AnyRecord } from '../../../data/model';
import type { PageContext } from './page-context';

/** The sources of one field as superscripts; nothing when it rests on the record's. */
export function fieldMark(
  record: Pick<AnyRecord, 'evidence'>,
  field: string,
  context: PageContext,
): TemplateResult | typeof nothing {
  const own = record.evidence[field];
  return context.sources.mark(
    own?.sources,
    own?.confidence ? { confidence: own.confidence, confidenceNote: own.note } : undefined,
  );
}
