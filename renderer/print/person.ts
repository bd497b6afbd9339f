/** A person on paper: posts over time, career, sources. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Person, Post } from '../../data/model';
import { colon, comma, countryName, formatDate, formatPeriod, joinParts, sessionName } from '../core/format';
import { cameBy, original, role, term } from '../core/vocabulary';
import { colophon } from './colophon';
import { doubts, factTable, hedge, parted, prose, section, type Piece } from './parts';
import type { Context, Sheet } from './sheet';
import { sourceList } from './source-list';

/** The profile of a person. */
export async function personPage(person: Person, context: Context): Promise<Sheet> {
  const opening = context.cite.mark(person.sources);
  const posts = person.posts.map((post) => postRow(post, context));
  const table = html`<table class="rows posts">
    <thead>
      <tr>
        <th scope="col">${msg('Post')}</th>
        <th scope="col">${msg('From and to')}</th>
        <th scope="col">${msg('How, where and with what vote')}</th>
      </tr>
    </thead>
    <tbody>
      ${posts}
    </tbody>
  </table>`;
  const body = html`<h1>${person.title}</h1>
    <p class="lead">
      ${person.country ? countryName(person.country) : msg('Country not found in the sources read')}${names(person)}${opening}
    </p>
    ${section(msg('Posts'), posts.length > 0 ? table : nothing)} ${section(msg('Facts'), factTable(facts(person)))}
    ${section(msg('Career'), prose(person.career, context))} ${notes(person)}
    ${doubts([person, ...person.posts.map(named)], context)}`;
  return { title: person.title, body: html`${body} ${await sourceList(context, 'full')} ${colophon(person, context)}` };
}

function facts({ born, died, gender, contacts, links, identifiers }: Person): [string, Piece][] {
  return [
    [msg('Born'), born ? formatDate(born) : nothing],
    [msg('Died'), died ? formatDate(died) : nothing],
    [msg('Gender'), gender ?? nothing],
    [
      msg('Contact'),
      parted(contacts.map(({ type, value, note }) => `${type}${colon()}${value}${note ? ` (${note})` : ''}`)),
    ],
    [msg('Links'), parted(links.map(({ url, note }) => (note ? `${url} (${note})` : url)))],
    [msg('Identifiers'), parted(identifiers.map(({ scheme, value }) => `${scheme}${colon()}${value}`))],
  ];
}

function names({ aliases }: Person): string {
  return aliases.length > 0 ? `. ${msg(str`Also written ${joinParts(aliases)}`)}` : '';
}

function postRow(post: Post, { cite, rows }: Context): TemplateResult {
  const session = post.session && rows.get(post.session);
  const place = session && joinParts([sessionName(session), session.city, session.year]);
  const computed = post.derived.some(({ field }) => field.startsWith('period'));
  const period = formatPeriod(post.period) || msg('not found in the sources read');
  const held = joinParts(
    [post.organisation, post.onBehalfOf]
      .flatMap((id) => (id ? (rows.get(id)?.title ?? id) : []))
      .concat(post.area ?? []),
  );
  const how = post.how && cameBy(post.how);
  const vote = post.vote ? html`${original(post.vote.text)}${cite.mark(post.vote.sources)}` : msg('vote not found');
  return html`<tr>
    <td>
      ${role(post.role)}${hedge(post.confidence)}${cite.mark(post.sources)}
      ${post.function ? html`<div class="under">${original(post.function)}</div>` : nothing}
      ${held ? html`<div class="under">${held}</div>` : nothing}
    </td>
    <td>
      ${computed ? html`<span class="derived">${period}</span> <span class="aside">${msg('derived')}</span>` : period}
    </td>
    <td>
      ${how ?? nothing}${how && place ? comma() : nothing}${place ?? nothing}
      ${how || place ? nothing : msg('not found in the sources read')}
      <div class="under">${vote}</div>
    </td>
  </tr>`;
}

/** The derivations and gaps of a post, with the post's name, so that they stand alone in a list. */
function named(post: Post): Pick<Post, 'conflicts' | 'derived' | 'gaps'> {
  return {
    conflicts: post.conflicts,
    derived: post.derived.map(({ field, from }) => ({ field, from: `${from} (${term(post.role)})` })),
    gaps: post.gaps.map((gap) => `${term(post.role)}: ${gap}`),
  };
}

function notes(person: Person): Piece {
  const all = [...person.notes, ...person.posts.flatMap(({ role, notes: of }) => of.map((note) => `${role}: ${note}`))];
  if (all.length === 0) return nothing;
  return section(
    msg('Notes'),
    html`<ul class="small">
      ${all.map((note) => html`<li><bdi>${note}</bdi></li>`)}
    </ul>`,
  );
}
