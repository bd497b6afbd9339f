/** Paper and contents of what is to be printed, then a PDF file or the printer. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { PrintJob, Problem } from '../../electron/bridge';
import { RostrumElement } from '../core/element';
import { joinWords, paperName, pathWords } from '../core/format';
import { withCommand } from '../core/keys';
import { getLanguage } from '../core/language';
import { page } from '../core/library';
import { plural } from '../core/plural';
import type { Printable } from '../core/printable';
import { changeSettings, settings } from '../core/settings';
import { titleOf } from '../core/titles';
import { fault, problemOf } from './fault';
import { languageName } from './text/language-name';

type Paper = PrintJob['paper'];

/** What came of it: at rest, at work, done in these words, or a problem. */
type Outcome = { busy: 'pdf' | 'paper' } | { done: string } | { problem: Problem } | null;

/** What is printed: the title, what kind of print it is, and the languages of its text. */
interface Described {
  readonly title: string;
  readonly what: string;
  readonly languages: readonly string[];
}
const nobody: Described = { title: '', what: '', languages: [] };

async function describe(content: Printable): Promise<Described> {
  if (content.type === 'list') {
    return {
      title: content.title,
      what: plural(content.ids.length, msg('one: List of # record | other: List of # records')),
      languages: [],
    };
  }
  const record = (await page(content.id))?.record;
  const title = record ? titleOf(record).words : content.id;
  const languages = record && 'texts' in record ? record.texts.map(({ lang }) => lang) : [];
  return { title, languages, what: content.type === 'brief' ? msg('Brief of the session') : msg('Page of the record') };
}

@customElement('print-dialog')
export class PrintDialog extends RostrumElement {
  @state() private content: Printable | null = null;
  @state() private described = nobody;
  /** Languages of the text that is printed too; none, no text. */
  @state() private texts: readonly string[] = [];
  @state() private paper: Paper = 'A4';
  @state() private sources = true;
  @state() private unknowns = true;
  @state() private outcome: Outcome = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  /** Opens for this content; null when there is nothing to print, which is said. `wanted` is the button to focus. */
  show(content: Printable | null, wanted: 'print' | 'save-pdf'): void {
    if (this.dialog.open) return;
    this.content = content;
    this.described = nobody;
    this.texts = (content?.type === 'record' && content.texts) || [];
    this.paper = settings().paper;
    this.outcome = null;
    // A record that cannot be read is told of when it is printed.
    const bare = { ...nobody, title: content?.type === 'list' ? content.title : (content?.id ?? '') };
    if (content)
      void describe(content).then(
        (described) => (this.described = described),
        () => (this.described = bare),
      );
    void this.updateComplete.then(() => {
      this.dialog.showModal();
      this.querySelector<HTMLElement>(wanted === 'print' ? '[name=print]' : '[name=save]')?.focus();
    });
  }

  override render(): unknown {
    return html`<dialog class="print-box" aria-labelledby="print-title" @keydown=${this.pressed}>
      <h2 id="print-title">${msg('Print')}</h2>
      ${this.content ? this.form() : html`<p class="subject">${msg('Nothing on this page can be printed. Open a record or a list first.')}</p>`}
      <div role="status" class="outcome">${this.told()}</div>
      <form method="dialog" class="dialog-actions">
        <button class="txt-btn">${this.content ? msg('Close') : msg('Back')}</button>
        ${this.content ? this.actions() : nothing}
      </form>
    </dialog>`;
  }

  private form(): TemplateResult {
    return html`<p class="subject"><b>${this.described.title}</b><span>${this.described.what}</span></p>
      <div class="choice">
        <span id="print-paper">${msg('Paper')}</span>
        <fieldset class="seg" aria-labelledby="print-paper">
          ${(['A4', 'Letter'] as const).map(
            (paper) =>
              html`<label
                ><input
                  type="radio"
                  name="paper"
                  .checked=${this.paper === paper}
                  @change=${() => this.choosePaper(paper)}
                />${paperName(paper)}</label
              >`,
          )}
        </fieldset>
      </div>
      <div class="choice">
        <span id="print-include">${msg('Include')}</span>
        <div role="group" aria-labelledby="print-include">
          <label class="check"
            ><input
              type="checkbox"
              .checked=${this.sources}
              @change=${(event: Event) => (this.sources = (event.target as HTMLInputElement).checked)}
            />${msg('Sources and confidence')}</label
          >
          <label class="check"
            ><input
              type="checkbox"
              .checked=${this.unknowns}
              @change=${(event: Event) => (this.unknowns = (event.target as HTMLInputElement).checked)}
            />${msg('What is not known')}</label
          >
          ${this.textChoice()}
        </div>
      </div>`;
  }

  private textChoice(): TemplateResult | typeof nothing {
    const { languages } = this.described;
    const read = getLanguage();
    const wanted = this.texts.length > 0 ? this.texts : [languages.find((lang) => lang === read) ?? languages[0] ?? ''];
    if (languages.length === 0) return nothing;
    const names = joinWords(wanted.map(languageName));
    return html`<label class="check"
      ><input
        type="checkbox"
        name="texts"
        .checked=${this.texts.length > 0}
        @change=${(event: Event) => (this.texts = (event.target as HTMLInputElement).checked ? wanted : [])}
      />${msg(str`The text (${names})`)}</label
    >`;
  }

  private actions(): TemplateResult {
    const busy = this.outcome !== null && 'busy' in this.outcome;
    return html`<button class="btn" type="button" name="print" ?disabled=${busy} @click=${() => this.run('paper')}>
        ${msg('Print…')}</button
      ><button class="btn primary" type="button" name="save" ?disabled=${busy} @click=${() => this.run('pdf')}>
        ${msg('Save PDF…')} <kbd aria-hidden="true">${window.rostrum.platform === 'darwin' ? '⌘ S' : 'Ctrl S'}</kbd>
      </button>`;
  }

  private told(): TemplateResult | typeof nothing {
    const { outcome } = this;
    if (!outcome) return nothing;
    if ('problem' in outcome) return fault(outcome.problem);
    if ('done' in outcome) return html`<p>${outcome.done}</p>`;
    return html`<p>${outcome.busy === 'pdf' ? msg('Laying out the pages…') : msg('Preparing for the printer…')}</p>`;
  }

  private choosePaper(paper: Paper): void {
    this.paper = paper;
    void changeSettings({ paper });
  }

  private pressed(event: KeyboardEvent): void {
    if (!withCommand(event) || event.altKey || event.shiftKey) return;
    if (event.key === 's') void this.run('pdf');
    else if (event.key === 'p') void this.run('paper');
    else return;
    event.preventDefault();
  }

  private async run(how: 'pdf' | 'paper'): Promise<void> {
    if (!this.content || (this.outcome && 'busy' in this.outcome)) return;
    const { paper, sources, unknowns } = this;
    const content = this.content.type === 'record' ? { ...this.content, texts: [...this.texts] } : this.content;
    this.outcome = { busy: how };
    try {
      this.outcome = await (how === 'pdf' ? save : print)({
        content,
        paper,
        sources,
        unknowns,
        language: getLanguage(),
      });
    } catch (error) {
      this.outcome = { problem: problemOf(error, msg('Nothing was printed')) };
    }
  }
}

async function save(job: PrintJob): Promise<Outcome> {
  const { file, problem } = await window.rostrum.ask('print.pdf', job);
  if (problem) return { problem };
  return { done: file === null ? msg('Cancelled: no file was written.') : msg(str`Saved: ${pathWords(file)}`) };
}

async function print(job: PrintJob): Promise<Outcome> {
  const { printed, problem } = await window.rostrum.ask('print.paper', job);
  if (problem) return { problem };
  return { done: printed ? msg('Handed to the printer.') : msg('Cancelled: nothing was printed.') };
}

declare global {
  interface HTMLElementTagNameMap {
    'print-dialog': PrintDialog;
  }
}
