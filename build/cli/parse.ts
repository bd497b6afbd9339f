/** Takes the arguments of a command apart. */
import { parseArgs } from 'node:util';
import { closest } from '../pack/problem';
import { UsageError, type Command, type Given } from './command';

/** @throws UsageError for an option that the command has not, or one without its value */
export function parse(command: Command, args: readonly string[]): Given {
  const { tokens } = parseArgs({
    args: args.map((arg) => (command.dashedWords && isDashedWord(arg) ? hidden + arg : arg)),
    options: command.options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | boolean> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value.replace(hidden, ''));
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (!option) throw unknown(token.rawName, Object.keys(command.options));
    if (option.type === 'boolean' && token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`);
    if (option.type === 'string' && (!token.value || (!token.inlineValue && token.value.startsWith('-')))) {
      throw new UsageError(`${token.rawName} needs a value after it`);
    }
    values[token.name] = token.value ?? true;
  }
  return { values, positionals };
}

/** Stands before a word with a dash, so that it is not read as an option. No argument can contain it. */
const hidden = '\0';
const isDashedWord = (arg: string): boolean => /^-[^-]/.test(arg);

function unknown(name: string, options: readonly string[]): UsageError {
  const known = options.map((option) => `--${option}`);
  const near = closest(name, known);
  if (near) return new UsageError(`there is no option ${name} here; did you mean ${near}?`);
  const mend = known.length > 0 ? `the options are ${known.join(', ')}` : 'the command takes none';
  return new UsageError(`there is no option ${name} here; ${mend}`);
}
