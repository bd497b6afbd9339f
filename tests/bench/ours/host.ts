/** What the search host loads, and what the window asks of it. */
import { screenful } from '../../../renderer/views/search/choices';
export { hostFlags } from '../../../electron/search/host-flags';
export { openPack } from '../../../electron/library/open';
export { InstalledSearch } from '../../../electron/search/installed';
export { openSearch } from '../../../electron/search/open';
export { searchRequest } from '../../../electron/search/protocol';
export { serve } from '../../../electron/search/serve';

/** As a tall window asks while everything is listed. */
export const everything = screenful(true);
