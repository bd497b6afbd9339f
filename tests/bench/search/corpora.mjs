// @ts-check
/** The real data that nobody ships: found beside the checkout, unpacked once into out/corpora. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const out = (/** @type {string[]} */ ...parts) => path.join(root, 'out', ...parts);

/** Something that a person must mend before the benchmark can run. */
export class Missing extends Error {}

/** A file of the corpora. @param {string} name @returns {string} its path @throws {Missing} where there is none */
export function corpusFile(name) {
  const folder = process.env['ROSTRUM_CORPORA'] ?? path.join(root, '../shared/corpora');
  const file = path.join(folder, name);
  if (!existsSync(file)) throw new Missing(`${file} is not there: ROSTRUM_CORPORA names the folder with the corpora`);
  return file;
}

/** The documents, one JSON object a line, unpacked. @returns {string} @throws {Missing} */
export function debates() {
  const to = out('corpora/un-debates-50k.jsonl');
  if (existsSync(to)) return to;
  const packed = corpusFile('un-debates-50k.jsonl.xz');
  return whole(to, (part) => {
    const fd = openSync(part, 'w');
    unpack('xz', ['-dc', packed], fd);
    closeSync(fd);
  });
}

/** The folder of the resolutions in four languages, unpacked. @returns {string} @throws {Missing} */
export function resolutions() {
  const to = out('corpora/un-ga-80');
  if (existsSync(to)) return to;
  const packed = corpusFile('un-ga-80.tar.xz');
  return whole(to, (part) => {
    mkdirSync(part, { recursive: true });
    unpack('tar', ['-xJf', packed, '-C', part]);
  });
}

/** Made beside and renamed, so that what is there is whole. @param {string} to @param {(part: string) => void} make */
function whole(to, make) {
  mkdirSync(path.dirname(to), { recursive: true });
  const part = `${to}.${process.pid}.part`;
  try {
    make(part);
    renameSync(part, to);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return to;
}

/** @param {string} program @param {string[]} args @param {number} [stdout] */
function unpack(program, args, stdout) {
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', stdout ?? 'ignore', 'inherit'] });
  if (error) throw new Missing(`${program} cannot be started (${error.message}): install xz and tar`);
  if (status !== 0) throw new Missing(`${program} ${args.join(' ')} ended with ${status}`);
}

/** @typedef {{ id: string, title: string, body: string, year: number, lang: string }} Debate */

/** The documents in order, read as they are asked for. @param {string} file @returns {Generator<Debate>} */
export function* documents(file) {
  const fd = openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(1 << 20);
    /** @type {Buffer[]} */
    let begun = [];
    for (let read; (read = readSync(fd, chunk)) > 0;) {
      let from = 0;
      for (let at; (at = chunk.indexOf(10, from)) !== -1 && at < read; from = at + 1) {
        begun.push(chunk.subarray(from, at));
        yield JSON.parse(Buffer.concat(begun).toString());
        begun = [];
      }
      if (from < read) begun.push(Buffer.from(chunk.subarray(from, read)));
    }
    if (begun.length > 0) yield JSON.parse(Buffer.concat(begun).toString());
  } finally {
    closeSync(fd);
  }
}
