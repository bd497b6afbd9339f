/** The page of the hidden print window: asks what to lay out, lays it out, and says when it stands. */
import { render } from 'lit';
import type { PrintJob } from '../../electron/bridge';
import { useLanguage } from '../core/language';
import { problemOf } from '../core/problem';
import { composeCollection, numberContents } from './collection';
import { composeBrief, composeRecord } from './compose';
import { facesFor, usual } from './faces';
import { composeList } from './list';
import type { Sheet } from './sheet';

async function layOut(): Promise<void> {
  const { job, wants } = await window.rostrum.ask('print.job');
  const early = facesFor(usual);
  await useLanguage(job.language);
  const { title, body } = await compose(job);
  document.title = title;
  const sheet = document.querySelector('main');
  if (!sheet) return;
  render(body, sheet);
  if (wants === 'blocks') {
    const { readBlocks } = await import('./read-blocks');
    await window.rostrum.ask('print.blocks', { title, blocks: readBlocks(sheet) });
    return;
  }
  await Promise.all([early, facesFor(sheet.textContent)]);
}

function compose({ content, sources, unknowns }: PrintJob): Promise<Sheet> {
  const options = { sources, unknowns, texts: 'texts' in content ? (content.texts ?? []) : [] };
  switch (content.type) {
    case 'record':
      return composeRecord(content.id, options);
    case 'brief':
      return composeBrief(content.id, options);
    case 'list':
      return composeList(content);
    case 'collection':
      return composeCollection(content, options);
  }
}

const ready = (): Promise<unknown> => window.rostrum.ask('print.ready');
async function failed(error: unknown): Promise<void> {
  const { what, mend, detail } = problemOf(error, '');
  await window.rostrum.ask('print.failed', { what, mend, detail });
}

window.rostrum.on('pages', ({ starts }) => {
  numberContents(starts);
  ready().catch(failed);
});
layOut().then(ready, failed);
