/** Entry of the `rostrum` command: runs it and sets the exit code. */
import { constants } from 'node:os';
import { removeUnfinished } from '../unfinished';
import { askPassword } from './password';
import { run } from './run';

// A reader that closes the pipe early (head, less) has what it wanted.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    removeUnfinished();
    // As shells report a program that a signal ended.
    process.exit(128 + (constants.signals[signal] ?? 0));
  });
}

process.exitCode = await run(process.argv.slice(2), {
  // npm changes the folder and says in INIT_CWD where the person stands.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  ...(process.stderr.isTTY ? { status: (line: string) => process.stderr.write(`\r\x1b[K${line}`) } : {}),
  ...(process.stdin.isTTY ? { password: askPassword } : {}),
});
