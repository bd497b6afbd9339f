/** The `rostrum` command: which command was meant, and what a failure says. */
import { closest } from '../pack/problem';
import { diff } from './diff-command';
import { exportPack } from './export-command';
import { akn, csv, popolo } from './import-commands';
import { check, info, make } from './pack-commands';
import { search, show } from './read-commands';
import { keygen, sign, verify } from './sign-commands';
import { help } from './help';
import { parse } from './parse';
import { UsageError, type Command, type Io } from './command';

const commands: Record<string, Command> = {
  'pack check': check,
  'pack build': make,
  'pack info': info,
  'pack keygen': keygen,
  'pack sign': sign,
  'pack verify': verify,
  search,
  show,
  'import akn': akn,
  'import popolo': popolo,
  'import csv': csv,
  'pack diff': diff,
  export: exportPack,
};

/** Words that begin a name of two words. */
const families = ['pack', 'import'];

/** Runs a command line. Answers the exit code: 0, or 1 after an error was printed. */
export async function run(argv: readonly string[], io: Io): Promise<0 | 1> {
  try {
    const words = families.includes(argv[0] ?? '') ? argv.slice(0, 2) : argv.slice(0, 1);
    const name = words.join(' ');
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    const rest = argv.slice(words.length);
    if (asksForHelp(command ? rest : argv)) {
      io.out(help(command ? name : undefined));
      return 0;
    }
    if (!command) throw unknown(name);
    return await command.run(parse(command, rest), io);
  } catch (error) {
    io.err(`rostrum: ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof UsageError) io.err('Try: rostrum --help');
    return 1;
  }
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h') || args[0] === 'help';
}

function unknown(name: string): UsageError {
  const names = Object.keys(commands);
  if (name === '') return new UsageError(`say what to do: ${names.join(', ')}`);
  const near = closest(name, names) ?? names.find((known) => known.split(' ').includes(name));
  const mend = near && !families.includes(name) ? `did you mean "${near}"?` : `the commands are ${names.join(', ')}`;
  return new UsageError(`there is no command "${name}"; ${mend}`);
}
