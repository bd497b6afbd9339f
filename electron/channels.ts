/** The channels by name, without the schemas: the preload checks names and must stay small. */
import type { Channel, EventName } from './bridge';

/** A list that must name every member of a union once. */
function all<Name extends string>() {
  return <const List extends readonly Name[]>(list: Exclude<Name, List[number]> extends never ? List : never): List =>
    list;
}

export const channels = all<Channel>()([
  'library.info',
  'library.rows',
  'library.page',
  'library.records',
  'library.text',
  'packs.read',
  'packs.choose',
  'packs.offer',
  'packs.dismiss',
  'packs.install',
  'packs.open',
  'packs.visit',
  'packs.rollBack',
  'packs.remove',
  'packs.forget',
  'settings.read',
  'settings.write',
  'place.save',
  'clipboard.write',
  'desk.read',
  'desk.change',
  'desk.export',
  'desk.import',
  'desk.reveal',
  'help.files',
  'print.pdf',
  'print.preview',
  'print.export',
  'print.paper',
  'print.job',
  'print.ready',
  'print.blocks',
  'print.failed',
]);

export const eventNames = all<EventName>()(['navigate', 'command', 'settings', 'unsaved', 'desk', 'pages']);

/** From preload to main: asks for a port to the search host. */
export const searchConnect = 'search.connect';
/** From main to preload: carries the port. */
export const searchPort = 'search.port';
/** From main to preload: searching was given up, and why. */
export const searchFailed = 'search.failed';

/** How main answers over the bridge: Electron's own rejection would wrap the message in words of its own. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };
