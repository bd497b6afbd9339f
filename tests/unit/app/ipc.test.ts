import { beforeEach, expect, test, vi } from 'vitest';
import { bridge, events } from '../../../electron/bridge';
import { channels, eventNames, type Reply } from '../../../electron/channels';
import { Told } from '../../../electron/words/told';

const handlers = vi.hoisted(() => new Map<string, (event: unknown, message: unknown) => Promise<unknown>>());
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, handler: (event: unknown, message: unknown) => Promise<unknown>) =>
      handlers.set(channel, handler),
    on: () => undefined,
  },
}));
const { admit, handle } = await import('../../../electron/app/ipc');

interface Frame {
  url: string;
}
interface Contents {
  id: number;
  mainFrame: Frame;
  once(): void;
}

const page = (id: number, url = 'app://rostrum/index.html#/start'): Contents => ({
  id,
  mainFrame: { url },
  once: () => undefined,
});
const admitted = (contents: Contents): Parameters<typeof admit>[0] =>
  contents as unknown as Parameters<typeof admit>[0];

const windowPage = page(1);
const printPage = page(2, 'app://rostrum/print.html');
const work = vi.fn(() => []);

/** Sends a message as a frame of a page; its main frame unless another is given. */
async function send(message: unknown, contents = windowPage, frame: Frame | null = contents.mainFrame): Promise<Reply> {
  const handler = handlers.get('library.rows');
  return (await handler?.({ sender: contents, senderFrame: frame }, message)) as Reply;
}

beforeEach(() => {
  work.mockClear();
  admit(admitted(windowPage), 'window');
  admit(admitted(printPage), 'print');
  handle('library.rows', ['window'], work);
});

test('the main frame of our window is answered', async () => {
  expect(await send({ kind: 'session' })).toEqual({ ok: true, value: [] });
});

test.each([
  ['a page that was not admitted', page(3), undefined],
  ['a page of another role', printPage, undefined],
  ['a frame inside the page', windowPage, { url: 'app://rostrum/index.html' }],
  ['a frame that is gone', windowPage, null],
] as const)('%s is rejected, and nothing is done', async (_name, contents, frame) => {
  const reply = await send({ kind: 'session' }, contents, frame === undefined ? contents.mainFrame : frame);
  expect(reply).toEqual({ ok: false, message: expect.stringContaining('may not ask') as string });
  expect(work).not.toHaveBeenCalled();
});

test('a page that went elsewhere is rejected', async () => {
  const gone = page(4, 'https://rostrum/index.html');
  admit(admitted(gone), 'window');
  expect(await send({ kind: 'session' }, gone)).toMatchObject({ ok: false });
});

test.each([undefined, null, 'session', {}, { kind: 'planet' }, { kind: 'session', more: 1 }])(
  'the request %j is rejected',
  async (message) => {
    expect(await send(message)).toEqual({
      ok: false,
      message: expect.stringContaining('library.rows was asked something that it does not understand') as string,
    });
    expect(work).not.toHaveBeenCalled();
  },
);

test.each([
  [
    'what is in words for the reader comes as such',
    new Told('Le disque est plein.', 'Libérez-en.'),
    'Le disque est plein.\u001eLibérez-en.\u001e',
  ],
  ['what is nobody’s words is a detail', new Error('EIO: i/o error, read'), '\u001e\u001eEIO: i/o error, read'],
])('of an error, %s', async (_name, error, message) => {
  work.mockImplementationOnce(() => {
    throw error;
  });
  expect(await send({ kind: 'session' })).toEqual({ ok: false, message });
});

test('the preload knows every channel and event by name', () => {
  expect([...channels].sort()).toEqual(Object.keys(bridge).sort());
  expect([...eventNames].sort()).toEqual(Object.keys(events).sort());
});
