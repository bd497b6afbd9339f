/** Fields that rest on sources of their own: their numbers stand at the statement, not at the foot alone. */
import type { nothing, TemplateResult } from 'lit';
import type { AnyRecord } from '../../../data/model';
import type { PageContext } from './page-context';
import type { Sure } from './source-numbers';

/**
 * The sources of a field as numbers; nothing when it rests on those of its record.
 * @param sure of the record or post whose field it is, when that is not the record of the page
 */
export function fieldMark(
  { evidence }: Pick<AnyRecord, 'evidence'>,
  field: string,
  { sources }: PageContext,
  sure?: Sure,
): TemplateResult | typeof nothing {
  const own = evidence[field];
  return sources.mark(own?.sources, own?.confidence ? { confidence: own.confidence, confidenceNote: own.note } : sure);
}
