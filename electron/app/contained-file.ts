/** From an address to a file that lies within the folder that is served. */
import { realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * The file that an address names and its media type, or null: no such file, a kind of file that pages do not need, or a
 * path that leaves `root` by dots, encoded separators, drive letters or a symbolic link.
 */
export function locate(root: string, url: string): { file: string; type: string } | null {
  const path = decodedPath(url);
  const type = path && types[extname(path)];
  if (!path || !type) return null;
  try {
    const folder = realpathSync.native(root);
    const file = realpathSync.native(join(folder, path));
    if (!file.startsWith(folder + sep)) return null;
    return statSync(file).isFile() ? { file, type } : null;
  } catch {
    return null;
  }
}

function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    const plain = /^(?:\/[\w@~-][\w.@~-]*)+$/.test(path);
    return plain ? path : null;
  } catch {
    return null;
  }
}
