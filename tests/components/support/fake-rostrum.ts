/** `window.rostrum` for tests of elements: answers from a few records, and notes what was asked. */
import type { RostrumApi } from '../../../electron/api';
import type { Answer, Channel, DeskState, Problem, Settings } from '../../../electron/bridge';
import type { Desk, DeskChange, Kind, Row } from '../../../data/model';
import { applyChanges, emptyDesk } from '../../../data/model/desk-changes';
import {
  searchRequest,
  type FacetValue,
  type Hit,
  type SearchAnswer,
  type SearchQuery,
} from '../../../electron/search/protocol';
import { found, packInfo, pageOf, sessionRows } from './records';

function counted(values: readonly (string | undefined)[]): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** Finds by the beginning of a title's first word or by a symbol; enough for what the window does with it. */
function answerTo(query: SearchQuery): SearchAnswer {
  const { text, filters, limit } = searchRequest.parse(query);
  const word = text.trim().toLowerCase();
  const rows = found.filter(({ title }) => title.toLowerCase().startsWith(word));
  const chosen = (row: Row, facet: 'kind' | 'year' | 'confidence'): boolean =>
    filters[facet].length === 0 || filters[facet].some((value) => value === row[facet]);
  const ofAnyKind = rows.filter((row) => chosen(row, 'year') && chosen(row, 'confidence'));
  const narrowed = ofAnyKind.filter((row) => chosen(row, 'kind'));
  const hits = narrowed.slice(0, limit).map((row, i): Hit => ({
    id: row.id,
    score: 100 - i,
    row,
    titleMarks: [[0, word.length]],
    snippet: row.kind === 'source' ? 'About partnerships' : '',
    snippetMarks: [],
  }));
  return {
    text,
    total: narrowed.length,
    tookMs: 1,
    hits,
    facets: {
      kind: counted(ofAnyKind.map((row) => row.kind)),
      session: counted(rows.map((row) => row.sessions[0])),
      year: counted(rows.map((row) => row.year?.toString())),
      country: counted(rows.map((row) => row.country?.name)),
      confidence: counted(rows.map((row) => row.confidence)),
    },
    notes: [],
    ...(narrowed.length === 0 ? { suggestion: 'cyber' } : {}),
  };
}

export class FakeRostrum implements RostrumApi {
  readonly platform = 'linux';
  /** Channels and requests, in the order in which they were asked. */
  readonly asked: { channel: Channel; request: unknown }[] = [];
  readonly searched: SearchQuery[] = [];
  settings: Settings = {
    theme: 'system',
    paper: 'A4',
    singleKeys: true,
    maps: true,
    flags: true,
    everywhere: false,
    language: 'en',
  };
  readonly pathOf = (file: File): string => `/media/stick/${file.name}`;
  readonly languages = { first: 'en', system: 'en' } as const;
  problem: Problem | null = null;
  /** How many packs there are. */
  installed = 1;
  /** The desk as its file would hold it. */
  desk: Desk = emptyDesk;
  deskProblem: Problem | null = null;
  /** What laying out a preview answers. */
  preview: Answer<'print.preview'> = { bytes: null, starts: [], problem: null };
  imported: Answer<'desk.import'> = { added: null, undo: [], problem: null };
  /** What saving a PDF answers. */
  pdf: Answer<'print.pdf'> = { file: '/home/reader/session-88.pdf', problem: null };
  /** Replaced by tests that need a slow or a failing search. */
  answer: (query: SearchQuery) => SearchAnswer | null | Promise<SearchAnswer | null> = answerTo;
  readonly #listeners = new Map<string, (body: never) => void>();

  /** Puts the fake in place of what the preload script exposes. */
  install(): this {
    Object.defineProperty(window, 'rostrum', { value: this, configurable: true });
    return this;
  }

  /** Tells the window something as the main process would. */
  tell(event: string, body: unknown): void {
    this.#listeners.get(event)?.(body as never);
  }

  /** Puts another desk in place, as if its file had been changed. */
  putDesk(desk: Partial<Desk>, state: Partial<DeskState> = {}): void {
    this.desk = { ...emptyDesk, ...desk };
    this.tell('desk', {
      desk: this.desk,
      notice: null,
      readOnly: false,
      file: '/home/reader/desk/desk.json',
      ...state,
    });
  }

  requestsOf(channel: Channel): unknown[] {
    return this.asked.filter((one) => one.channel === channel).map((one) => one.request);
  }

  ask: RostrumApi['ask'] = async (channel, ...request) => {
    this.asked.push({ channel, request: request[0] });
    await Promise.resolve();
    return this.#answer(channel, request[0]) as never;
  };

  #answer(channel: Channel, request: unknown): unknown {
    switch (channel) {
      case 'library.info':
        return {
          pack: this.problem ? null : packInfo,
          signer: null,
          bundled: true,
          installed: this.installed,
          waiting: false,
          problem: this.problem,
        };
      case 'library.rows':
        return rowsOf((request as { kind: Kind }).kind);
      case 'library.page':
        return pageOf((request as { id: string }).id);
      case 'library.records':
        return (request as { ids: string[] }).ids.map((id) => pageOf(id)?.record ?? null);
      case 'desk.read':
        return {
          desk: this.desk,
          notice: null,
          readOnly: false,
          file: '/home/reader/desk/desk.json',
        } satisfies DeskState;
      case 'desk.change':
        this.desk = applyChanges(this.desk, (request as { changes: DeskChange[] }).changes);
        return { problem: this.deskProblem };
      case 'help.files':
        return Object.fromEntries(
          ['desk', 'backup', 'settings', 'window', 'pack'].map((name) => [name, `/home/reader/rostrum/${name}.json`]),
        );
      case 'print.preview':
        return this.preview;
      case 'print.export':
        return { file: '/home/reader/brief.docx', problem: null };
      case 'desk.export':
        return { file: '/home/reader/desk-copy.json', problem: null };
      case 'desk.import':
        return this.imported;
      case 'settings.read':
        return this.settings;
      case 'settings.write':
        return (this.settings = { ...this.settings, ...(request as Partial<Settings>) });
      case 'print.pdf':
        return this.pdf;
      case 'print.paper':
        return { printed: false, problem: null };
      default:
        return { ok: true };
    }
  }

  /** Hears of packs that are being indexed, of the search that was asked last. */
  late: Parameters<RostrumApi['search']>[1];

  search: RostrumApi['search'] = async (query, late) => {
    this.searched.push(query);
    this.late = late;
    const answer = await this.answer(query);
    return answer && JSON.stringify(answer);
  };

  on: RostrumApi['on'] = (event, listener) => {
    this.#listeners.set(event, listener);
    return () => void this.#listeners.delete(event);
  };
}

function rowsOf(kind: Kind): unknown {
  return kind === 'session' ? sessionRows : found.filter((row) => row.kind === kind);
}
