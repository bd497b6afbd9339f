import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inMain } from './in-main';
import { launch } from './launch';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
}

test('a whole run makes no connection and looks no name up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-netlog-'));
  const file = join(folder, 'net.json');
  const args = [`--log-net-log=${file}`, '--net-log-capture-mode=Everything'];
  const { app, page, close } = await launch({ args, unaided: true });
  await page.evaluate(async () => {
    await window.rostrum.search({ text: 'gateway' });
    await window.rostrum.ask('library.page', { id: 'session/88' });
    const field = document.body.appendChild(document.createElement('textarea'));
    field.focus();
  });
  // Text in a field is what makes Chromium ask for a dictionary.
  await page.keyboard.type('mispeled wrods in a field');
  const pdf = join(folder, 'brief.pdf');
  await inMain(
    app,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    pdf,
  );
  const content = { type: 'brief', id: 'session/88' } as const;
  const saved = await page.evaluate((asked) => window.rostrum.ask('print.pdf', asked), {
    content,
    paper: 'A4' as const,
  });
  expect(saved).toEqual({ file: pdf, problem: null });
  await new Promise((later) => setTimeout(later, 2000));
  await close();

  const log = readLog(file);
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  const happened = new Set(log.events.map(({ type }) => names.get(type) ?? ''));
  const forbidden = [...happened].filter((name) =>
    /^(?:HOST_RESOLVER_(?:MANAGER_JOB|DNS_TASK|SYSTEM_TASK)|TCP_CONNECT|UDP_(?:CONNECT|BYTES)|SSL_CONNECT|SOCKET_BYTES_SENT|QUIC_SESSION_PACKET)/.test(
      name,
    ),
  );
  expect(log.events.length).toBeGreaterThan(0);
  expect(forbidden).toEqual([]);
  const urls = log.events.flatMap(({ params }) => (typeof params?.['url'] === 'string' ? [params['url']] : []));
  expect([...new Set(urls.map((url) => new URL(url).protocol))].filter((scheme) => scheme !== 'app:')).toEqual([]);
  rmSync(folder, { recursive: true });
});

/** A log whose process ended early lacks its last brackets. */
function readLog(file: string): NetLog {
  const text = readFileSync(file, 'utf8').trimEnd();
  try {
    return JSON.parse(text) as NetLog;
  } catch {
    return JSON.parse(`${text.replace(/,$/, '')}]}`) as NetLog;
  }
}
