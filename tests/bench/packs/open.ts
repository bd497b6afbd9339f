/** Opens a pack, in a process of its own: milliseconds of the opening, and megabytes of the process afterwards. */
import { performance } from 'node:perf_hooks';
import { openPack } from '../../../electron/library/open';

const file = process.argv[2] ?? '';
const began = performance.now();
const pack = await openPack(file);
const ms = performance.now() - began;
globalThis.gc?.();
process.stdout.write(JSON.stringify({ ms, mb: process.memoryUsage().rss / (1 << 20) }));
await pack.close();
