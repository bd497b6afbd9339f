/** What the help says, topic by topic. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Answer } from '../../../electron/bridge';
import { formatRoute, type Place } from '../../core/route';
import { keyGroups } from '../../parts/key-groups';
import { confidenceMark } from '../../parts/record/evidence';
import { filesTopic } from './files';
import { packsTopic } from './packs';
import { textsTopic } from './texts';

export interface Topic {
  readonly key: string;
  readonly title: string;
  readonly body: TemplateResult;
}

/** All topics, in the order in which a new reader needs them. */
export function topics(files: Answer<'help.files'> | null, singleKeys: boolean): Topic[] {
  return [
    { key: 'search', title: msg('Searching'), body: searching() },
    { key: 'confidence', title: msg('How sure a statement is'), body: confidence() },
    { key: 'texts', title: msg('Reading a text'), body: textsTopic() },
    { key: 'desk', title: msg('Bookmarks and notes'), body: desk() },
    { key: 'print', title: msg('Printing, PDF and Word'), body: printing() },
    { key: 'cite', title: msg('Citing'), body: citing() },
    { key: 'packs', title: msg('Installing and updating packs'), body: packsTopic() },
    { key: 'keys', title: msg('Keys'), body: html`<div class="key-groups">${keyGroups(singleKeys)}</div>` },
    { key: 'files', title: msg('Where your files are'), body: filesTopic(files) },
    { key: 'offline', title: msg('Nothing leaves this machine'), body: offline() },
  ];
}

const to = (place: Place, name: string): TemplateResult => html`<a href=${formatRoute({ place })}>${name}</a>`;
const example = (words: string, does: string): TemplateResult =>
  html`<div>
    <dt>
      <a href=${formatRoute({ place: 'search', query: new URLSearchParams({ q: words }) })}><bdi>${words}</bdi></a>
    </dt>
    <dd>${does}</dd>
  </div>`;

function searching(): TemplateResult {
  return html`<p>
      ${msg('Type in the field at the top: results come with each letter. Accents, capitals and punctuation do not matter, and a slip of one letter is forgiven.')}
    </p>
    <dl class="examples">
      ${example('project gateway', msg('both words, in any order'))}
      ${example('"rules of procedure"', msg('the words in this order'))}
      ${example('cyber -crime', msg('cyber, but nothing with crime'))}
      ${example('ga 2019 88 res 10', msg('a number, however it is written'))}
      ${example('havrankova', msg('a name without its accents'))}
    </dl>
    <p>
      ${msg('The lists beside the results narrow them by kind, session, year, country and confidence. A number that exists but is described nowhere is answered as such.')}
    </p>
    <p>
      ${msg('The best results come first; “Sort” above them puts the newest or the oldest first, over all that was found. What is known by its year alone then comes after the days of that year, and what has no date comes last.')}
    </p>
    <p>
      ${msg('With several packs, “All packs” above the results searches them all. A record of another pack opens in that pack; going back leads to the search again.')}
    </p>`;
}

function confidence(): TemplateResult {
  return html`<p>
      ${msg('Every record says how far it can be trusted, and every statement names its sources by a small number.')}
    </p>
    <dl class="examples">
      <div>
        <dt>${confidenceMark('high')}</dt>
        <dd>${msg('an official text, or two independent sources that agree')}</dd>
      </div>
      <div>
        <dt>${confidenceMark('medium')}</dt>
        <dd>${msg('one good source')}</dd>
      </div>
      <div>
        <dt>${confidenceMark('low')}</dt>
        <dd>${msg('weak sources, or sources that disagree')}</dd>
      </div>
      <div>
        <dt><span class="derived">15–18</span></dt>
        <dd>${msg('dotted underline: computed, not read; the page says from what')}</dd>
      </div>
      <div>
        <dt><span class="unk">${msg('not found')}</span></dt>
        <dd>${msg('no source that was read says it; nothing is filled in')}</dd>
      </div>
    </dl>
    <p>
      ${msg('Press the number of a source: a note says the publisher, type and date of the source, how sure this statement is, and what else rests on the source. The confidence of a statement that has none of its own is that of its record. “Open the source” leads to its page; “Copy the address” is for a browser, since Rostrum opens no network.')}
    </p>
    <p>${msg('Where sources disagree, both values are shown, and the program does not choose.')}</p>`;
}

function desk(): TemplateResult {
  return html`<p>
      ${msg('Above each record are Bookmark, Note and “Add to tray”. A note is plain text and is saved as you type; “Saved” means that it is on the disk.')}
    </p>
    <p>
      ${to('desk', msg('My desk'))}:
      ${msg('everything you keep. Whatever you take away can be brought back with Undo.')}
    </p>
    <p>
      ${msg('Your desk belongs to you and not to the pack: it stays when a pack is replaced. A note whose record is no longer there is kept, shown first, and can be attached to another record.')}
    </p>`;
}

function printing(): TemplateResult {
  return html`<p>
      ${msg('To print one record or a list, press Ctrl P on it. To print several as one document, add each to the tray.')}
    </p>
    <p>
      ${to('print', msg('Print tray'))}:
      ${msg('put the records in order, give the brief a name, choose paper, language, cover, contents and notes. The preview shows the very pages that will be printed.')}
    </p>
    <ul>
      <li>${msg('PDF: tagged for screen readers, with an outline, pages numbered.')}</li>
      <li>${msg('Word (DOCX): with headings and tables, to be edited further.')}</li>
      <li>${msg('Markdown: plain text.')}</li>
    </ul>
    <p>
      ${msg('Word and Markdown are saved from the tray, also for a single record.')}
      ${msg('Ctrl P on a text prints it after its record, in the languages that are shown. In the tray, “Texts of resolutions” adds each text in the language of the headings, or in its first language.')}
    </p>
    <p>${msg('Several briefs can be kept; “New brief” puts the present one aside.')}</p>`;
}

function citing(): TemplateResult {
  return html`<p>
    ${msg('“Cite” above a record copies its citation as text. The arrow beside it has BibTeX, RIS and CSL-JSON for reference managers, and the link that opens the record on any machine that has the pack. What is not known is left out of a citation.')}
  </p>`;
}

function offline(): TemplateResult {
  return html`<p>
    ${msg('Rostrum works without a network and refuses every request that is not for its own files. Your searches, notes and briefs are on this machine only.')}
  </p>`;
}
