/** `app://rostrum/…`: the built renderer, and nothing else of the disk. */
import { net, protocol, type Session } from 'electron';
import { pathToFileURL } from 'node:url';
import { locate } from './contained-file';
import { host, isOurs, scheme } from './origin';
import { pageHeaders } from './headers';

/** Must run before the application is ready. `codeCache` lets V8 keep compiled scripts between starts. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the files under `root` (an absolute folder) to a session. */
export function servePages(session: Session, root: string): void {
  session.protocol.handle(scheme, async (request) => {
    if (!isOurs(request.url)) return refuse(404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const found = await locate(root, request.url);
    if (!found) return refuse(404);
    const file = await net.fetch(pathToFileURL(found.file).href, { bypassCustomProtocolHandlers: true });
    return new Response(file.body, { status: 200, headers: { ...pageHeaders, 'Content-Type': found.type } });
  });
}

function refuse(status: number): Response {
  return new Response(`${host}: not found`, { status, headers: { ...pageHeaders, 'Content-Type': 'text/plain' } });
}
