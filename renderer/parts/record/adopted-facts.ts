/** Facts of a resolution or decision about its way to adoption: agenda item, documents, subjects. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Decision, Document, Resolution } from '../../../data/model';
import { colon, comma, formatCount, formatDate } from '../../core/format';
import { formatRoute } from '../../core/route';
import type { Fact } from './facts';
import { folded } from './folded';

type Adopted = Resolution | Decision;

export function agendaFact({ agendaItem }: Adopted): Fact | null {
  if (!agendaItem) return null;
  const { number, title, document } = agendaItem;
  return {
    label: msg('Agenda item'),
    value: html`<bdi>${number}</bdi>${title ? html`${colon()}<bdi>${title}</bdi>` : nothing}`,
    more: document ? html`<bdi class="ref">${document}</bdi>` : undefined,
  };
}

/** "Draft", "Report", "Meeting record". */
export function documentName(role: Document['role']): string {
  switch (role) {
    case 'draft':
      return msg('Draft');
    case 'report':
      return msg('Report');
    case 'meeting record':
      return msg('Meeting record');
  }
}

/** "A/80/545, paragraph 5, 26 November 2025": what is known of a document, each part in its own direction. */
export function documentWords({ symbol, paragraph, date }: Document): TemplateResult {
  const parts = [symbol, paragraph && msg(str`paragraph ${paragraph}`), date && formatDate(date)].filter(Boolean);
  return html`${parts.map((part, i) => html`${i > 0 ? comma() : nothing}<bdi>${part}</bdi>`)}`;
}

export function documentsFact({ documents }: Adopted): Fact | null {
  if (documents.length === 0) return null;
  return {
    label: msg('Documents'),
    value: html`<ul class="plain">
      ${documents.map((one) => html`<li>${documentName(one.role)}${colon()}${documentWords(one)}</li>`)}
    </ul>`,
  };
}

/** Subjects before the rest is folded. */
const shown = 8;

/** Each leads to the list of what is on that subject. */
export function subjectsFact({ id, subjects }: Adopted): Fact | null {
  if (subjects.length === 0) return null;
  const link = (subject: string): TemplateResult => {
    const query = new URLSearchParams({ subject });
    return html`<li>
      <a href=${formatRoute({ place: 'resolutions', query })}><bdi>${subject}</bdi></a>
    </li>`;
  };
  const rest = subjects.slice(shown);
  return {
    label: subjects.length > 1 ? msg('Subjects') : msg('Subject'),
    value: html`<ul class="subjects">
        ${subjects.slice(0, shown).map(link)}
      </ul>
      ${
        rest.length > 0
          ? folded(
              id,
              msg(str`All ${formatCount(subjects.length)}`),
              html`<ul class="subjects">
                ${rest.map(link)}
              </ul>`,
            )
          : nothing
      }`,
  };
}

/** Words of other vocabularies than the assembly's own; the one of the agenda repeats its item. */
export function keywordsFact({ keywords, agendaItem }: Adopted): Fact | null {
  const others = keywords.filter(({ scheme }) => scheme !== agendaItem?.document);
  if (others.length === 0) return null;
  return {
    label: msg('Keywords'),
    value: html`<ul class="plain">
      ${others.map(({ text, scheme }) => html`<li><bdi>${text}</bdi> <small>${scheme}</small></li>`)}
    </ul>`,
  };
}
