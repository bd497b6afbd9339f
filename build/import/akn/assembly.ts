/** What all files together say: the assembly, its sessions, the source, and the header of the pack. */
import type { PackHeader, Session, Source } from '../../../data/model';
import { slug } from '../slug';
import type { Expression } from './draft';
import { languageName } from './join';

export const sourceId = 'source/akoma-ntoso';

/** English first, then the order in which the United Nations lists its languages; others by their tags. */
const order = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];

export function inLanguageOrder(languages: Iterable<string>): string[] {
  const rank = (lang: string): number => (order.includes(lang) ? order.indexOf(lang) : order.length);
  return [...new Set(languages)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Collects one expression after the other; what it keeps does not grow with their number. */
export class Assembly {
  readonly #sessions = new Map<number, Map<string, Map<string, number>>>();
  readonly #texts = new Map<string, number>();
  #publisher: string | undefined;
  #body: string | undefined;
  #segment: string | undefined;
  #asOf = '';
  #resolutions = 0;

  constructor(
    private readonly languages: readonly string[],
    private readonly comment: string | null,
  ) {}

  add(expressions: readonly Expression[], session: number | undefined): void {
    this.#resolutions += 1;
    for (const { lang, cover, meta } of expressions) {
      this.#texts.set(lang, (this.#texts.get(lang) ?? 0) + 1);
      if (lang === this.languages[0]) {
        this.#publisher ??= cover.publisher;
        this.#body ??= cover.body;
      }
      this.#segment ??= /\/([a-z]+)\/(?:\d{4}|\/)/.exec(meta.work ?? '')?.[1];
      for (const date of [meta.markedUp, meta.published, meta.date]) {
        if (date && date.length === 10 && date > this.#asOf) this.#asOf = date;
      }
      if (session !== undefined && cover.session) {
        const titles = this.#sessions.get(session) ?? new Map<string, Map<string, number>>();
        const spelt = titles.get(lang) ?? new Map<string, number>();
        this.#sessions.set(session, titles.set(lang, spelt));
        if (cover.session.number === session) spelt.set(cover.session.title, (spelt.get(cover.session.title) ?? 0) + 1);
      }
    }
  }

  sessions(): Session[] {
    return [...this.#sessions].sort(([a], [b]) => a - b).map(([number, titles]) => this.#session(number, titles));
  }

  #session(number: number, titles: ReadonlyMap<string, ReadonlyMap<string, number>>): Session {
    const names = this.languages.flatMap((lang) => mostFrequent(titles.get(lang)) ?? []);
    const [title = `Session ${number}`, ...aliases] = names;
    return {
      kind: 'session',
      id: `session/${number}`,
      title,
      aliases,
      number,
      attendance: {},
      summary: [],
      sources: [sourceId],
      confidence: 'high',
      derived: [],
      conflicts: [],
      evidence: {},
      gaps: ['The files read say nothing of the session but its number.'],
      notes: [],
    };
  }

  source(): Source {
    return {
      kind: 'source',
      id: sourceId,
      title: `${this.#name()}: resolutions in Akoma Ntoso`,
      type: 'copy of the official text',
      aliases: [],
      ...(this.#publisher ? { publisher: this.#publisher } : {}),
      ...(this.#asOf ? { date: this.#asOf } : {}),
      sources: [],
      derived: [],
      conflicts: [],
      evidence: {},
      gaps: [],
      notes: this.comment ? [this.comment] : [],
    };
  }

  #name(): string {
    return [this.#publisher, this.#body].filter(Boolean).join(' ') || 'Assembly';
  }

  header(today: string): PackHeader {
    const sessions = this.sessions();
    const only = sessions.length === 1 ? sessions[0] : undefined;
    const asOf = this.#asOf || today;
    const texts = [...this.languages].map((lang) => `${this.#texts.get(lang) ?? 0} in ${languageName(lang)}`);
    return {
      id: [slug(this.#segment ?? this.#name()), only?.number].filter(Boolean).join('-'),
      title: only ? `${this.#name()}, ${only.title}` : this.#name(),
      assembly: this.#name(),
      version: asOf.replaceAll('-', '.'),
      asOf,
      languages: [...this.languages],
      licence: 'The files read state none',
      attribution: [this.#publisher ?? this.#name(), this.comment].filter(Boolean).join('. '),
      ...(only ? { highlight: only.id } : {}),
      coverage: [`${this.#resolutions} resolutions; texts: ${texts.join(', ')}.`],
    };
  }
}

function mostFrequent(counts: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(counts ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0];
}
