/** A number that was typed and must exist, since its session adopted that many, though no record describes it. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { RecordId, Row } from '../../../data/model';
import type { SearchAnswer } from '../../../electron/search/protocol';
import { formatCount, sessionName } from '../../core/format';
import { recordHref } from '../../core/route';

export interface KnownNumber {
  readonly symbol: string;
  readonly session: Row;
}

/** Letters and digits in capitals, joined by hyphens, however they were separated. */
function plain(text: string): string {
  return (text.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('-');
}

/** The number that the text spells out in full; null when it is no such number, or when a record has it. */
export function knownNumber(answer: SearchAnswer, sessions: ReadonlyMap<RecordId, Row>): KnownNumber | null {
  const typed = plain(answer.text);
  const [, head, digits] = /^(.+-)(\d{1,3})$/.exec(typed) ?? [];
  if (!head || !digits) return null;
  const isTyped = (symbol: string): boolean => plain(symbol).replace(/-0+(\d+)$/, '-$1') === `${head}${Number(digits)}`;
  if (answer.hits.some(({ row }) => row.symbol && isTyped(row.symbol))) return null;
  for (const session of sessions.values()) {
    const pattern = session.numberPattern;
    if (!pattern?.endsWith('{n}') || `${plain(pattern.slice(0, -3))}-` !== head) continue;
    const adopted = session.adopted ?? 0;
    if (Number(digits) < 1 || Number(digits) > adopted) return null;
    return { symbol: pattern.replace('{n}', digits), session };
  }
  return null;
}

/** What is known of such a number. */
export function numberNote({ symbol, session }: KnownNumber): TemplateResult {
  const name = sessionName(session);
  const adopted = formatCount(session.adopted ?? 0);
  return html`<div class="known-number">
    <p class="big"><bdi class="ref">${symbol}</bdi></p>
    <p>
      ${msg(str`The number follows from the pattern of the ${name}, which adopted ${adopted} resolutions. No source read says what it is about.`)}
    </p>
    <p><a href=${recordHref(session.id)}>${msg(str`Open the ${name}`)}</a></p>
  </div>`;
}
