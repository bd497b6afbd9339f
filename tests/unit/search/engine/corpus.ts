/** Documents to try the engine on: real speeches where the corpora are, else texts from a seeded generator. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface Speech {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** The first `count` documents. Says on the console when they are generated. */
export async function speeches(count: number): Promise<Speech[]> {
  const folder = process.env['ROSTRUM_CORPORA'] ?? path.resolve('../shared/corpora');
  const file = path.join(folder, 'un-debates-50k.jsonl.xz');
  const real = existsSync(file) ? await firstLines(file, count) : null;
  if (real) return real.map((line) => JSON.parse(line) as Speech);
  console.warn(`skipped the real speeches: ${file} is not there, or nothing unpacks it; generated texts instead`);
  return generated(count);
}

/** Unpacks with xz, or with Python where that is missing. */
async function firstLines(file: string, count: number): Promise<string[] | null> {
  const python = `import lzma,sys\nfor l in lzma.open(sys.argv[1]): sys.stdout.buffer.write(l)`;
  for (const [command, args] of [
    ['xz', ['-dc', file]],
    ['python3', ['-c', python, file]],
  ] as const) {
    const unpacking = spawn(command, [...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    unpacking.on('error', () => undefined);
    const lines: string[] = [];
    for await (const line of createInterface({ input: unpacking.stdout })) {
      lines.push(line);
      if (lines.length === count) break;
    }
    unpacking.stdout.destroy();
    unpacking.kill();
    if (lines.length === count) return lines;
  }
  return null;
}

/** A small generator of numbers from 0 to 1 (mulberry32), so that the same seed gives the same tests. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words of syllables, few of them common and many rare, as in a language. */
function generated(count: number): Speech[] {
  const next = random(7);
  const syllables = [
    'na',
    'tion',
    'pea',
    'ce',
    'de',
    'le',
    'ga',
    'te',
    'se',
    'cu',
    'ri',
    'ty',
    'or',
    'der',
    'hu',
    'man',
    's',
  ];
  const word = (rank: number): string => {
    const own = random(rank * 2654435761);
    return Array.from(
      { length: 1 + Math.floor(own() * 4) },
      () => syllables[Math.floor(own() * syllables.length)],
    ).join('');
  };
  const text = (words: number): string =>
    Array.from({ length: words }, () => word(Math.floor(4000 ** next()))).join(' ');
  return Array.from({ length: count }, (_, i) => ({ id: `d${i}`, title: text(8), body: `${text(150)}. ${text(100)}` }));
}
