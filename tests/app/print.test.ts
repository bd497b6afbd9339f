import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDirectory } from '../../build/pack/directory';
import { writePack } from '../../build/pack/write';
import type { PrintJob, Problem } from '../../electron/bridge';
import { outlinePages } from '../../electron/print/pages-in-pdf';
import { inMain } from './in-main';
import { electronArgs, electronFile, launch, root, type Launched } from './launch';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'rostrum-pdf-'));
let open: Launched;

beforeAll(async () => {
  open = await launch();
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

/** Saves through the bridge; the system's dialog answers with `name`. */
async function save(job: PrintJob, name: string): ReturnType<typeof askPdf> {
  await answerWith(join(folder, name));
  return askPdf(job);
}

/** What the system's dialog answers from now on. */
async function answerWith(filePath: string): Promise<void> {
  await inMain(
    open.app,
    ({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    },
    filePath,
  );
}

function askPdf(job: PrintJob): Promise<{ file: string | null; problem: Problem | null }> {
  return open.page.evaluate((asked) => window.rostrum.ask('print.pdf', asked), job);
}

/** What can be read of a PDF without a reader: Chromium writes page sizes, marks and structure uncompressed. */
function look(file: string): { pages: number; size: string; tagged: boolean; outlined: boolean } {
  const text = readFileSync(file, 'latin1');
  return {
    pages: (text.match(/\/Type\s*\/Page\b/g) ?? []).length,
    size: (/\/MediaBox\s*\[([^\]]+)\]/.exec(text)?.[1] ?? '').trim(),
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked\s+true/.test(text) && text.includes('/StructTreeRoot'),
    outlined: text.includes('/Outlines'),
  };
}

/** Pieces of text on each page of a PDF, with their height above its lower edge in points. */
async function pagesIn(file: string): Promise<{ words: string; height: number }[][]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, i) => (await pdf.getPage(i + 1)).getTextContent());
  return (await Promise.all(pages)).map(({ items }) =>
    items.flatMap((item) => ('str' in item ? { words: item.str, height: Number(item.transform[5]) } : [])),
  );
}

/** The words of a PDF. */
async function textIn(file: string): Promise<string> {
  return (await pagesIn(file))
    .flat()
    .map(({ words }) => words)
    .join(' ');
}

/** Runs the program with arguments and no window. */
async function program(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await run(electronFile(), [...electronArgs(), root, ...args]);
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

const all = { sources: true, unknowns: true, language: 'en' } as const;

test('the brief of a session: tagged, outlined, on the paper that was asked for', async () => {
  const content = { type: 'brief', id: 'session/88' } as const;
  const a4 = await save({ content, paper: 'A4', ...all }, 'a4.pdf');
  expect(a4.problem).toBeNull();
  const seen = look(join(folder, 'a4.pdf'));
  expect(seen).toMatchObject({ tagged: true, outlined: true });
  expect(seen.size).toMatch(/^0 0 59[56][.\d]* 84[12]/);
  expect(seen.pages).toBeLessThanOrEqual(2);
  await save({ content, paper: 'Letter', ...all }, 'letter.pdf');
  expect(look(join(folder, 'letter.pdf')).size).toMatch(/^0 0 612 792/);
});

test.each(['resolution', 'decision', 'person', 'organisation', 'programme', 'member', 'source', 'session'] as const)(
  'a page of the kind %s',
  async (kind) => {
    const [first] = await open.page.evaluate((asked) => window.rostrum.ask('library.rows', { kind: asked }), kind);
    if (!first) throw new Error(`The pack has no ${kind}.`);
    const saved = await save({ content: { type: 'record', id: first.id }, paper: 'A4', ...all }, `${kind}.pdf`);
    expect(saved.problem).toBeNull();
    expect(look(join(folder, `${kind}.pdf`)).pages).toBeGreaterThan(0);
  },
);

test('the paper of a resolution has the date and the status that the screen has', async () => {
  const content = { type: 'record', id: 'resolution/ga-2019-88-res-10' } as const;
  await save({ content, paper: 'A4', ...all }, 'facts.pdf');
  const words = (await textIn(join(folder, 'facts.pdf'))).replace(/\s+/gu, ' ');
  expect(words).toMatch(/Date 15–18 October 2019 derived from the session; the day was not found/iu);
  expect(words).toMatch(/Status (?:Unknown no record here says|\S.* derived from relations:)/iu);
});

test('the top of a page is whole: nothing of it is drawn at the foot of the page before', async () => {
  const items = (['source/ga88-en', 'organisation/sadc'] as const).map((id) => ({
    pack: 'interpol-ga',
    id,
    title: id,
    form: 'record' as const,
  }));
  const settings = { title: '', notes: [], cover: false, contents: false, newPage: true };
  await save({ content: { type: 'collection', items, ...settings }, paper: 'A4', ...all }, 'tops.pdf');
  const [first = []] = await pagesIn(join(folder, 'tops.pdf'));
  expect(first.filter(({ words, height }) => words.trim() !== '' && height < 60).map(({ words }) => words)).toEqual([
    expect.stringContaining('Rostrum') as string,
    'Page 1 of 2',
  ]);
});

test('the last words of a record do not stand alone on a page', async () => {
  const content = { type: 'record', id: 'person/kim-jong-yang' } as const;
  await save({ content, paper: 'A4', ...all, language: 'ar' }, 'ends.pdf');
  const pages = await pagesIn(join(folder, 'ends.pdf'));
  const last = pages.at(-1)?.map(({ words }) => words) ?? [];
  expect(pages).toHaveLength(2);
  expect(last.join(' ')).toContain('elperiodicodemexico.com');
});

test('paper has the reading signs of its language', async () => {
  const file = join(folder, 'signs.md');
  const content = { type: 'brief', id: 'session/88' } as const;
  await answerWith(file);
  await open.page.evaluate((job) => window.rostrum.ask('print.export', { job, as: 'markdown' }), {
    content,
    paper: 'A4',
    ...all,
    language: 'fr',
  } as const);
  const words = readFileSync(file, 'utf8').replace(/\s/gu, ' ');
  for (const said of [
    'Annoncé : Uruguay',
    'cybercrime ; entérinée',
    'Union : votée',
    'Asia : Khaled',
    'Certitude : Élevée',
  ])
    expect(words).toContain(said);
});

test('the pages of a brief that are shown are those that are kept, and the contents name the pages where the outline leads', async () => {
  const items = await open.page.evaluate(async () => {
    const { pack } = await window.rostrum.ask('library.info');
    const sessions = await window.rostrum.ask('library.rows', { kind: 'session', count: 4 });
    const people = await window.rostrum.ask('library.rows', { kind: 'person', count: 4 });
    return [...sessions, ...people].map(({ id, title }) => ({
      pack: pack?.id ?? '',
      id,
      title,
      form: 'record' as const,
    }));
  });
  const brief = (contents: boolean): PrintJob => ({
    content: { type: 'collection', title: 'Brief', items, notes: [], cover: true, contents, newPage: false },
    paper: 'A4',
    ...all,
  });
  const job = brief(true);
  await save(job, 'kept.pdf');
  const shown = await open.page.evaluate((asked) => window.rostrum.ask('print.preview', asked), job);
  writeFileSync(join(folder, 'shown.pdf'), Buffer.from(Object.values(shown.bytes ?? {})));
  const kept = readFileSync(join(folder, 'kept.pdf'));
  expect(look(join(folder, 'kept.pdf'))).toMatchObject({ tagged: true, outlined: true });
  expect(look(join(folder, 'shown.pdf')).pages).toBe(look(join(folder, 'kept.pdf')).pages);
  expect(outlinePages(kept).slice(2)).toEqual(shown.starts);
  expect(shown.starts).toHaveLength(items.length);
  // Tags cut the text into other pieces.
  const letters = async (name: string): Promise<string> => (await textIn(join(folder, name))).replace(/\s+/gu, '');
  expect(await letters('shown.pdf')).toBe(await letters('kept.pdf'));
  const bare = await open.page.evaluate((asked) => window.rostrum.ask('print.preview', asked), brief(false));
  expect(bare.starts).toHaveLength(items.length);
  expect(bare.starts[0]).toBe(2);
});

test('the contents of a brief have their page numbers on a printer too', async () => {
  const items = (['session/88', 'person/kim-jong-yang'] as const).map((id) => ({
    pack: 'interpol-ga',
    id,
    title: id,
    form: 'record' as const,
  }));
  const settings = { title: '', notes: [], cover: true, contents: true, newPage: true };
  const content = { type: 'collection', items, ...settings } as const;
  // In place of the system's dialog: the contents as they would go to the printer.
  await inMain(open.app, ({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!page) throw new Error('There is no window.');
    const kind = Object.getPrototypeOf(page) as typeof page;
    kind.print = function (this: typeof page, _options, done) {
      void this.executeJavaScript('[...document.querySelectorAll(".toc .at")].map((one) => one.textContent)').then(
        (numbers) => {
          Object.assign(globalThis, { printedContents: numbers as string[] });
          done?.(true, '');
        },
      );
    };
  });
  const job = { content, paper: 'A4', ...all } as const;
  const answer = await open.page.evaluate((asked) => window.rostrum.ask('print.paper', asked), job);
  expect(answer).toEqual({ printed: true, problem: null });
  const numbers = await inMain(open.app, () => Reflect.get(globalThis, 'printedContents') as string[]);
  expect(numbers[0]).toBe('3');
  expect(Number(numbers[1])).toBeGreaterThan(3);
});

test('a list of many rows over several pages', async () => {
  const rows = await open.page.evaluate(async () => [
    ...(await window.rostrum.ask('library.rows', { kind: 'resolution' })),
    ...(await window.rostrum.ask('library.rows', { kind: 'decision' })),
  ]);
  const ids = rows.slice(0, 80).map(({ id }) => id);
  const content = {
    type: 'list',
    title: 'Resolutions and decisions',
    scope: 'All sessions, newest first',
    ids,
  } as const;
  expect(await save({ content: { ...content, ids }, paper: 'A4', ...all }, 'list.pdf')).toMatchObject({
    problem: null,
  });
  expect(look(join(folder, 'list.pdf')).pages).toBeGreaterThan(2);
});

test('a place that cannot be written is said readably, and a record that is missing too', async () => {
  const content = { type: 'brief', id: 'session/88' } as const;
  const lost = await save({ content, paper: 'A4', ...all }, 'no/such/folder.pdf');
  expect(lost).toMatchObject({ file: null, problem: { what: expect.stringContaining('does not exist') as string } });
  const missing = await save({ content: { type: 'record', id: 'session/999' }, paper: 'A4', ...all }, 'x.pdf');
  expect(missing.problem?.what).toContain('This record is not in the pack');
  expect(missing.problem?.detail).toBe('session/999');
});

test('--print works while a window is open, and says where the file is', async () => {
  const file = join(folder, 'headless.pdf');
  const printed = await program('--print', 'session/88', '--pdf', file, '--paper', 'Letter');
  expect(printed.code).toBe(0);
  expect(printed.stdout.trim()).toBe(file);
  expect(look(file)).toMatchObject({ tagged: true, outlined: true });
  expect(look(file).size).toMatch(/^0 0 612 792/);
});

test('--print prints the text of a record that has one, in English or in its first language', async () => {
  const { header, records, texts } = await readDirectory(join(root, 'tests/fixtures/pack-texts'));
  if (!header) throw new Error('The pack of texts has problems.');
  const pack = join(folder, 'texts.rostrum');
  await writePack(pack, header, records, { texts });
  const file = join(folder, 'with-text.pdf');
  const printed = await program('--print', 'resolution/ha-2-1', '--pdf', file, '--pack', pack);
  expect(printed).toMatchObject({ code: 0, stderr: expect.not.stringContaining('Error') as string });
  expect(await textIn(file)).toContain('that the sand returns every winter');
});

test('--print says what is wrong and exits with 1', async () => {
  const file = join(folder, 'never.pdf');
  const unknown = await program('--print', 'session/999', '--pdf', file);
  expect(unknown).toMatchObject({ code: 1, stdout: '' });
  expect(unknown.stderr).toContain('has no record session/999');
  const nowhere = await program('--print', 'session/88', '--pdf', join(folder, 'no', 'such.pdf'));
  expect(nowhere.code).toBe(1);
  expect(nowhere.stderr).toContain('does not exist');
  const slip = await program('--prnt', 'session/88');
  expect(slip.code).toBe(1);
  expect(slip.stderr).toContain('Did you mean --print?');
  expect(existsSync(file)).toBe(false);
});
