/**
 * The reading pane of a text with a structure: preamble, numbered paragraphs, annexes, footnotes, tables; its contents at
 * the side; one language, or two aligned by paragraph. The route's query is its state (route.ts).
 */
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Page, PackInfo } from '../../../electron/bridge';
import type { Decision, RecordId, Resolution, Text } from '../../../data/model';
import { formatLink } from '../../../data/model/kind';
import { RostrumElement } from '../../core/element';
import { singleKey } from '../../core/keys';
import type { RecordRef } from '../../core/desk';
import { libraryInfo, page } from '../../core/library';
import { Told } from '../../core/problem';
import { offerPrint, requestPrint, withdrawPrint, type Printable } from '../../core/printable';
import { formatRoute, go, type Route } from '../../core/route';
import { fault, problemOf } from '../fault';
import { icon } from '../icon';
import { segment } from '../list/list-view';
import { citation } from '../record/citation';
import { deskName } from '../../core/titles';
import '../desk/record-marks';
import '../desk/record-note';
import '../pane-divider';
import { align, blockOf, numberOf, outline, type AlignedBlock, type OutlineEntry } from './align';
import { firstRows, textPage } from './page';
import { readingOf, withReading, type Reading } from './route';
import { textSide } from './side';

interface Shown {
  readonly page: Page & { readonly record: Resolution | Decision };
  readonly pack: PackInfo;
  readonly texts: readonly Text[];
}

@customElement('text-pane')
export class TextPane extends RostrumElement {
  @property({ attribute: false }) recordId: RecordId | null = null;
  @property({ attribute: false }) route!: Route;
  @state() private shown: Shown | null = null;
  @state() private failed: unknown = null;
  /** Contents, languages and find, folded over the text of a narrow window. */
  @state() private sideOpen = false;
  @state() private copied = '';
  /** Whether all paragraphs are drawn: a long text shows what fits into the window first, and the rest in the frame after. */
  @state() private whole = true;
  #asked = '';
  #reached: string | null = null;
  #rows: readonly AlignedBlock[] = [];
  #keys: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#keys = [
      singleKey('j', () => this.#step(1)),
      singleKey('k', () => this.#step(-1)),
      singleKey('l', () => this.#toggleLanguages()),
      singleKey('c', () => void this.#copyCitation()),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#keys) end();
    withdrawPrint(this);
  }

  get #reading(): Reading {
    return readingOf(this.route) ?? { languages: [], at: null };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = `${this.recordId} ${this.#reading.languages.join(' ')}`;
    if ((changed.has('route') || changed.has('recordId')) && asked !== this.#asked) void this.#load(asked);
  }

  async #load(asked: string): Promise<void> {
    this.#asked = asked;
    this.failed = null;
    try {
      const id = this.recordId ?? '';
      const read = (lang: string): Promise<Text | null> => window.rostrum.ask('library.text', { id, lang });
      // Asked for together with the record; a language that it does not have is answered with nothing.
      const early = new Map(this.#reading.languages.map((lang) => [lang, read(lang)]));
      for (const text of early.values()) text.catch(() => undefined);
      const [{ pack }, found] = await Promise.all([libraryInfo(), page(id)]);
      const record = found?.record;
      if (!pack || !found || (record?.kind !== 'resolution' && record?.kind !== 'decision'))
        throw new Told(msg('This pack has no text of that record.'));
      const held = record.texts.map(({ lang }) => lang);
      const wanted = this.#reading.languages.filter((lang) => held.includes(lang));
      const languages = wanted.length > 0 ? wanted : held.slice(0, 1);
      const texts = await Promise.all(languages.map((lang) => early.get(lang) ?? read(lang)));
      const known = texts.filter((text) => text !== null);
      if (known.length === 0) throw new Told(msg('This pack has no text of that record.'));
      if (asked !== this.#asked) return;
      this.shown = { page: { ...found, record }, pack, texts: known };
      this.#rows = align(known);
      const { at } = this.#reading;
      const first = this.#rows.slice(0, firstRows);
      this.whole = first.length === this.#rows.length || (at !== null && !blockOf(first, at));
      this.#reached = null;
      offerPrint(this, this.#printable());
    } catch (error) {
      this.failed = error;
    }
  }

  #show(reading: Reading, how: 'push' | 'replace' = 'replace'): void {
    go({ place: this.route.place, id: this.recordId, query: withReading(this.route.query, reading) }, how);
  }

  /** The record with its text in the languages that are read. */
  #printable(): Printable {
    return { type: 'record', id: this.recordId ?? '', texts: [...this.#languages().languages] };
  }

  readonly #goTo = (anchor: string): void => {
    this.sideOpen = false;
    this.#show({ ...this.#languages(), at: anchor });
  };

  /** Esc folds the contents over a narrow text. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.sideOpen) return;
    this.sideOpen = false;
    this.querySelector<HTMLElement>('.fold-side')?.focus();
    event.preventDefault();
  };

  #languages(): Reading {
    return { languages: (this.shown?.texts ?? []).map(({ lang }) => lang), at: this.#reading.at };
  }

  /** The next paragraph, or the one before; from nowhere, the first. */
  #step(step: 1 | -1): void {
    const { at } = this.#reading;
    const now = at ? this.#rows.indexOf(blockOf(this.#rows, at) ?? (this.#rows[0] as AlignedBlock)) : -step;
    const next = this.#rows[Math.max(0, Math.min(this.#rows.length - 1, at ? now + step : 0))];
    if (next) this.#goTo(next.anchor);
  }

  /** One language, or the first two. */
  #toggleLanguages(): void {
    const held = this.shown?.page.record.texts.map(({ lang }) => lang) ?? [];
    const now = this.#languages().languages;
    if (held.length < 2) return;
    const other = held.find((lang) => lang !== now[0]);
    this.#show({ ...this.#reading, languages: now.length > 1 || !other ? now.slice(0, 1) : [...now, other] });
  }

  async #copy(text: string, said: string): Promise<void> {
    try {
      await window.rostrum.ask('clipboard.write', { text });
      this.copied = said;
    } catch {
      this.copied = msg('The clipboard could not be written. Try again.');
    }
    setTimeout(() => (this.copied = ''), 2500);
  }

  #paragraph(): string {
    const { at } = this.#reading;
    const row = at ? blockOf(this.#rows, at) : undefined;
    const number = numberOf(row?.blocks.find((block) => block !== null) ?? null);
    return number ? msg(str`paragraph ${number}`) : '';
  }

  #copyCitation(): Promise<void> {
    if (!this.shown) return Promise.resolve();
    const { record, rows } = this.shown.page;
    const session = rows.find(({ id }) => id === record.session);
    const cited = citation(record, this.shown.pack, session);
    const paragraph = this.#paragraph();
    // The paragraph belongs to what is cited, before the pack that it was read in.
    return this.#copy(
      paragraph ? cited.replace('. Rostrum', `, ${paragraph}. Rostrum`) : cited,
      msg('Citation copied'),
    );
  }

  #copyLink(): Promise<void> {
    if (!this.shown) return Promise.resolve();
    const { at } = this.#reading;
    const link = formatLink(this.shown.pack.id, this.shown.page.record.id);
    return this.#copy(at ? `${link}#${at}` : link, msg('Link copied'));
  }

  protected override updated(): void {
    const { at } = this.#reading;
    if (!this.shown) return;
    if (!this.whole) return void this.#drawRest(this.shown);
    if (at === this.#reached) return;
    this.#reached = at;
    if (at) this.#reveal(this.#element(`p-${at}`));
  }

  /** When the first paragraphs are on screen, and at the latest after a moment: find, print and anchors mean all of it. */
  #drawRest(of: Shown): void {
    requestIdleCallback(() => (this.whole ||= this.shown === of), { timeout: 150 });
  }

  readonly #toNote = (lang: string, place: number): void => {
    const note = this.#element(`note-${lang}-${place}`);
    this.#reveal(note, 'center');
    note?.focus({ preventScroll: true });
  };

  /** The contents at the side: of a long text as much as the first frame shows. */
  #entries(first: Text): readonly OutlineEntry[] {
    const entries = outline(first);
    return this.whole ? entries : entries.slice(0, firstRows);
  }

  readonly #toCall = (lang: string, place: number): void =>
    this.querySelector<HTMLElement>(`.cell[lang="${lang}"] [data-call="${place}"]`)?.focus();

  /** What comes into view takes its true height only then, and moves what is below it: so once more in the next frame. */
  #reveal(paragraph: HTMLElement | null, block: ScrollLogicalPosition = 'nearest'): void {
    paragraph?.scrollIntoView({ block });
    requestAnimationFrame(() => paragraph?.scrollIntoView({ block }));
  }

  #element(id: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  }

  protected override render(): unknown {
    if (this.failed) {
      const problem = problemOf(this.failed, msg('The text could not be read'));
      const back = formatRoute({ place: this.route.place, id: this.recordId });
      return html`<div class="fault-page">
        ${fault(problem, () => void this.#load(this.#asked))}
        <p><a href=${back}>${msg('To the record')}</a></p>
      </div>`;
    }
    if (!this.shown) return nothing;
    const { page: found, texts } = this.shown;
    const { record } = found;
    const [first] = texts;
    if (!first) return nothing;
    const two = texts.length > 1;
    return html`<div class=${this.sideOpen ? 'text-view open' : 'text-view'} @keydown=${this.#escape}>
      ${textSide({
        record,
        texts,
        entries: this.#entries(first),
        at: this.#reading.at,
        goTo: this.#goTo,
        read: (languages) => this.#show({ ...this.#reading, languages }),
      })}
      <pane-divider name="facets" least="160" most="420"></pane-divider>
      <section class="text-main" aria-label=${msg('Text')}>
        ${this.#bar(record, two)} <record-note .ref=${this.#ref()}></record-note>
        <div class="text-scroll" data-pane data-scroll="text" tabindex="0" role="region" aria-label=${first.title}>
          ${textPage({
            texts,
            rows: this.#rows,
            at: this.#reading.at,
            whole: this.whole,
            goTo: this.#goTo,
            toNote: this.#toNote,
            toCall: this.#toCall,
          })}
        </div>
      </section>
    </div>`;
  }

  #ref(): RecordRef | null {
    if (!this.shown) return null;
    const { page: found, pack } = this.shown;
    return { pack: pack.id, id: found.record.id, title: deskName(found.record) };
  }

  #bar(record: Resolution | Decision, two: boolean): TemplateResult {
    const back = formatRoute({
      place: this.route.place,
      id: this.recordId,
      query: withReading(this.route.query, null),
    });
    const paragraph = this.#paragraph();
    const ref = this.#ref();
    const cite = paragraph ? msg(str`Cite ${paragraph}`) : msg('Cite');
    const link = paragraph ? msg(str`Link to ${paragraph}`) : msg('Copy link');
    return html`<div class="bar" role="toolbar" aria-label=${msg('This text')}>
      <a class="txt-btn" href=${back}
        ><span class="flip">${icon('back')}</span
        ><bdi>${record.kind === 'resolution' ? record.symbol : msg('The record')}</bdi></a
      >
      <button
        class="txt-btn fold-side"
        aria-expanded=${this.sideOpen ? 'true' : 'false'}
        aria-controls="text-side"
        @click=${() => (this.sideOpen = !this.sideOpen)}
      >
        ${icon('filter')}${msg('Contents')}
      </button>
      <button class="txt-btn" title=${cite} @click=${() => this.#copyCitation()}>
        ${icon('quote')}<span class="word">${cite}</span> <kbd aria-hidden="true">C</kbd>
      </button>
      <button class="txt-btn" title=${link} @click=${() => this.#copyLink()}>
        ${icon('link')}<span class="word">${link}</span>
      </button>
      <record-marks .ref=${ref} @note-wanted=${() => this.querySelector('record-note')?.open()}></record-marks>
      <button
        class="icon-btn"
        aria-label=${msg('Print')}
        title=${msg('Print the text')}
        @click=${() => requestPrint(this, this.#printable())}
      >
        ${icon('printer')}
      </button>
      <span class="said" role="status">${this.copied}</span>
      <span class="sp"></span>
      ${
        record.texts.length > 1
          ? html`<fieldset class="seg">
              <legend class="vh">${msg('Languages')}</legend>
              ${segment('text-languages', msg('One'), !two, () => two && this.#toggleLanguages())}
              ${segment('text-languages', msg('Side by side'), two, () => !two && this.#toggleLanguages())}
            </fieldset>`
          : nothing
      }
    </div>`;
  }
}
