/** How a text came about, on paper: the vote, sponsors, documents, and what it does to documents outside the pack. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Country, Decision, RelationType, Resolution, Sponsor, Vote } from '../../data/model';
import { colon, comma, countryName, formatCount, joinWords, semicolon } from '../core/format';
import { getLanguage } from '../core/language';
import { documentName, documentWords } from '../parts/record/adopted-facts';
import { choiceName, choices, isCounted, type Choice } from '../parts/record/vote-words';
import { factTable, section, type Piece } from './parts';
import type { Context } from './sheet';

type Adopted = Resolution | Decision;

export function agendaText({ agendaItem }: Adopted): Piece {
  if (!agendaItem) return nothing;
  const { number, title, document } = agendaItem;
  return html`<bdi>${number}</bdi
    >${title ? `${colon()}${title}` : ''}${document ? html` (<bdi>${document}</bdi>)` : nothing}`;
}

export function documentsText({ documents }: Adopted): Piece {
  if (documents.length === 0) return nothing;
  return html`${documents.map((one, i) => html`${i > 0 ? semicolon() : ''}${documentName(one.role)} ${documentWords(one)}`)}`;
}

/** The numbers, and under each the countries where the record names them; nothing for a vote that is said in one line. */
export function votePiece(vote: Vote | undefined): Piece {
  if (!vote || !isCounted(vote)) return nothing;
  const { ballots } = vote;
  const of: Record<Choice, readonly Country[]> = {
    for: ballots?.for ?? [],
    against: ballots?.against ?? [],
    abstentions: ballots?.abstaining ?? [],
  };
  const row = (choice: Choice): TemplateResult => {
    const count = vote[choice];
    return html`<tr>
      <th scope="row">${choiceName(choice)}</th>
      <td>
        ${count === undefined ? msg('not found in the sources read') : formatCount(count)}
        ${of[choice].length > 0 ? html`<div class="under">${names(of[choice])}</div>` : nothing}
      </td>
    </tr>`;
  };
  return section(
    msg('Vote'),
    html`<table class="facts votes">
      <tbody>
        ${choices.map(row)}
      </tbody>
    </table>`,
  );
}

export function sponsorsPiece({ sponsors }: Adopted, { cite }: Context): Piece {
  if (!sponsors) return nothing;
  const { early, additional, submitted, sources } = sponsors;
  const counted = (all: readonly Sponsor[]): Piece =>
    all.length > 0 ? html`${formatCount(all.length)}${colon()}${names(all)}` : nothing;
  return section(
    msg('Sponsors'),
    factTable([
      [msg('Submitted'), submitted ?? nothing],
      [msg('Named on the draft'), counted(early)],
      [msg('Joined before the adoption'), counted(additional)],
    ]),
    cite.mark(sources),
  );
}

/** Symbols of documents that the pack does not hold, by what the text does to them. */
export function outsidePiece({ outsideRelations }: Adopted, does: (type: RelationType) => string): Piece {
  const types = [...new Set(outsideRelations.map(({ type }) => type))];
  return section(
    msg('Related, outside this pack'),
    factTable(
      types.map((type): [string, Piece] => {
        const symbols = outsideRelations.filter((one) => one.type === type).map(({ symbol }) => symbol);
        return [does(type), html`${symbols.map((symbol, i) => html`${i > 0 ? comma() : ''}<bdi>${symbol}</bdi>`)}`];
      }),
    ),
  );
}

/** Names in the order of the reader's language. */
function names(countries: readonly Sponsor[]): string {
  const all = countries.map((country) => countryName(country) + (country.capacity ? ` (${country.capacity})` : ''));
  return joinWords(all.sort((a, b) => a.localeCompare(b, getLanguage())));
}
