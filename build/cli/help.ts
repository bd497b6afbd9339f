/** What `--help` prints. */
const texts: Record<string, string> = {
  'pack check': `rostrum pack check DIR|FILE
  Names every problem of a folder of records, or of a pack, with its place and its mend.`,
  'pack build': `rostrum pack build DIR --out FILE
  Makes a pack of a folder of records. The same records give the same bytes.`,
  'pack info': `rostrum pack info FILE
  Prints the manifest of a pack as JSON.`,
  search: `rostrum search FILE WORDS [--lang en] [--limit 10] [--kind KIND] [--json]
  Searches a pack: words, "phrases", -without. The last word may be unfinished.`,
  show: `rostrum show FILE ID [--json]
  Prints a record, for example session/88.`,
};

/** Help on one command, or on all of them. */
export function help(name?: string): string {
  const one = name ? texts[name] : undefined;
  return (
    one ?? `Usage:\n\n${Object.values(texts).join('\n\n')}\n\nPaths start where you stand. Exit code 1 means failure.`
  );
}
