/** Where the program keeps its files: the real paths of this machine. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Answer } from '../../../electron/bridge';

type Files = Answer<'help.files'>;

/** The topic; paths are missing for the moment until the main process has said them. */
export function filesTopic(files: Files | null): TemplateResult {
  const lines: [string, keyof Files, string][] = [
    [msg('Your desk'), 'desk', msg('bookmarks, notes, searches and briefs: a text that you can read and copy')],
    [msg('Its backup'), 'backup', msg('the desk as it was one change before; used when the desk is damaged')],
    [msg('Settings'), 'settings', msg('theme, language, paper and keys')],
    [msg('Window'), 'window', msg('its size, and where you were')],
    [msg('Pack'), 'pack', msg('the records; never changed by the program')],
  ];
  return html`<dl class="files">
      ${lines.map(
        ([name, key, what]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>
              <bdi class="path">${files?.[key] ?? ''}</bdi><small>${what}</small>
              <button class="link-btn" @click=${() => copy(files?.[key] ?? '')}>${msg('Copy the path')}</button>
            </dd>
          </div>`,
      )}
    </dl>
    <p><button class="btn" @click=${() => window.rostrum.ask('desk.reveal')}>${msg('Show the desk’s file')}</button></p>
    <p>
      ${msg('To move to another machine, export your desk there under My desk, and import the file on the other one.')}
    </p>`;
}

function copy(text: string): void {
  void window.rostrum.ask('clipboard.write', { text });
}
