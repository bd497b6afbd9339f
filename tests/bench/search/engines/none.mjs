// @ts-check
/** No engine: what Node itself and the harness hold, to be subtracted. */

/** @type {import('./adapter.mjs').Engine} */
export default {
  name: 'none',
  version: process.versions.node,
  settings: 'an empty engine',
  kinds: ['exact', 'prefix', 'and3'],
  build(documents) {
    for (const _ of documents);
  },
  open: () => () => [],
};
