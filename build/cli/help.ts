/** What `--help` prints. */
const texts: Record<string, string> = {
  'pack check': `rostrum pack check DIR|FILE
  Names every problem of a folder of records, or of a pack, with its place and its mend.`,
  'pack build': `rostrum pack build DIR --out FILE
  Checks a folder of records and makes a pack of it. The same records give the same bytes.
    --out FILE     where to write the pack, by custom NAME.rostrum; a file of that name is replaced`,
  'pack info': `rostrum pack info FILE
  Prints the manifest of a pack as JSON, and in "signature" whose it is: the key, its id and the signer's words; null when the
  pack is not signed. A pack whose signature does not fit is refused.`,
  'pack keygen': `rostrum pack keygen NAME [--password-file FILE | --no-password]
  Makes a pair of keys as minisign does: NAME.key, which signs, and NAME.pub, by which others check.
    --password-file FILE   takes the password from the file, instead of asking for it
    --no-password          leaves the key open to whoever has the file`,
  'pack sign': `rostrum pack sign FILE --key NAME.key [--comment TEXT] [--password-file FILE]
rostrum pack sign FILE --signature FILE.minisig --pub NAME.pub
  Signs a pack, or puts in what minisign signed: unzip -p FILE manifest.json > manifest.json; minisign -Sm manifest.json
    --comment TEXT   who signs, in a line that the signature covers: readers are shown it`,
  'pack verify': `rostrum pack verify FILE [--pub NAME.pub|KEY]
  Reads all of a pack, and says who signed it. Fails when it is not signed, or not by the key that is given.`,
  'pack diff': `rostrum pack diff OLD NEW [--json]
  Names what a newer pack adds (+), changes (~, with the fields) and removes (-).
    --json         a JSON object a line: {"id","change","title","fields"}`,
  export: `rostrum export FILE --to json|csv|markdown|opensearch --out DIR
  Writes the records and texts of a pack for other programs. csv has the columns that import csv reads; opensearch a mapping
  and files for the bulk interface of a search cluster.
    --out DIR      a new folder`,
  'import akn': `rostrum import akn DIR|FILES… --out DIR
  Makes a folder of records and texts of resolutions in Akoma Ntoso 3.0, as the United Nations publishes them. Files of one
  symbol become one resolution with a text in each language. Says what was read and what was not understood.
    --out DIR      a new folder, for pack check and pack build`,
  'import popolo': `rostrum import popolo FILE --out DIR
  Makes a folder of records of a Popolo JSON file: persons, memberships, posts, organizations, areas, events.
    --out DIR      a new folder, for pack check and pack build`,
  'import csv': `rostrum import csv FILE --kind KIND --out DIR
  Makes records of a table. Its first row names its columns; without FILE, says which these are. Into a folder that has a
  pack.yaml it adds one file; it replaces none.
    --kind KIND    session, resolution, decision, person, organisation, programme, member or source
    --out DIR      a new folder, or a folder of records`,
  search: `rostrum search FILE WORDS [--lang en] [--limit 10] [--kind KIND] [--sort ORDER] [--json]
  Searches a pack in all its languages: words, "phrases", -without, OR, and kind: session: year: country: person:
  lang: with a value, as in year:2015-2019. The last word may be unfinished.
    --lang TAG     the reader's language
    --limit N      the most hits to print, from 1 to 1000
    --kind KIND    only session, resolution, decision, person, organisation, programme, member or source
    --sort ORDER   relevance, or by date: newest or oldest first, over all that match
    --json         {"query","total","tookMs","hits":[{"id","kind","title","lang","score","snippet"}]}`,
  show: `rostrum show FILE ID [--json]
  Prints a record, for example session/88.
    --json         as JSON with every field`,
};

/** Help on one command, or on all of them. */
export function help(name?: string): string {
  const one = name ? texts[name] : undefined;
  return (
    one ??
    `Usage:\n\n${Object.values(texts).join('\n\n')}\n\nPaths start where you stand. Errors go to standard error; exit code 1 means failure.`
  );
}
