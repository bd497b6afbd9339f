/** Where the built parts of the program lie. */
import { app } from 'electron';
import { join } from 'node:path';

export interface Paths {
  readonly preload: string;
  readonly searchHost: string;
  readonly renderer: string;
  readonly pack: string;
}

/** In a checkout everything is under dist/; installed, the pack lies beside the archive so that it is opened in place. */
export function builtPaths(): Paths {
  const dist = join(app.getAppPath(), 'dist');
  const data = app.isPackaged ? join(process.resourcesPath, 'data') : join(dist, 'data');
  return {
    preload: join(dist, 'preload', 'preload.cjs'),
    searchHost: join(dist, 'main', 'search-host.cjs'),
    renderer: join(dist, 'renderer'),
    pack: join(data, 'interpol-ga.rostrum'),
  };
}
