/** How a resolution was voted on: a bar, the same as a table, and how each country voted where the record says so. */
import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Country, Vote } from '../../../data/model';
import { formatCount } from '../../core/format';
import { countryList } from './countries';
import { notFound } from './evidence';
import type { Value } from './facts';
import { folded } from './folded';
import { section } from './sections';
import { choiceName, choices, isCounted, type Choice } from './vote-words';

/** Nothing when the vote is said in one line: without a vote, or without numbers. @param key the record's id */
export function voteSection(vote: Vote | undefined, key: string): Value {
  if (!vote || !isCounted(vote)) return nothing;
  return section(msg('Vote'), html`${bar(vote)} ${table(vote)} ${byCountry(vote, key)}`);
}

/** Of the width of the bar, at least, so that one country against is seen. */
const least = 0.015;

/** Parts of a whole, 100 wide. The table says the same: hidden from screen readers. */
function bar(vote: Vote): TemplateResult {
  const total = choices.reduce((sum, choice) => sum + (vote[choice] ?? 0), 0);
  if (total === 0) return html``;
  const shares = choices.map((choice) => (vote[choice] ? Math.max(least, vote[choice] / total) : 0));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let from = 0;
  const parts = choices.map((choice, i) => {
    const width = ((shares[i] ?? 0) / whole) * 100;
    const part = width > 0 ? svg`<rect class=${choice} x=${from} y="0" width=${width} height="10" />` : nothing;
    from += width;
    return part;
  });
  return html`<svg class="vote-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

function table(vote: Vote): TemplateResult {
  const row = (choice: Choice): TemplateResult =>
    html`<tr>
      <th scope="row"><i class=${`vote-key ${choice}`} aria-hidden="true"></i>${choiceName(choice)}</th>
      <td class="num">${vote[choice] === undefined ? notFound() : formatCount(vote[choice])}</td>
    </tr>`;
  return html`<table class="data votes">
    <caption class="vh">
      ${msg('The vote in numbers')}
    </caption>
    <tbody>
      ${choices.map(row)}
    </tbody>
  </table>`;
}

function byCountry({ ballots }: Vote, key: string): TemplateResult | typeof nothing {
  if (!ballots) return nothing;
  const of: Record<Choice, readonly Country[]> = {
    for: ballots.for,
    against: ballots.against,
    abstentions: ballots.abstaining,
  };
  const total = choices.reduce((sum, choice) => sum + of[choice].length, 0);
  if (total === 0) return nothing;
  // Few come first: who was against is what is asked for.
  const order = [...choices].sort((a, b) => of[a].length - of[b].length);
  return folded(
    key,
    msg(str`How each country voted (${formatCount(total)})`),
    html`${order.map((choice) =>
      of[choice].length > 0
        ? html`<h3>
              <i class=${`vote-key ${choice}`} aria-hidden="true"></i>${choiceName(choice)}
              <span class="n">${formatCount(of[choice].length)}</span>
            </h3>
            ${countryList(of[choice])}`
        : nothing,
    )}`,
  );
}
