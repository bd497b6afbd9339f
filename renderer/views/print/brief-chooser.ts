/** Which brief is in the tray: its name, the others, a new one. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Brief, Desk } from '../../../data/model';
import { changeDesk, changeWithUndo } from '../../core/desk';
import { newBrief, putBrief } from '../../core/desk-acts';
import { icon } from '../../parts/icon';

/** What a brief is called where it has no name. */
function nameOf({ name, items }: Brief): string {
  return name || (items.length > 0 ? msg(str`Without a name (${items.length})`) : msg('Empty'));
}

/** The name of the brief in the tray, a list of all, and buttons to begin and to delete one. */
export function briefChooser(desk: Desk, brief: Brief, locked: boolean): TemplateResult {
  const rename = (event: Event): void => {
    const name = (event.target as HTMLInputElement).value.slice(0, 200);
    void changeDesk(putBrief({ ...brief, name }));
  };
  return html`<div class="brief">
    ${desk.briefs.length > 1 ? list(desk, brief, locked) : nothing}
    <label class="tray-field"
      ><span>${msg('Name of the brief')}</span
      ><input
        class="field"
        .value=${brief.name}
        maxlength="200"
        ?readonly=${locked}
        placeholder=${msg('For example: Brief for the minister')}
        @change=${rename}
    /></label>
    <div class="brief-acts">
      <button
        class="txt-btn"
        ?disabled=${locked || brief.items.length === 0}
        @click=${() => void changeDesk(putBrief(newBrief()))}
      >
        ${icon('add')}${msg('New brief')}
      </button>
      ${desk.briefs.length > 1 ? removal(desk, brief, locked) : nothing}
    </div>
  </div>`;
}

function list(desk: Desk, brief: Brief, locked: boolean): TemplateResult {
  const choose = (event: Event): void => {
    const at = (event.target as HTMLSelectElement).selectedIndex;
    const chosen = desk.briefs[at];
    if (chosen) void changeDesk([{ tray: chosen.key }]);
  };
  return html`<label class="tray-field"
    ><span>${msg('In the tray')}</span
    ><select ?disabled=${locked} @change=${choose}>
      ${desk.briefs.map((one) => html`<option .selected=${one.key === brief.key}>${nameOf(one)}</option>`)}
    </select></label
  >`;
}

function removal(desk: Desk, brief: Brief, locked: boolean): TemplateResult {
  const next = desk.briefs.find(({ key }) => key !== brief.key);
  const remove = (): void =>
    void changeWithUndo(
      [{ tray: next?.key ?? '' }, { remove: 'briefs', key: brief.key }],
      msg(str`Brief deleted: ${nameOf(brief)}`),
    );
  return html`<button class="txt-btn" ?disabled=${locked} @click=${remove}>${icon('remove')}${msg('Delete')}</button>`;
}
