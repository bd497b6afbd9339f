/** What a text does to documents that this pack does not hold: their symbols, as text, with the way to where it says so. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Decision, OutsideRelation, Resolution } from '../../../data/model';
import { formatCount } from '../../core/format';
import { formatRoute } from '../../core/route';
import { withReading } from '../text/route';
import type { Value } from './facts';
import { folded } from './folded';
import { relationName, section } from './sections';

/** Lines before the rest is folded. */
const shown = 8;

export function outsideSection(record: Resolution | Decision): Value {
  const all = record.outsideRelations;
  if (all.length === 0) return nothing;
  const lines = all.map((one) => line(record, one));
  return section(
    msg('Related, outside this pack'),
    html`<ul class="rel outside">
        ${lines.slice(0, shown)}
      </ul>
      ${
        lines.length > shown
          ? folded(
              record.id,
              msg(str`All ${formatCount(lines.length)}`),
              html`<ul class="rel outside">
                ${lines.slice(shown)}
              </ul>`,
            )
          : nothing
      }`,
  );
}

function line({ id, texts }: Resolution | Decision, { type, symbol, at }: OutsideRelation): TemplateResult {
  const [anchor] = at;
  const [text] = texts;
  const query = anchor && text ? withReading(new URLSearchParams(), { languages: [text.lang], at: anchor }) : null;
  return html`<li>
    <bdi class="ref">${symbol}</bdi
    ><span class="m"
      >${relationName(type, 'out')}${
        query ? html` · <a href=${formatRoute({ place: 'resolutions', id, query })}>${msg('in the text')}</a>` : nothing
      }</span
    >
  </li>`;
}
