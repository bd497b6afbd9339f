/**
 * The menu of a record: by the other mouse button, the menu key or Shift+F10, on any link to a record, on a result, or on
 * the page of a record.
 */
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { formatLink, kindOf, type RecordId } from '../../data/model/kind';
import { RostrumElement } from '../core/element';
import { libraryInfo, page } from '../core/library';
import { requestPrint } from '../core/printable';
import { actionsOf, type RecordAction } from '../core/record-actions';
import { parseRoute, recordHref } from '../core/route';
import { icon } from './icon';
import { placePopover } from './place-popover';
import { citation } from './record/citation';
import { citationFormats } from './record/citation-formats';
import { citedOf } from './record/cited';

interface Target {
  readonly id: RecordId;
  /** The link that was pointed at; null on the page of the record itself. */
  readonly href: string | null;
  /** Words that are selected there. */
  readonly selected: string;
}

/** What a place of the window is about. */
export function targetAt(element: Element): Target | null {
  if (element.closest('input, textarea, [contenteditable]')) return null;
  const selected = getSelection()?.toString() ?? '';
  const href = element.closest('a')?.getAttribute('href') ?? null;
  const linked = href?.startsWith('#/') ? parseRoute(href).id : null;
  if (linked) return { id: linked, href, selected };
  const listed = element.closest<HTMLElement>('[data-id]')?.dataset['id'];
  if (listed) return { id: listed, href: recordHref(listed), selected };
  const shown = element.closest<HTMLElement & { recordId?: RecordId | null }>('rostrum-record, text-pane')?.recordId;
  return shown ? { id: shown, href: null, selected } : null;
}

async function copyLink(id: RecordId): Promise<void> {
  const { pack } = await libraryInfo();
  if (pack) await window.rostrum.ask('clipboard.write', { text: formatLink(pack.id, id) });
}

/** Copies the citation in one of its forms, by its place among them: the record is read only when it is cited. */
async function copyCitation(id: RecordId, form: number): Promise<void> {
  const [{ pack }, found] = await Promise.all([libraryInfo(), page(id)]);
  if (!pack || !found) return;
  const { record, rows } = found;
  const session = 'session' in record ? rows.find((row) => row.id === record.session) : undefined;
  const formats = citationFormats(citation(record, pack, session), citedOf(record, pack, session));
  const text = formats[form]?.write();
  if (text) await window.rostrum.ask('clipboard.write', { text });
}

const citations = (): string[] => [
  msg('Copy citation'),
  ...['BibTeX', 'RIS', 'CSL-JSON'].map((format) => msg(str`Citation as ${format}`)),
];

@customElement('record-menu')
export class RecordMenu extends RostrumElement {
  @state() private target: Target | null = null;
  @query('[popover]') private menu!: HTMLElement | null;
  #came: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('contextmenu', this.#asked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('contextmenu', this.#asked);
  }

  readonly #asked = (event: MouseEvent): void => {
    const at = event.target instanceof Element ? event.target : null;
    const target = at && targetAt(at);
    if (!at || !target || event.defaultPrevented) return;
    event.preventDefault();
    this.#came = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.target = target;
    // The menu key has no place of its own: below what has the focus.
    const box = at.getBoundingClientRect();
    const byKey = event.clientX === 0 && event.clientY === 0;
    void this.#open(byKey ? box.left : event.clientX, byKey ? box.bottom : event.clientY);
  };

  async #open(x: number, y: number): Promise<void> {
    await this.updateComplete;
    const { menu } = this;
    if (!menu) return;
    menu.showPopover();
    placePopover(menu, { left: x, right: x, top: y, bottom: y });
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }

  #close(): void {
    if (this.menu?.matches(':popover-open')) this.menu.hidePopover();
    this.#came?.focus({ preventScroll: true });
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const items = [...(this.menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) {
      if (event.key === 'Tab') this.#close();
      return;
    }
    event.preventDefault();
    items[(to + items.length) % items.length]?.focus();
  };

  #actions({ id, href, selected }: Target): RecordAction[] {
    const type = kindOf(id) === 'session' ? 'brief' : 'record';
    return [
      ...(href ? [{ label: msg('Open'), icon: 'forward', act: () => void (location.hash = href) } as const] : []),
      ...(selected ? [{ label: msg('Copy'), icon: 'copy', act: () => copyText(selected) } as const] : []),
      { label: msg('Copy link'), icon: 'link', act: () => copyLink(id) },
      ...citations().map((label, form) => ({ label, icon: 'quote', act: () => copyCitation(id, form) }) as const),
      { label: msg('Print…'), icon: 'printer', act: () => requestPrint(this, { type, id }) },
      ...actionsOf(id),
    ];
  }

  #act(action: RecordAction): void {
    this.#close();
    void action.act();
  }

  protected override render(): unknown {
    const { target } = this;
    return html`<div
      class="menu record-menu floating"
      popover
      role="menu"
      aria-label=${msg('This record')}
      @keydown=${this.#pressed}
    >
      ${
        target
          ? this.#actions(target).map(
              (action) =>
                html`<button role="menuitem" tabindex="-1" @click=${() => this.#act(action)}>
                  <span class=${action.icon === 'forward' ? 'flip' : nothing}>${icon(action.icon)}</span>${action.label}
                </button>`,
            )
          : nothing
      }
    </div>`;
  }
}

async function copyText(text: string): Promise<void> {
  await window.rostrum.ask('clipboard.write', { text });
}
