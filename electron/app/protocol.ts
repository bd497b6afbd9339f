/** `app://rostrum/…`: the built renderer, and nothing else of the disk. */
import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { locate } from './contained-file';
import { faultPage } from './fault-page';
import { pageHeaders } from './headers';
import { faultPath, isOurs, scheme } from './origin';

/** Must run before the application is ready. `codeCache` lets V8 keep compiled scripts between starts. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the files under `root` (an absolute folder) to a session. */
export function servePages(session: Session, root: string): void {
  session.protocol.handle(scheme, (request) => answer(root, request));
}

async function answer(root: string, request: Request): Promise<Response> {
  if (!isOurs(request.url)) return refuse(404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  if (new URL(request.url).pathname === faultPath) return faultPage(request.url);
  const found = await locate(root, request.url);
  if (!found) return refuse(404);
  try {
    const body = await readFile(found.file);
    return new Response(body, { headers: { ...pageHeaders, 'Content-Type': found.type } });
  } catch {
    return refuse(404);
  }
}

function refuse(status: number): Response {
  return new Response('Not found', { status, headers: { ...pageHeaders, 'Content-Type': 'text/plain' } });
}
