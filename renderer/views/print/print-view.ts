/** The print tray: records collected from anywhere, their order, how they are printed, and the pages as they will be. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Brief, BriefItem, BriefSettings, Row } from '../../../data/model';
import type { Problem } from '../../../electron/bridge';
import { changeDesk, changeWithUndo, trayOf } from '../../core/desk';
import { newBrief, putBrief, removeFromTray } from '../../core/desk-acts';
import { translatedRefs } from '../../core/desk-rows';
import { DeskWatcher } from '../../core/desk-watcher';
import { RostrumElement } from '../../core/element';
import { pathWords } from '../../core/format';
import { withCommand } from '../../core/keys';
import { printHere } from '../../core/printable';
import type { Route } from '../../core/route';
import { fault, problemOf } from '../../parts/fault';
import { icon } from '../../parts/icon';
import { briefChooser } from './brief-chooser';
import { jobOf } from './job';
import './page-preview';
import { Previewing } from './previewing';
import { settingsPane } from './settings-pane';
import './tray-list';
import type { TrayWish } from './tray-list';

type How = 'pdf' | 'paper' | 'docx' | 'markdown';
type Outcome = { busy: How } | { done: string } | { problem: Problem } | null;

@customElement('print-view')
export class PrintView extends RostrumElement {
  @property({ attribute: false }) route!: Route;
  @state() private outcome: Outcome = null;
  @query('page-preview') private preview!: HTMLElementTagNameMap['page-preview'] | null;
  private readonly watched = new DeskWatcher(this);
  private readonly previewing = new Previewing(
    () => this.requestUpdate(),
    (error) => problemOf(error, msg('The pages could not be made')),
  );
  @state() private rows: ReadonlyMap<string, Row> = new Map();
  /** The records whose rows were asked for. */
  private asked: readonly BriefItem[] | null = null;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const pressed = (event: KeyboardEvent): void => this.pressed(event);
    addEventListener('keydown', pressed);
    this.ends = [
      printHere((wanted) => void this.run(wanted === 'print' ? 'paper' : 'pdf')),
      () => removeEventListener('keydown', pressed),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends) end();
    this.previewing.close();
  }

  /** The brief in the tray as it is now: an earlier drawing may know an older one. */
  private get brief(): Brief {
    return trayOf(this.watched.now.desk) ?? newBrief();
  }

  protected override willUpdate(): void {
    const { desk, loaded } = this.watched.now;
    if (!loaded) return;
    this.previewing.want(jobOf(trayOf(desk), desk));
    const { items } = this.brief;
    if (this.asked === items || items.length === 0) return;
    this.asked = items;
    translatedRefs(items).then(
      (rows) => (this.rows = rows),
      () => undefined,
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { desk, loaded, readOnly } = this.watched.now;
    if (!loaded) return nothing;
    const { brief } = this;
    const { pdf, starts, busy, problem } = this.previewing.state;
    return html`<div class="composer">
      <aside class="pcol" aria-labelledby="tray-title">
        <h1 id="tray-title">${msg('Print tray')}</h1>
        ${briefChooser(desk, brief, readOnly)}
        ${brief.items.length > 0 ? this.tray(brief, starts, pdf?.pages ?? 0, readOnly) : emptyTray()}
      </aside>
      <section class="mat" aria-label=${msg('Preview')}>
        ${
          problem
            ? html`<div class="fault-page">${fault(problem, () => this.previewing.again())}</div>`
            : brief.items.length > 0
              ? html`<page-preview .pdf=${pdf} ?busy=${busy}></page-preview>`
              : nothing
        }
      </section>
      <aside class="pcol settings" aria-labelledby="tray-settings">
        <h2 id="tray-settings">${msg('Settings')}</h2>
        ${settingsPane(brief.settings, readOnly, (chosen) => this.choose(chosen))}
        <span class="sp"></span>
        <p class="hint">
          ${msg('The PDF is tagged and has an outline. Sources and what is not known stay in unless you take them out.')}
        </p>
        <div role="status" class="outcome">${this.told()}</div>
        ${this.actions(brief.items.length === 0)}
      </aside>
    </div>`;
  }

  private tray(brief: Brief, starts: readonly number[], pages: number, locked: boolean): TemplateResult {
    return html`<tray-list
        .items=${brief.items}
        .rows=${this.rows}
        .starts=${starts}
        .pages=${pages}
        ?locked=${locked}
        @tray-wish=${(event: CustomEvent<TrayWish>) => this.grant(event.detail)}
      ></tray-list>
      <p class="hint">
        ${msg(html`Drag to reorder, or hold <kbd>Alt</kbd> and press <kbd>↑</kbd> <kbd>↓</kbd>. The tray is kept until you empty it.`)}
      </p>
      <span class="sp"></span>
      <button class="txt-btn empty-tray" ?disabled=${locked} @click=${() => this.empty()}>
        ${icon('remove')}${msg('Empty the tray')}
      </button>`;
  }

  private actions(off: boolean): TemplateResult {
    const busy = this.outcome !== null && 'busy' in this.outcome;
    const why = off ? msg('The tray is empty.') : '';
    const mac = window.rostrum.platform === 'darwin';
    const button = (how: How, kind: string, words: TemplateResult): TemplateResult =>
      html`<button
        class=${kind}
        name=${how}
        title=${why || nothing}
        ?disabled=${off || busy}
        @click=${() => this.run(how)}
      >
        ${words}
      </button>`;
    return html`<div class="acts">
      ${button('pdf', 'btn primary', html`${msg('Save PDF…')} <kbd aria-hidden="true">${mac ? '⌘ S' : 'Ctrl S'}</kbd>`)}
      ${button('paper', 'btn', html`${icon('printer')}${msg('Print…')} <kbd aria-hidden="true">${mac ? '⌘ P' : 'Ctrl P'}</kbd>`)}
      ${button('docx', 'btn', html`${msg('Save for Word (DOCX)…')}`)}
      ${button('markdown', 'btn', html`${msg('Save as Markdown…')}`)}
    </div>`;
  }

  private told(): TemplateResult | typeof nothing {
    const { outcome } = this;
    if (!outcome) return nothing;
    if ('problem' in outcome) return fault(outcome.problem);
    if ('done' in outcome) return html`<p>${outcome.done}</p>`;
    return html`<p>${outcome.busy === 'paper' ? msg('Preparing for the printer…') : msg('Laying out the pages…')}</p>`;
  }

  private grant(wish: TrayWish): void {
    if ('moved' in wish) void changeWithUndo(putBrief({ ...this.brief, items: [...wish.moved] }), null);
    else if ('items' in wish) void changeDesk(putBrief({ ...this.brief, items: [...wish.items] }));
    else if ('remove' in wish) removeFromTray(wish.remove);
    else this.preview?.show(this.previewing.state.starts[wish.show] ?? 1);
  }

  private choose(chosen: Partial<BriefSettings>): void {
    const { brief } = this;
    void changeDesk(putBrief({ ...brief, settings: { ...brief.settings, ...chosen } }));
  }

  private empty(): void {
    void changeWithUndo(putBrief({ ...this.brief, items: [] }), msg('The print tray was emptied'));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (withCommand(event) && !event.altKey && !event.shiftKey && event.key === 's') {
      event.preventDefault();
      void this.run('pdf');
    }
  }

  private async run(how: How): Promise<void> {
    const { desk } = this.watched.now;
    const job = jobOf(trayOf(desk), desk);
    if (!job || (this.outcome && 'busy' in this.outcome)) return;
    this.outcome = { busy: how };
    try {
      this.outcome = await carryOut(how, job);
    } catch (error) {
      this.outcome = { problem: problemOf(error, msg('Nothing was printed')) };
    }
  }
}

async function carryOut(how: How, job: NonNullable<ReturnType<typeof jobOf>>): Promise<Outcome> {
  if (how === 'paper') {
    const { printed, problem } = await window.rostrum.ask('print.paper', job);
    if (problem) return { problem };
    return { done: printed ? msg('Handed to the printer.') : msg('Cancelled: nothing was printed.') };
  }
  const { file, problem } =
    how === 'pdf'
      ? await window.rostrum.ask('print.pdf', job)
      : await window.rostrum.ask('print.export', { job, as: how });
  if (problem) return { problem };
  return { done: file === null ? msg('Cancelled: no file was written.') : msg(str`Saved: ${pathWords(file)}`) };
}

function emptyTray(): TemplateResult {
  return html`<div class="empty">
    <p>${msg('The tray is empty.')}</p>
    <p class="hint">
      ${msg(html`Open any record and press <kbd>P</kbd>, or “Add to tray” above it. What you add is collected here, and printed as one document.`)}
    </p>
  </div>`;
}
