/** The person's own words out of Electron's `process.argv`, and the folder against which their paths are meant. */
import { isAbsolute, resolve } from 'node:path';

/**
 * Without the program and, when Electron was started with the application's folder (`electron .`), without Electron's own
 * options and that folder.
 */
export function ownWords(argv: readonly string[], startedWithFolder: boolean): string[] {
  const rest = argv.slice(1);
  if (!startedWithFolder) return rest;
  let i = 0;
  while (i < rest.length && rest[i]?.startsWith('-')) i += rest[i] === '-r' || rest[i] === '--require' ? 2 : 1;
  return rest.slice(i + 1);
}

/** Makes a path absolute: npm runs scripts in the package's folder and says in INIT_CWD where the person stands. */
export function resolveFrom(env: NodeJS.ProcessEnv, cwd: string): (path: string) => string {
  const base = env['INIT_CWD'] && isAbsolute(env['INIT_CWD']) ? env['INIT_CWD'] : cwd;
  return (path) => resolve(base, path);
}
