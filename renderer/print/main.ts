/** The page of the hidden print window: asks what to lay out, lays it out, and says when it stands. */
import { render } from 'lit';
import type { PrintJob } from '../../electron/bridge';
import { useLanguage } from '../core/language';
import { composeBrief, composeRecord } from './compose';
import { composeList } from './list';
import type { Sheet } from './sheet';

async function layOut(): Promise<void> {
  const job = await window.rostrum.ask('print.job');
  await useLanguage(job.language);
  const { title, body } = await compose(job);
  document.title = title;
  const sheet = document.querySelector('main');
  if (sheet) render(body, sheet);
  // Fonts are asked for by laying out; pages must not be cut before they have come.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}

function compose(job: PrintJob): Promise<Sheet> {
  switch (job.content.type) {
    case 'record':
      return composeRecord(job.content.id, job);
    case 'brief':
      return composeBrief(job.content.id, job);
    case 'list':
      return composeList(job.content);
  }
}

layOut().then(
  () => window.rostrum.ask('print.ready'),
  (error: unknown) =>
    window.rostrum.ask('print.failed', { message: error instanceof Error ? error.message : String(error) }),
);
