/**
 * The menu of a record: by the other mouse button, the menu key or Shift+F10, on any link to a record, on a result, or on
 * the page of a record.
 */
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { formatLink, kindOf, type RecordId } from '../../data/model/kind';
import { RostrumElement } from '../core/element';
import { loadDesk } from '../core/desk';
import { libraryInfo, page } from '../core/library';
import { requestPrint } from '../core/printable';
import { parseRoute, recordHref } from '../core/route';
import { deskActions, type RecordAction } from './desk/desk-actions';
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

const itemSelector = '[role^=menuitem]';

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
  /** Ends listening for what closes the open menu. */
  #shut: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('contextmenu', this.#asked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('contextmenu', this.#asked);
    this.#hide();
  }

  readonly #asked = (event: MouseEvent): void => {
    const at = event.target instanceof Element ? event.target : null;
    if (!at || event.defaultPrevented) return;
    if (this.contains(at)) {
      event.preventDefault();
      return;
    }
    const target = targetAt(at);
    if (!target) return;
    event.preventDefault();
    this.#came = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    // The menu key has no place of its own: below what has the focus.
    const box = at.getBoundingClientRect();
    const byKey = event.clientX === 0 && event.clientY === 0;
    void this.#open(target, byKey ? box.left : event.clientX, byKey ? box.bottom : event.clientY);
  };

  async #open(target: Target, x: number, y: number): Promise<void> {
    // What is said of the desk must be so; without it the other acts are still offered.
    await Promise.allSettled([loadDesk(), libraryInfo()]);
    this.target = target;
    await this.updateComplete;
    const { menu } = this;
    if (!menu) return;
    menu.showPopover();
    placePopover(menu, { left: x, right: x, top: y, bottom: y });
    menu.querySelector<HTMLElement>(itemSelector)?.focus();
    this.#closeByOthers();
  }

  /**
   * The platform's light dismiss is of no use: it closes when a button is let go outside, and on Linux and macOS that is the button
   * which has just asked for the menu.
   */
  #closeByOthers(): void {
    this.#shut?.abort();
    this.#shut = new AbortController();
    const { signal } = this.#shut;
    const outside = ({ target }: Event): void => {
      if (!(target instanceof Node && this.contains(target))) this.#hide();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    };
    // Before anything else hears of it: Escape closes the menu alone.
    addEventListener('keydown', escape, { capture: true, signal });
    for (const name of ['pointerdown', 'focusin', 'wheel']) {
      addEventListener(name, outside, { capture: true, passive: true, signal });
    }
    for (const name of ['blur', 'resize', 'hashchange']) addEventListener(name, () => this.#hide(), { signal });
  }

  #hide(): void {
    this.#shut?.abort();
    this.#shut = null;
    if (this.menu?.matches(':popover-open')) this.menu.hidePopover();
  }

  #close(): void {
    this.#hide();
    this.#came?.focus({ preventScroll: true });
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const items = [...(this.menu?.querySelectorAll<HTMLElement>(itemSelector) ?? [])];
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
      ...deskActions(id),
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
      popover="manual"
      role="menu"
      aria-label=${msg('This record')}
      @keydown=${this.#pressed}
    >
      ${
        target
          ? this.#actions(target).map(
              (action) =>
                html`<button
                  role=${action.on === undefined ? 'menuitem' : 'menuitemcheckbox'}
                  aria-checked=${action.on ?? nothing}
                  tabindex="-1"
                  @click=${() => this.#act(action)}
                >
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
