/** A brief on paper: cover, contents, and the records in their order, each with the reader's note when that is wanted. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { BriefItem } from '../../data/model';
import { recordKey } from '../../data/model/desk-changes';
import type { PackInfo, PrintJob } from '../../electron/bridge';
import { formatDate } from '../core/format';
import { openPack, page } from '../core/library';
import { plural } from '../core/plural';
import { deskName, titleOf } from '../core/titles';
import { composeBrief, composeRecord } from './compose';
import type { Piece } from './parts';
import type { Context, Sheet } from './sheet';

type Collection = Extract<PrintJob['content'], { type: 'collection' }>;

/** Where a record of the collection begins: the target of its line in the contents. */
export const anchorOf = (index: number): string => `item-${index}`;

/** All records as one document. A record that the pack does not have says so, and keeps its note. */
export async function composeCollection(content: Collection, options: Context['options']): Promise<Sheet> {
  const pack = await openPack();
  const sheets = await Promise.all(content.items.map((item) => itemSheet(item, pack, options)));
  const names = await Promise.all(content.items.map((item) => nameOf(item, pack)));
  const title = content.title || (sheets.length === 1 ? (sheets[0]?.title ?? '') : msg('Brief'));
  const named = sheets.map((sheet, i) => ({ ...sheet, note: noteFor(content, i) }));
  const body = html`${content.cover ? cover(title, named, pack) : nothing}
  ${content.contents ? contents(names, content.cover || content.newPage) : nothing}
  ${named.map(
    ({ body: own, note }, i) =>
      html`<article
        id=${anchorOf(i)}
        class=${i === 0 && !content.cover && !content.contents ? 'item first' : `item ${content.newPage ? 'page' : 'follows'}`}
      >
        ${own} ${note}
      </article>`,
  )}`;
  return { title, body };
}

interface Named {
  readonly words: string;
  readonly lang?: string;
}

/** What the contents call a record: as the desk would in the language of the pages; as it was collected when it is gone. */
async function nameOf({ pack: of, id, title }: BriefItem, pack: PackInfo): Promise<Named> {
  const record = of === pack.id ? (await page(id))?.record : undefined;
  return record ? { words: deskName(record), lang: titleOf(record).lang } : { words: title };
}

async function itemSheet(item: BriefItem, pack: PackInfo, options: Context['options']): Promise<Sheet> {
  const there = item.pack === pack.id && (await page(item.id)) !== null;
  if (there) return item.form === 'brief' ? composeBrief(item.id, options) : composeRecord(item.id, options);
  const body = html`<h1>${item.title}</h1>
    <p class="remark">${msg(str`This record is not in the pack of ${formatDate(pack.asOf)}.`)} ${recordKey(item)}</p>`;
  return { title: item.title, body };
}

function noteFor({ items, notes }: Collection, index: number): Piece {
  const item = items[index];
  const note = item && notes.find((one) => recordKey(one) === recordKey(item));
  if (!note) return nothing;
  const lines = note.text.split(/\n{2,}/).map((part) => html`<p dir="auto">${part}</p>`);
  return html`<section class="own-note">
    <div class="head"><h2>${msg('Your note')}</h2></div>
    ${lines}
  </section>`;
}

function cover(title: string, sheets: readonly Sheet[], pack: PackInfo): TemplateResult {
  return html`<article class="cover">
    <p class="kicker">${pack.assembly}</p>
    <h1><bdi>${title}</bdi></h1>
    <p class="lead">${plural(sheets.length, msg('one: # record | other: # records'))}</p>
    <p class="colophon">
      ${pack.title}. ${msg(str`Contents as of ${formatDate(pack.asOf)}.`)}
      ${msg(str`Printed on ${formatDate(today())}.`)}
    </p>
  </article>`;
}

/** Each record with the page on which it begins: the pages are numbered when they have been laid out once. */
function contents(names: readonly Named[], alone: boolean): TemplateResult {
  return html`<article class=${alone ? 'contents page' : 'contents'}>
    <h1>${msg('Contents')}</h1>
    <ol class="toc">
      ${names.map(
        ({ words, lang }, i) =>
          html`<li>
            <a href=${`#${anchorOf(i)}`}
              ><bdi lang=${lang ?? nothing}>${words}</bdi><span class="at" data-item=${i}></span
            ></a>
          </li>`,
      )}
    </ol>
  </article>`;
}

/** Writes the page numbers into the contents. */
export function numberContents(starts: readonly number[]): void {
  for (const at of document.querySelectorAll<HTMLElement>('.toc .at')) {
    at.textContent = String(starts[Number(at.dataset['item'])] ?? '');
  }
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
