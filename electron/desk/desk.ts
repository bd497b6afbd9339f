/** The desk while the program runs: changed at once, written soon after, never over somebody else's changes. */
import type { Desk as DeskContent, DeskChange } from '../../data/model';
import { applyChanges } from '../../data/model/desk-changes';
import type { Problem } from '../bridge';
import { fileIn } from './files';
import { parseContent, readContent, readKept, setAside, textOf, writeKept, type Kept } from './keep';
import { rebase } from './merge';
import { words } from '../words';
import { newerMeanwhile, notImported, restored, unsaved } from './notices';

/** A change is on the disk this long after the last one, and never later than `longest` after the first. Milliseconds. */
const rest = 250;
const longest = 1000;

/** A change that was refused; the message is for the reader. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  constructor(readonly problem: Problem) {
    super(`${problem.title}. ${problem.what}`);
  }
}

export class Desk {
  #kept: Kept | undefined;
  /** The desk as the file holds it, and what was changed since. */
  #base!: DeskContent;
  #pending: DeskChange[] = [];
  #timer: NodeJS.Timeout | undefined;
  #firstPending = 0;
  /** The file must be written although nothing was changed. */
  #dirty = false;
  #waiting: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  #writing: Promise<void> = Promise.resolve();

  /**
   * @param folder absolute path of the folder that holds `desk.json`
   * @param changedElsewhere called when the file was found to hold changes that are not from here
   */
  constructor(
    readonly folder: string,
    private readonly changedElsewhere: () => void = () => undefined,
  ) {}

  get file(): string {
    return fileIn(this.folder);
  }

  /** The desk, read from its file when it is first asked for. */
  get state(): Kept {
    if (!this.#kept) {
      this.#kept = readKept(this.folder);
      this.#base = this.#kept.desk;
      // What came from the backup stands in the file again before anything else happens.
      this.#dirty = this.#kept.notice !== null && !this.#kept.readOnly;
      if (this.#dirty) this.#schedule();
    }
    return this.#kept;
  }

  /** Applies changes at once; resolves when they are on the disk. @throws DeskError when they cannot be kept */
  change(changes: readonly DeskChange[]): Promise<void> {
    const { desk, readOnly, notice } = this.state;
    if (readOnly && notice) return Promise.reject(new DeskError(notice));
    this.#set({ desk: applyChanges(desk, changes) });
    if (this.#pending.length === 0) this.#firstPending = Date.now();
    this.#pending.push(...changes);
    this.#schedule();
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Writes now what is still to be written; does not reject: who changed hears of a failure. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    await this.#writing;
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const left = this.#pending.length > 0 ? this.#firstPending + longest - Date.now() : rest;
    const wait = Math.max(0, Math.min(rest, left));
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  async #write(): Promise<void> {
    if (this.#pending.length === 0 && !this.#dirty) return;
    const waiting = this.#waiting.splice(0);
    const changes = this.#pending.splice(0);
    try {
      const previous = this.#catchUp(changes);
      const { desk } = this.state;
      const text = textOf(desk);
      await writeKept(this.folder, text, previous);
      this.#base = desk;
      this.#dirty = false;
      this.#set({ text });
      for (const { resolve } of waiting) resolve();
    } catch (error) {
      // What could not be written is written with the next change.
      this.#pending.unshift(...changes);
      const told = error instanceof DeskError ? error : new DeskError(unsaved(this.file, error));
      for (const { reject } of waiting) reject(told);
    }
  }

  /** Takes in what somebody else wrote since; returns the text that becomes the backup. */
  #catchUp(changes: readonly DeskChange[]): string | null {
    const known = this.state.text;
    const found = readContent(this.file);
    if (found.is === 'missing') return known;
    if (found.is === 'damaged') {
      this.#set({ notice: restored(this.file, setAside(this.file), true, found.why) });
      this.changedElsewhere();
      return known;
    }
    if (found.text === known) return known;
    if (found.is === 'newer') throw new DeskError(newerMeanwhile(this.file));
    const later = this.#pending;
    const merged = rebase(this.#base, found.desk, changes);
    this.#base = found.desk;
    this.#set({ desk: applyChanges(merged, later) });
    this.changedElsewhere();
    return found.text;
  }

  #set(change: Partial<Kept>): void {
    this.#kept = { ...this.state, ...change };
  }
}

/** The desk in a text that a person chose to import. @throws DeskError that says what is wrong with it */
export function readImport(text: string, file: string): DeskContent {
  const content = parseContent(text);
  if (content.is === 'desk') return content.desk;
  const { desk: say } = words();
  const why = content.is === 'damaged' ? content.why : undefined;
  throw new DeskError(notImported(file, content.is === 'newer' ? say.newerFile : say.notADesk, why));
}
