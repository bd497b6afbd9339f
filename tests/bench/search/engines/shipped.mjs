// @ts-check
/** Our search as the application uses it: a pack with the documents as records, its search section, service and host. */
import { host, packs } from '../../ours.mjs';
import { debates, documents } from '../corpora.mjs';

const { everything, hostFlags, InstalledSearch, openPack, openSearch, searchRequest, serve } = await host();

/** @param {string} text as the window asks while everything is listed */
const request = (text) => searchRequest.parse({ text, ...everything });

/** @type {import('./adapter.mjs').Engine} */
export default {
  name: 'shipped',
  version: '',
  settings:
    'a pack of 50,000 records; positions, families, tiers, facets, snippets of the hits that the window asks for; V8 as the search host is started; its file is the search section without the texts of snippets',
  kinds: ['exact', 'prefix', 'and3'],
  flags: hostFlags,
  async build(speeches, file) {
    const { debateRecords, debatesHeader, writePack } = await packs();
    await writePack(file, debatesHeader, debateRecords(speeches, documents(debates())));
  },
  async open(file) {
    const service = await openSearch(await openPack(file));
    return async (_kind, query) => {
      const { hits } = await service.search(request(query));
      return hits.map(({ row }, at) => (row.kind === 'decision' ? at : -1));
    };
  },
  async host(file) {
    const installed = new InstalledSearch();
    installed.use(file, []);
    await installed.search(request(''));
    let id = 0;
    /** @type {(answer: import('../../../../electron/search/protocol').HostAnswer) => void} */
    let answered = () => undefined;
    const receive = serve({ postMessage: (message) => answered(message) }, installed);
    return (text) =>
      new Promise((resolve, reject) => {
        answered = (message) => {
          if ('after' in message) return;
          if ('answer' in message) resolve(message.answer.length);
          else reject(new Error(JSON.stringify(message)));
        };
        receive({ id: ++id, request: { text, ...everything } });
      });
  },
  bytes: async (file) => (await packs()).searchBytes(file),
};
