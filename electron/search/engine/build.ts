/** Building an index from a stream of documents, to a file or to memory. */
import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { IndexBuilder } from './builder';
import { sizes } from './header';
import { TemporaryFolder } from './spool';
import type { BuildIndex, BuildIndexFile, BuildOptions, BuiltIndex, IndexDocument } from './types';

type Documents = AsyncIterable<IndexDocument> | Iterable<IndexDocument>;
/** Takes the header, and the body as a file to be read. */
type Take = (header: Uint8Array, body: number, builder: IndexBuilder) => void;

/** Documents between two looks at the signal, and steps of writing. */
const often = 256;

export const buildIndexFile: BuildIndexFile = async (file, documents, options) => {
  const partial = `${file}.part`;
  let built: BuiltIndex | undefined;
  try {
    await build(documents, options, (header, body, builder) => {
      const fd = openSync(partial, 'w');
      try {
        built = { ...sizes(header), documents: builder.documents, terms: builder.terms };
        writeSync(fd, header);
        copy(body, (bytes, at) => writeSync(fd, bytes, 0, bytes.length, header.length + at));
      } finally {
        closeSync(fd);
      }
    });
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  return built as BuiltIndex;
};

export const buildIndex: BuildIndex = async (documents, options) => {
  let index = new Uint8Array(0);
  await build(documents, options, (header, body) => {
    index = inMemory(header, body);
  });
  return index;
};

/** The same, all at once. */
export function buildIndexSync(documents: Iterable<IndexDocument>, options: BuildOptions): Uint8Array {
  const folder = new TemporaryFolder(options.temporary);
  try {
    const body = folder.file();
    const builder = new IndexBuilder(options, folder, body);
    for (const document of documents) builder.add(document);
    const writing = builder.finish();
    let step = writing.next();
    while (!step.done) step = writing.next();
    return inMemory(step.value, body);
  } finally {
    folder.end();
  }
}

async function build(documents: Documents, options: BuildOptions, take: Take): Promise<void> {
  const { signal, progress } = options;
  signal?.throwIfAborted();
  const folder = new TemporaryFolder(options.temporary);
  const pause = async (): Promise<void> => {
    await setImmediate();
    signal?.throwIfAborted();
  };
  try {
    const body = folder.file();
    const builder = new IndexBuilder(options, folder, body);
    for await (const document of documents) {
      builder.add(document);
      if (builder.documents % often > 0) continue;
      progress?.(builder.documents);
      await pause();
    }
    progress?.(builder.documents);
    const writing = builder.finish();
    let step = writing.next();
    for (let steps = 1; !step.done; steps++) {
      if (steps % often === 0) await pause();
      step = writing.next();
    }
    await pause();
    take(step.value, body, builder);
  } finally {
    folder.end();
  }
}

function inMemory(header: Uint8Array, body: number): Uint8Array<ArrayBuffer> {
  const index = new Uint8Array(sizes(header).length);
  index.set(header);
  copy(body, (bytes, at) => index.set(bytes, header.length + at));
  return index;
}

function copy(fd: number, write: (bytes: Uint8Array, at: number) => void): void {
  const bytes = new Uint8Array(1 << 20);
  for (let at = 0; ;) {
    const length = readSync(fd, bytes, 0, bytes.length, at);
    if (length === 0) return;
    write(bytes.subarray(0, length), at);
    at += length;
  }
}
