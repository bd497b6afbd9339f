/** `app://rostrum/…`: the built renderer, and nothing else of the disk. */
import { protocol, type ProtocolResponse, type Session } from 'electron';
import { readFileSync } from 'node:fs';
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
 * named, and streams; the first page then waits a tenth of a second longer. Buffers go straight to the page. They are
 * read at once: a small file of this disk is there sooner than a thread that would read it, and the first frame waits.
 */
export function servePages(session: Session, root: string): void {
  session.protocol.registerBufferProtocol(scheme, ({ url, method }, give) => {
    if (isOurs(url) && new URL(url).pathname === faultPath) {
      void import('./fault-page').then(({ faultPage }) => give(asResponse(faultPage(url))));
    } else give(asResponse(answer(root, url, method)));
  });
}

function asResponse({ status, headers, body }: Served): ProtocolResponse {
  const [mimeType = '', charset] = headers['Content-Type'].split('; charset=');
  return { statusCode: status, mimeType, ...(charset && { charset }), headers, data: Buffer.from(body) };
}

function answer(root: string, url: string, method: string): Served {
  if (!isOurs(url)) return refuse(404);
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  const found = locate(root, url);
  if (!found) return refuse(404);
  try {
    return { status: 200, headers: { ...pageHeaders, 'Content-Type': found.type }, body: readFileSync(found.file) };
  } catch {
    return refuse(404);
  }
}

function refuse(status: number): Served {
  return { status, headers: { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' }, body: 'Not found' };
}
