/** The `rostrum` command: which command was meant, and what a failure says. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { closest } from '../pack/problem';
import { check, info, make } from './pack-commands';
import { search, show } from './read-commands';
import { help } from './help';
import { UsageError, type Command, type Io } from './command';

const commands: Record<string, Command> = {
  'pack check': check,
  'pack build': make,
  'pack info': info,
  search,
  show,
};

/** Runs a command line. Answers the exit code: 0, or 1 after an error was printed. */
export async function run(argv: readonly string[], io: Io): Promise<0 | 1> {
  try {
    const words = argv[0] === 'pack' ? argv.slice(0, 2) : argv.slice(0, 1);
    const name = words.join(' ');
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) {
      if (argv.length === 0 || argv.includes('--help') || argv[0] === 'help') {
        io.out(help());
        return 0;
      }
      const near = closest(name, Object.keys(commands));
      throw new UsageError(`there is no command "${name}"${near ? `; did you mean "${near}"?` : ''}`);
    }
    const rest = argv.slice(words.length);
    if (rest.includes('--help')) {
      io.out(help(name));
      return 0;
    }
    return await command.run(parse(command, rest), io);
  } catch (error) {
    io.err(`rostrum: ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof UsageError) io.err('Try: rostrum --help');
    return 1;
  }
}

function parse(command: Command, args: readonly string[]): Parameters<Command['run']>[0] {
  const options: ParseArgsConfig['options'] = command.options;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw new UsageError((error as Error).message.split('. To specify')[0] ?? 'the options are not right');
  }
}
