/** Ways to reach or look up a person or a body. Addresses are text to copy: the program opens nothing outside itself. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Organisation, Person } from '../../../data/model';
import { colon } from '../../core/format';
import type { Fact } from './facts';

export function reachFacts({
  contacts,
  links,
  identifiers,
}: Pick<Person | Organisation, 'contacts' | 'links' | 'identifiers'>): Fact[] {
  const facts: [string, readonly TemplateResult[]][] = [
    [msg('Contact'), contacts.map(({ type, value, note }) => line(`${type}${colon()}`, value, note))],
    [msg('Links'), links.map(({ url, note }) => line('', url, note))],
    [msg('Identifiers'), identifiers.map(({ scheme, value }) => line(`${scheme}${colon()}`, value))],
  ];
  return facts.flatMap(([label, lines]) =>
    lines.length > 0
      ? [
          {
            label,
            value: html`<ul class="plain">
              ${lines}
            </ul>`,
          },
        ]
      : [],
  );
}

function line(before: string, value: string, note?: string): TemplateResult {
  return html`<li>${before}<bdi class="url">${value}</bdi>${note ? html` <small>${note}</small>` : nothing}</li>`;
}
