/** Everybody who was elected or appointed: by session of election, by name, in office on a day, or side by side. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { PackInfo } from '../../../electron/bridge';
import type { RecordId, Row } from '../../../data/model';
import { formatCount, formatDate, joinParts } from '../../core/format';
import { getLanguage } from '../../core/language';
import { libraryInfo, rows } from '../../core/library';
import { icon } from '../../parts/icon';
import { later } from '../../parts/later';
import { facetList, pass } from '../../parts/list/facet-list';
import { Growing } from '../../parts/list/growing';
import { ListView, segment, type Browsing } from '../../parts/list/list-view';
import { picked, pickBar, pick, unpicked } from '../../parts/list/picks';
import { cards, mostCompared, names, shortPerson, type Picking } from './cards';
import { committeeView } from './committee';
import './compare-people';
import { arrange, byPost, holding, peopleFacets, readWay, upTo, type Group } from './filters';
import { holdersOn, type OnDay } from './in-office';
import { headOfOffice } from './posts';

/**
 * At least as many cards as the window shows: they are 276 pixels wide or more, with 10 between them, and 100 high; the rail, the
 * filters and margins take 330 of the width, the bars and headings 130 of the height.
 */
const cardsInSight = (): number =>
  Math.max(1, Math.floor((innerWidth - 320) / 286)) * Math.max(1, Math.ceil((innerHeight - 130) / 100));

interface Content {
  readonly all: readonly Row[];
  /** The same once for each post. */
  readonly posts: readonly Row[];
  readonly sessions: readonly Row[];
  readonly pack: PackInfo | null;
}

@customElement('people-view')
export class PeopleView extends ListView<Content> {
  protected readonly place = 'people';
  protected override readonly look = 'people';
  readonly #growing = new Growing(this, cardsInSight);
  #arranged: { readonly of: Content; readonly key: string; readonly groups: readonly Group[] } | null = null;

  protected override name(): string {
    return msg('People');
  }

  protected override async load(): Promise<Content> {
    const [all, sessions, { pack }] = await Promise.all([rows('person'), rows('session'), libraryInfo()]);
    return { all, posts: byPost(all), sessions, pack };
  }

  protected override willUpdate(): void {
    if (this.route.id) this.#growing.finish();
  }

  get #compared(): RecordId[] | null {
    const { query } = this.route;
    const ids = picked(query, mostCompared);
    return query.has('compare') && ids.length > 1 ? ids : null;
  }

  #passing({ all, sessions }: Content, posts: readonly Row[]): Row[] {
    return pass(posts, peopleFacets(all, sessions), this.route.query);
  }

  /** Asked for twice in each rendering: once for the rows, once for the cards. */
  #groups(content: Content): readonly Group[] {
    const { sessions, pack } = content;
    const { query } = this.route;
    const key = `${getLanguage()} ${query}`;
    if (this.#arranged?.of === content && this.#arranged.key === key) return this.#arranged.groups;
    const highlight = readWay(query).list ? null : (pack?.highlight ?? null);
    const groups = arrange(this.#passing(content, content.posts), sessions, highlight);
    this.#arranged = { of: content, key, groups };
    return groups;
  }

  /** Who held which post on a day, and whom of them the filters let pass. */
  #holders(content: Content, day: string): OnDay {
    const { all, pack } = content;
    const seats = pack?.committee?.seats ?? [];
    const single = [headOfOffice, ...seats.filter(({ count }) => count === 1).map(({ post }) => post)];
    const holders = holdersOn(all, day, single);
    const posts = holders.map(({ row, post }) => holding(row, post));
    const passing = new Set(this.#passing(content, posts));
    return { holders, posts, shown: new Set(holders.filter((_, i) => posts[i] && passing.has(posts[i]))) };
  }

  protected override rowsOf(content: Content): readonly Row[] {
    const { on } = readWay(this.route.query);
    const compared = this.#compared;
    if (compared) return compared.flatMap((id) => content.all.find((row) => row.id === id) ?? []);
    if (on) return [...new Set([...this.#holders(content, on).shown].map(({ row }) => row))];
    const whole = new Map(content.all.map((row) => [row.id, row]));
    const ids = new Set(this.#groups(content).flatMap(({ rows }) => rows.map(({ id }) => id)));
    return [...ids].flatMap((id) => whole.get(id) ?? []);
  }

  protected override scope(): string[] {
    const { on } = readWay(this.route.query);
    return on && !this.#compared ? [msg(str`in office on ${formatDate(on)}`)] : [];
  }

  protected override browse(content: Content): Browsing {
    const compared = this.#compared;
    if (compared) return this.#comparing(content, compared);
    const { query } = this.route;
    const way = readWay(query);
    const change = (next: URLSearchParams): void => this.narrow(next);
    const onDay = way.on ? this.#holders(content, way.on) : null;
    const posts = onDay?.posts ?? content.posts;
    return {
      total: content.all.length,
      filters: facetList(posts, peopleFacets(content.all, content.sessions), query, change, note()),
      tools: html`${this.#day(way.on, content.sessions)} ${way.on ? nothing : this.#ways(way.list)}`,
      list:
        way.on && onDay
          ? committeeView(way.on, onDay, content.pack?.committee, this.href)
          : way.list
            ? names(this.shown, this.href)
            : this.#grid(this.#groups(content), { query, change }),
      foot: way.on ? nothing : pickBar(query, mostCompared, change),
      empty:
        way.on && onDay?.holders.length === 0
          ? msg(str`Nobody is known to have been in office on ${formatDate(way.on)}`)
          : undefined,
      clear: () => this.narrow(new URLSearchParams()),
    };
  }

  #grid(groups: readonly Group[], picking: Picking): TemplateResult {
    const all = groups.reduce((sum, { rows: some }) => sum + some.length, 0);
    return cards(upTo(this.#growing.of(all), groups), this.href, picking);
  }

  #comparing({ all, sessions }: Content, ids: readonly RecordId[]): Browsing {
    const back = (): void => {
      const query = new URLSearchParams(this.route.query);
      query.delete('compare');
      this.narrow(query);
    };
    return {
      total: all.length,
      sub: msg(str`${formatCount(ids.length)} side by side`),
      tools: html`<button class="btn" @click=${back}>
        <span class="flip">${icon('back')}</span>${msg('Back to the list')}
      </button>`,
      list: html`<compare-people
        .ids=${ids}
        .sessions=${sessions}
        .takeOut=${(id: RecordId) => this.narrow(pick(this.route.query, id))}
      ></compare-people>`,
      clear: () => this.narrow(unpicked(this.route.query)),
    };
  }

  #ways(list: boolean): TemplateResult {
    return html`<fieldset class="seg">
      <legend class="vh">${msg('Show as')}</legend>
      ${segment('people-as', msg('Cards'), !list, () => this.#set('as', null))}
      ${segment('people-as', msg('List'), list, () => this.#set('as', 'list'))}
    </fieldset>`;
  }

  /** The day on which posts are to be held: any, or the first of a session. */
  #day(on: string | null, sessions: readonly Row[]): TemplateResult {
    const first = (event: Event): void => {
      const { value, validity } = event.target as HTMLInputElement;
      // Half typed over another day it has no value, and what is typed would be lost with the day.
      if (!validity.badInput) this.#set('on', value || null);
    };
    const days = sessions.flatMap(({ period, city, title }) =>
      period?.start?.length === 10 ? [{ day: period.start, name: joinParts([title, city]) }] : [],
    );
    const language = getLanguage();
    // Chromium asks for the language of the field when it becomes one of a date, and not again.
    const field = keyed(
      language,
      html`<input
        class=${on ? 'field day' : 'field day blank'}
        lang=${language}
        type=${'date'}
        .value=${on ?? ''}
        list="session-days"
        @change=${first}
      />`,
    );
    // Of an empty field Chromium knows the letters for day, month and year in its own language only.
    const hint = html`<span class="asks" aria-hidden="true">${msg('choose a day')}</span>`;
    return html`<label class="choose"
        ><span>${msg('In office on')}</span><span class="day-field">${field}${hint}</span></label
      ><datalist id="session-days">
        ${later(
          'days',
          days.map(({ day, name }) => html`<option value=${day} label=${name}></option>`),
        )}
      </datalist>
      ${
        on ? html`<button class="link-btn" @click=${() => this.#set('on', null)}>${msg('Any time')}</button>` : nothing
      }`;
  }

  #set(name: string, value: string | null): void {
    const query = new URLSearchParams(this.route.query);
    if (value) query.set(name, value);
    else query.delete(name);
    this.narrow(query);
  }

  protected override short(row: Row, _content: Content, current: RecordId): TemplateResult {
    return shortPerson(row, this.href, current);
  }
}

const note = (): TemplateResult =>
  html`<p class="note">
    ${msg('Posts and votes on a card are those of the election above it. A person’s page has all posts.')}
  </p>`;
