/** The last lines of a document: how far its record can be trusted, where it is found, as of when. */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { AnyRecord } from '../../data/model';
import { formatLink } from '../../data/model/kind';
import { colon, formatDate } from '../core/format';
import { confidenceText } from './parts';
import type { Context } from './sheet';

/** For a single record. */
export function colophon({ id, confidence, confidenceNote }: AnyRecord, { pack, options }: Context): TemplateResult {
  const trust =
    options.sources && confidence
      ? html`${msg('Confidence')}${colon()}${confidenceText(confidence, confidenceNote)}. `
      : '';
  return html`<p class="colophon">
    ${trust}${msg(str`Contents as of ${formatDate(pack.asOf)}.`)} <bdi class="url">${formatLink(pack.id, id)}</bdi>
  </p>`;
}
