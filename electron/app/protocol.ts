/** `app://rostrum/…`: the built renderer, and nothing else of the disk. */
import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { locate } from './contained-file';
import { pageHeaders, type Served } from './headers';
import { faultPath, isOurs, scheme } from './origin';

/** Must run before the application is ready. `codeCache` lets V8 keep compiled scripts between starts. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves the files under `root` (an absolute folder) to a session.
 *
 * Not by `protocol.handle`: its requests and responses are those of fetch, which Node compiles when they are first
 * named, and streams; the first page then waits a tenth of a second longer. Buffers go straight to the page.
 */
export function servePages(session: Session, root: string): void {
  session.protocol.registerBufferProtocol(scheme, ({ url, method }, give) => {
    void answer(root, url, method).then(({ status, headers, body }) => {
      const [mimeType = '', charset] = headers['Content-Type'].split('; charset=');
      give({ statusCode: status, mimeType, ...(charset && { charset }), headers, data: Buffer.from(body) });
    });
  });
}

async function answer(root: string, url: string, method: string): Promise<Served> {
  if (!isOurs(url)) return refuse(404);
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  if (new URL(url).pathname === faultPath) return (await import('./fault-page')).faultPage(url);
  const found = await locate(root, url);
  if (!found) return refuse(404);
  try {
    const body = await readFile(found.file);
    return { status: 200, headers: { ...pageHeaders, 'Content-Type': found.type }, body };
  } catch {
    return refuse(404);
  }
}

function refuse(status: number): Served {
  return { status, headers: { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' }, body: 'Not found' };
}
