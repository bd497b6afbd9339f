/** A Popolo file as records: people with posts, organisations, legislative periods as sessions, sources. */
import { partialDate, webAddress } from '../../../data/model';
import type { AnyRecord, Organisation, Person, Post, RecordId, Session, Source } from '../../../data/model';
import type { Report } from '../report';
import { slug } from '../slug';
import { idsOf } from './ids';
import type * as P from './schema';

const fileSource: RecordId = 'source/popolo-file';

/** @param title of the file, for the record of it as a source */
export function recordsOf(popolo: P.Popolo, title: string, file: string, report: Report): AnyRecord[] {
  return new Converter(popolo, title, file, report).records();
}

class Converter {
  readonly #people;
  readonly #organisations;
  readonly #sessions;
  readonly #areas;
  readonly #posts;
  readonly #events;
  readonly #sources = new Map<string, Source>();

  constructor(
    private readonly popolo: P.Popolo,
    private readonly title: string,
    private readonly file: string,
    private readonly report: Report,
  ) {
    this.#people = idsOf('person', popolo.persons);
    this.#organisations = idsOf('organisation', popolo.organizations);
    this.#sessions = idsOf('session', popolo.events);
    this.#areas = new Map(popolo.areas.map((area) => [area.id, area]));
    this.#posts = new Map(popolo.posts.map((post) => [post.id, post]));
    this.#events = new Map(popolo.events.map((event) => [event.id, event]));
  }

  records(): AnyRecord[] {
    const { popolo, report } = this;
    const organisations = popolo.organizations.map((organization) => this.#organisation(organization));
    const held = this.#memberships();
    const people = popolo.persons.map((person) => this.#person(person, held.get(person.id) ?? []));
    const sessions = popolo.events.map((event) => this.#session(event));
    report.read('persons', people.length);
    report.read('organizations', organisations.length);
    report.read('events', sessions.length);
    report.read('areas', popolo.areas.length);
    report.read('posts', popolo.posts.length);
    for (const area of popolo.areas) if (area.type ?? area.classification) report.leftOut('types of areas');
    const whole: Source = {
      ...evidence([]),
      kind: 'source',
      id: fileSource,
      title: this.title,
      aliases: [],
      type: 'Popolo file',
      notes: (popolo.meta?.sources ?? []).map((source) => `Made from ${source}`),
    };
    return [...organisations, ...people, ...sessions, whole, ...this.#sources.values()];
  }

  #memberships(): Map<string, Post[]> {
    const held = new Map<string, Post[]>();
    const add = (membership: P.Membership, owner: string | null | undefined): void => {
      if (!owner || !this.#people.has(owner)) {
        return this.report.unknown('a membership of a person who is not in the file', this.file, 0, false);
      }
      const posts = held.get(owner) ?? [];
      posts.push(this.#post(membership));
      held.set(owner, posts);
      this.report.read('memberships');
    };
    for (const membership of this.popolo.memberships) add(membership, membership.person_id);
    for (const person of this.popolo.persons) for (const own of person.memberships) add(own, person.id);
    for (const posts of held.values()) posts.sort((a, b) => compare(a.period.start ?? '', b.period.start ?? ''));
    return held;
  }

  #post(membership: P.Membership): Post {
    const of = membership.post_id ? this.#posts.get(membership.post_id) : undefined;
    const body = membership.organization_id ?? of?.organization_id;
    const area = this.#areas.get(membership.area_id ?? of?.area_id ?? '')?.name;
    const event = this.#events.get(membership.legislative_period_id ?? '');
    const [start, end] = [this.#date(membership.start_date), this.#date(membership.end_date)];
    const own = start ?? end;
    const period = own ? { ...set('start', start), ...set('end', end) } : this.#periodOf(event);
    if (membership.label && membership.label !== membership.role) this.report.leftOut('labels of memberships');
    for (const _ of [...membership.contact_details, ...membership.links])
      this.report.leftOut('contacts of memberships');
    return {
      role: capital(membership.role ?? of?.role ?? of?.label ?? 'member'),
      period,
      ...set('session', event ? this.#sessions.get(event.id) : undefined),
      ...set('organisation', this.#reference(this.#organisations, body)),
      ...set('onBehalfOf', this.#reference(this.#organisations, membership.on_behalf_of_id)),
      ...set('area', area),
      ...evidence(this.#sourcesOf(membership.sources)),
      confidence: 'medium',
      derived: own || !event ? [] : [{ field: 'period', from: `the period of ${event.name ?? event.id}` }],
    };
  }

  #person(person: P.Person, posts: Post[]): Person {
    const names = [...person.other_names.map(({ name }) => name), person.sort_name];
    const full = [
      person.honorific_prefix,
      person.given_name,
      person.additional_name,
      person.family_name,
      person.honorific_suffix,
    ];
    const given = full.filter(Boolean).join(' ');
    if (person.patronymic_name) names.push(person.patronymic_name);
    const title = person.name ?? (given || person.id);
    const contacts = contactsOf(person);
    if (person.email) contacts.unshift({ type: 'email', value: person.email });
    return {
      kind: 'person',
      id: this.#people.get(person.id) ?? '',
      title,
      aliases: distinct([...names, given], title),
      ...set('gender', person.gender),
      ...set('born', this.#date(person.birth_date)),
      ...set('died', this.#date(person.death_date)),
      contacts,
      links: this.#links([
        ...person.links,
        ...[person.image, ...person.images.map(({ url }) => url)].map((url) => ({ url, note: 'image' })),
      ]),
      identifiers: identifiersOf(person),
      posts,
      career: [person.national_identity, person.summary, person.biography].flatMap((text) =>
        text ? [{ text, sources: [fileSource], about: [] }] : [],
      ),
      ...evidence(this.#sourcesOf(person.sources)),
      confidence: 'medium',
    };
  }

  #organisation(organization: P.Organization): Organisation {
    const title = organization.name ?? organization.id;
    return {
      kind: 'organisation',
      id: this.#organisations.get(organization.id) ?? '',
      title,
      aliases: distinct(
        organization.other_names.map(({ name }) => name),
        title,
      ),
      ...set('classification', organization.classification),
      contacts: contactsOf(organization),
      links: this.#links([...organization.links, { url: organization.image, note: 'image' }]),
      identifiers: identifiersOf(organization),
      summary: [organization.abstract, organization.description].flatMap((text) =>
        text ? [{ text, sources: [fileSource], about: [] }] : [],
      ),
      relations: [],
      ...evidence(this.#sourcesOf(organization.sources)),
      confidence: 'medium',
      notes: organization.seats ? [`Seats: ${organization.seats}`] : [],
    };
  }

  #session(event: P.Popolo['events'][number]): Session {
    const period = this.#periodOf(event);
    return {
      kind: 'session',
      id: this.#sessions.get(event.id) ?? '',
      title: event.name ?? event.id,
      aliases: event.classification ? [capital(event.classification)] : [],
      ...(period.start ? { year: Number(period.start.slice(0, 4)) } : {}),
      period,
      attendance: {},
      summary: [],
      ...evidence([fileSource]),
      confidence: 'medium',
      derived: period.start ? [{ field: 'year', from: 'the beginning of the period' }] : [],
    };
  }

  #periodOf(event: P.Popolo['events'][number] | undefined): Post['period'] {
    return { ...set('start', this.#date(event?.start_date)), ...set('end', this.#date(event?.end_date)) };
  }

  #date(value: string | undefined): string | undefined {
    if (!value) return undefined;
    // Popolo allows a time after the day; a pack keeps days.
    const parsed = partialDate.safeParse(value.replace(/T.*$/, ''));
    if (!parsed.success) this.report.unknown(`the date "${value.slice(0, 40)}"`, this.file, 0, false);
    return parsed.data;
  }

  #reference(ids: ReadonlyMap<string, RecordId>, id: string | undefined): RecordId | undefined {
    const found = id === undefined ? undefined : ids.get(id);
    if (id !== undefined && !found) this.report.unknown(`an organization that is not in the file`, this.file, 0, false);
    return found;
  }

  #links(links: readonly { url: string | undefined; note: string | undefined }[]): Person['links'] {
    const found = new Map<string, Person['links'][number]>();
    for (const { url, note } of links) {
      if (!url) continue;
      const address = webAddress.safeParse(url);
      if (!address.success) this.report.leftOut('links that are no web addresses');
      else if (!found.has(address.data)) found.set(address.data, { url: address.data, ...set('note', note) });
    }
    return [...found.values()];
  }

  /** A source record for each address; the file itself where an object names none. */
  #sourcesOf(sources: readonly { url: string | undefined; note: string | undefined }[]): RecordId[] {
    const ids = sources.flatMap(({ url, note }) => {
      const address = webAddress.safeParse(url);
      return address.success ? this.#source(address.data, note) : [];
    });
    return ids.length > 0 ? [...new Set(ids)] : [fileSource];
  }

  #source(url: string, note: string | undefined): RecordId {
    const known = this.#sources.get(url);
    if (known) return known.id;
    const stem =
      slug(url.replace(/^https?:\/\/(?:www\.)?/, ''))
        .slice(0, 100)
        .replace(/-$/, '') || 'page';
    const taken = new Set([...this.#sources.values()].map(({ id }) => id));
    let id: RecordId = `source/${stem}`;
    for (let again = 2; taken.has(id) || id === fileSource; again++) id = `source/${stem}-${again}`;
    const title = note ?? url.replace(/^https?:\/\/(?:www\.)?/, '');
    this.#sources.set(url, { ...evidence([]), kind: 'source', id, title, aliases: [], type: 'web page', url });
    return id;
  }
}

/** Evidence without anything but sources. */
const evidence = (sources: RecordId[]) => ({ sources, derived: [], conflicts: [], evidence: {}, gaps: [], notes: [] });

const set = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function distinct(names: readonly (string | undefined)[], title: string): string[] {
  return [...new Set(names.filter((name): name is string => !!name && name !== title))];
}

function identifiersOf(of: P.Person | P.Organization): Person['identifiers'] {
  const own = of.id === '' ? [] : [{ identifier: of.id, scheme: 'popolo' }];
  return [...own, ...of.identifiers].flatMap(({ scheme, identifier }) =>
    identifier ? [{ scheme: scheme ?? 'not stated', value: identifier }] : [],
  );
}

function contactsOf(of: P.Person | P.Organization): Person['contacts'] {
  return of.contact_details.flatMap(({ type, value, label, note }) =>
    value ? [{ type: type ?? label ?? 'not stated', value, ...set('note', note ?? (type ? label : undefined)) }] : [],
  );
}
