/** The only place that touches `ipcMain`: typed handlers that check who asks and what is asked before they answer. */
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { z } from 'zod';
import { bridge, events, type Answer, type Channel, type EventBody, type EventName } from '../bridge';
import { searchConnect, type Reply } from '../channels';
import { messageOf } from '../words/pack-error';
import { isOurs } from './origin';

/** A message that came from somewhere or said something that the bridge does not allow. */
export class BridgeError extends Error {
  override readonly name = 'BridgeError';
  constructor(
    readonly channel: string,
    readonly reason: 'sender' | 'request',
    message: string,
  ) {
    super(message);
  }
}

/** Who may use a channel. */
export type Asker = 'window' | 'print';

const roles = new Map<number, Asker>();

/** Gives a page the right to use the channels of a role, until it is destroyed. */
export function admit(contents: WebContents, role: Asker): void {
  roles.set(contents.id, role);
  contents.once('destroyed', () => roles.delete(contents.id));
}

type Parsed<C extends Channel> = z.output<(typeof bridge)[C]['request']>;

/**
 * Answers a channel. The work runs only for the main frame of an admitted page at our origin and with a request that
 * its schema accepts; an error's message reaches the reader.
 */
export function handle<C extends Channel>(
  channel: C,
  who: readonly Asker[],
  work: (request: Parsed<C>, sender: WebContents) => Promise<Answer<C>> | Answer<C>,
): void {
  ipcMain.handle(channel, async (event, message: unknown): Promise<Reply> => {
    try {
      checkSender(channel, event, who);
      return { ok: true, value: await work(parseRequest(channel, message), event.sender) };
    } catch (error) {
      return { ok: false, message: messageOf(error) };
    }
  });
}

/** Listens for a page that asks for its search port. */
export function onSearchConnect(connect: (sender: WebContents) => void): void {
  ipcMain.on(searchConnect, (event) => {
    try {
      checkSender(searchConnect, event, ['window']);
    } catch {
      return;
    }
    connect(event.sender);
  });
}

/** Tells a page something unasked. */
export function tell<E extends EventName>(contents: WebContents, event: E, body: EventBody<E>): void {
  contents.send(event, events[event].parse(body));
}

/** @throws BridgeError unless the message comes from the main frame of an admitted page at our origin */
export function checkSender(channel: string, event: IpcMainInvokeEvent | IpcMainEvent, who: readonly Asker[]): void {
  const frame = event.senderFrame;
  const role = roles.get(event.sender.id);
  const main = frame !== null && frame === event.sender.mainFrame;
  if (main && isOurs(frame.url) && role !== undefined && who.includes(role)) return;
  throw new BridgeError(channel, 'sender', `${channel} was asked by a page that may not ask it.`);
}

/** @throws BridgeError when the message is not a request of the channel */
export function parseRequest<C extends Channel>(channel: C, message: unknown): Parsed<C> {
  const parsed = bridge[channel].request.safeParse(message);
  if (parsed.success) return parsed.data as Parsed<C>;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.');
  const why = `${place ? `${place}: ` : ''}${issue?.message ?? 'unreadable'}`;
  throw new BridgeError(channel, 'request', `${channel} was asked something that it does not understand (${why}).`);
}
