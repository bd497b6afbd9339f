import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateKey } from '../../../../build/pack/secret-key';
import { signPack } from '../../../../build/pack/sign';
import { keyId } from '../../../../electron/library/minisign';
import { run } from '../../../../build/cli/run';
import { anyRecord, packSummary } from '../../../../data/model';
import { copyOfSmall, smallDirectory, smallPack, temporary } from '../../../fixtures/packs';

let file: string;
beforeAll(async () => {
  file = await smallPack();
});

/** Runs the command; answers what it printed and its exit code. */
async function rostrum(argv: string[], cwd = path.dirname(file)): Promise<{ code: 0 | 1; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const code = await run(argv, {
    cwd,
    out: (text) => (printed.out += `${text}\n`),
    err: (text) => (printed.err += `${text}\n`),
  });
  return { code, ...printed };
}

describe('rostrum pack', () => {
  it('check says that a folder or a pack is well', async () => {
    expect(await rostrum(['pack', 'check', smallDirectory])).toEqual({
      code: 0,
      out: 'No problems in 8 records.\n',
      err: '',
    });
    expect(await rostrum(['pack', 'check', 'small.rostrum'])).toEqual({
      code: 0,
      out: 'No problems: session 2, resolution 3, person 1, source 2.\n',
      err: '',
    });
  });

  it('check names every problem with a path from where the person stands', async () => {
    const dir = await copyOfSmall();
    const name = path.join(dir, 'sources/all.yaml');
    await writeFile(name, (await readFile(name, 'utf8')).replaceAll('title:', 'titel:'));
    const { code, out, err } = await rostrum(['pack', 'check', 'pack'], path.dirname(dir));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const at = path.join('pack', 'sources', 'all.yaml');
    expect(err).toContain(`${at}:2:3: "titel" is not a field here. Did you mean "title"?\n`);
    expect(err).toContain(`${at}:1:3: "title" is missing. Add it.\n`);
    expect(err).toMatch(/\n4 problems\n$/);
  });

  it('check of a damaged pack fails', async () => {
    const bytes = await readFile(file);
    bytes.fill(0, 2000, 2040);
    const damaged = path.join(await temporary(), 'damaged.rostrum');
    await writeFile(damaged, bytes);
    const { code, out, err } = await rostrum(['pack', 'check', damaged]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(damaged);
  });

  it('build writes the pack, and nothing when the folder has problems', async () => {
    const dir = await temporary();
    const made = await rostrum(['pack', 'build', smallDirectory, '--out', 'made.rostrum'], dir);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(Buffer.compare(await readFile(path.join(dir, 'made.rostrum')), await readFile(file))).toBe(0);
    const bad = await copyOfSmall();
    await writeFile(path.join(bad, 'sources/more.yaml'), '- 1\n');
    expect(await rostrum(['pack', 'build', bad, '--out=bad.rostrum'], dir)).toMatchObject({ code: 1, out: '' });
    expect(await readdir(dir)).toEqual(['made.rostrum']);
  });

  it('info prints the manifest', async () => {
    const { code, out } = await rostrum(['pack', 'info', file]);
    expect(code).toBe(0);
    const { signature, ...manifest } = JSON.parse(out) as { signature: unknown };
    expect(packSummary.parse(manifest)).toMatchObject({ id: 'harbour-assembly', counts: { resolution: 3 } });
    expect(signature).toBeNull();
  });

  it('info says who signed, and refuses what does not verify', async () => {
    const dir = await temporary();
    await cp(file, path.join(dir, 's.rostrum'));
    const key = generateKey();
    await signPack(path.join(dir, 's.rostrum'), key, 'Harbour secretariat');
    const { out } = await rostrum(['pack', 'info', 's.rostrum'], dir);
    const id = keyId(key.public.id);
    const signature = { verifies: true, key: key.public.text, id, comment: 'Harbour secretariat' };
    expect(JSON.parse(out)).toMatchObject({ id: 'harbour-assembly', signature });
    const bytes = await readFile(path.join(dir, 's.rostrum'), 'latin1');
    await writeFile(
      path.join(dir, 's.rostrum'),
      bytes.replace('trusted comment: Harbour', 'trusted comment: Harbor '),
      'latin1',
    );
    const bad = await rostrum(['pack', 'info', 's.rostrum'], dir);
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(bad.err).toMatch(/damaged|signature does not fit/);
  });
});

describe('rostrum search', () => {
  it('prints what programs read with --json', async () => {
    const { code, out } = await rostrum(['search', file, 'ha', '2', '9', '--json', '--limit', '1']);
    expect(code).toBe(0);
    const answer = JSON.parse(out) as { hits: object[] };
    expect(Object.keys(answer)).toEqual(['query', 'total', 'tookMs', 'hits']);
    expect(answer).toMatchObject({
      query: 'ha 2 9',
      hits: [{ id: 'resolution/ha-2-9', kind: 'resolution', lang: 'en' }],
    });
    expect(Object.keys(answer.hits[0] ?? {})).toEqual(['id', 'kind', 'title', 'lang', 'score', 'snippet']);
  });

  it('prints lines for people without it', async () => {
    const { out } = await rostrum(['search', file, 'dredging', '--kind', 'session']);
    expect(out).toMatch(/^session\/2\n {2}2nd session\n {2}.*dredged.*\n1 record\n$/);
  });

  it('puts the newest or the oldest first with --sort', async () => {
    const first = async (sort: string): Promise<unknown> => {
      const { out } = await rostrum(['search', file, 'session', '--kind', 'session', '--sort', sort, '--json']);
      return (JSON.parse(out) as { hits: { id: string }[] }).hits.map(({ id }) => id);
    };
    expect(await first('newest')).toEqual(['session/2', 'session/1']);
    expect(await first('oldest')).toEqual(['session/1', 'session/2']);
  });

  it('takes a word with a dash as one to leave out', async () => {
    const { code, out } = await rostrum(['search', file, 'harbour', '-dredging', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ query: 'harbour -dredging' });
    expect(out).not.toContain('session/2');
  });

  it('finds nothing without failing', async () => {
    expect(await rostrum(['search', file, 'zzzzzzz'])).toEqual({ code: 0, out: '0 records\n', err: '' });
  });
});

describe('rostrum show', () => {
  it('prints the record', async () => {
    const { out } = await rostrum(['show', file, 'session/2', '--json']);
    expect(anyRecord.parse(JSON.parse(out))).toMatchObject({ id: 'session/2', chair: 'person/zoe-nunez' });
    const { out: text } = await rostrum(['show', file, 'session/2']);
    expect(text).toContain('city: Póvoa de Varzim\n');
    expect(text).not.toMatch(/: (\[\]|\{\})/);
  });
});

describe('help', () => {
  it('is printed for the whole and for each command', async () => {
    for (const argv of [['--help'], ['help'], ['pack', '--help'], ['-h']]) {
      expect(await rostrum(argv)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Usage:') as string });
    }
    for (const name of [
      'pack check',
      'pack build',
      'pack info',
      'pack keygen',
      'pack sign',
      'pack verify',
      'search',
      'show',
    ]) {
      const { code, out } = await rostrum([...name.split(' '), '--help']);
      expect(code).toBe(0);
      expect(out.startsWith(`rostrum ${name} `)).toBe(true);
    }
  });
});

describe('a mistake', () => {
  it.each([
    [[], /say what to do: pack check, pack build, .*search, show/],
    [['pack'], /there is no command "pack"; the commands are/],
    [['pack', 'biuld'], /did you mean "pack build"\?/],
    [['info', 'x'], /did you mean "pack info"\?/],
    [['serach', 'x'], /did you mean "search"\?/],
    [['pack', 'check'], /DIR or FILE is missing/],
    [['pack', 'check', 'a', 'b'], /"b" is one argument too many/],
    [['pack', 'check', 'none'], /there is no such folder/],
    [['pack', 'check', 'none.rostrum'], /there is no such file/],
    [['pack', 'build', '.'], /--out FILE is missing/],
    [['pack', 'build', '.', '--out'], /--out needs a value/],
    [['pack', 'build', '.', '--out', '--json'], /--out needs a value/],
    [['pack', 'info', '.'], /this is not a file/],
    [['pack', 'info', 'small.rostrum', '--json'], /no option --json here; the command takes none/],
    [['search'], /FILE is missing/],
    [['search', 'small.rostrum'], /WORDS are missing/],
    [['search', 'small.rostrum', ' '], /WORDS are missing/],
    [['search', 'small.rostrum', 'x', '--jsn'], /no option --jsn here; did you mean --json\?/],
    [['search', 'small.rostrum', 'x', '--json=yes'], /--json takes no value/],
    [['search', 'small.rostrum', 'x', '--limit', 'ten'], /--limit ten is not a number/],
    [['search', 'small.rostrum', 'x', '--kind', 'persn'], /"persn" is not a kind: choose from session/],
    [
      ['search', 'small.rostrum', 'x', '--sort', 'date'],
      /"date" is not an order: choose from relevance, newest, oldest/,
    ],
    [['search', '.', 'x'], /this is not a file/],
    [['show', 'small.rostrum'], /give the id of a record/],
    [['show', 'small.rostrum', 'session/9'], /session\/9 is not in Harbour Assembly/],
  ])('%j ends with 1 and says on stderr what to do', async (argv, expected) => {
    const { code, out, err } = await rostrum(argv);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(expected);
  });
});
