/** What the search host loads. */
export { openPack } from '../../../electron/library/open';
export { openSearch } from '../../../electron/search/open';
export { everything } from '../../../renderer/views/search/choices';
export { searchRequest } from '../../../electron/search/protocol';
export { serve } from '../../../electron/search/serve';
