/** Exposes one typed object to the page: named channels, a search, and what main tells. Nothing of Electron leaks. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { RostrumApi } from './api';
import type { EventBody } from './bridge';
import { channels, eventNames, searchConnect, searchFailed, searchPort, type Reply } from './channels';
import { bestLanguage } from '../data/model/spoken';
import { SearchClient } from './search/client';

const searching = new SearchClient();

ipcRenderer.on(searchPort, ({ ports: [port] }) => {
  if (port) searching.connect(port);
});
ipcRenderer.on(searchFailed, (_event, message: string) => searching.fail(message));
ipcRenderer.send(searchConnect);

const [first = '', system = ''] = (process.argv.find((word) => word.startsWith('--rostrum-languages=')) ?? '')
  .slice('--rostrum-languages='.length)
  .split(',');

const api: RostrumApi = {
  async ask(channel, ...request) {
    if (!channels.includes(channel)) throw new Error(`There is no channel ${String(channel)}.`);
    const reply = (await ipcRenderer.invoke(channel, ...request)) as Reply;
    if (!reply.ok) throw new Error(reply.message);
    return reply.value as never;
  },
  search: (query, late) => searching.search(query, late),
  on(event, listener) {
    if (!eventNames.includes(event)) throw new Error(`There is no event ${String(event)}.`);
    const hear: Parameters<typeof ipcRenderer.on>[1] = (_event, body) => listener(body as EventBody<typeof event>);
    ipcRenderer.on(event, hear);
    return () => void ipcRenderer.off(event, hear);
  },
  pathOf: (file) => webUtils.getPathForFile(file),
  languages: { first: bestLanguage([first]), system: bestLanguage([system]) },
  platform: process.platform,
};

contextBridge.exposeInMainWorld('rostrum', api);
