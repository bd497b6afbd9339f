/** `rostrum pack keygen`, `sign` and `verify`: signatures that minisign checks, and checks of what minisign signed. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatPublicKey, parsePublicKey, type PublicKey } from '../../electron/library/minisign';
import { openPack } from '../../electron/library/open';
import { formatSecretKey, generateKey, parseSecretKey } from '../pack/secret-key';
import { attachSignature, signPack } from '../pack/sign';
import { noMore, pathAt, text, UsageError, type Command, type Given, type Io } from './command';

const longestComment = 300;

export const keygen: Command = {
  options: { 'password-file': { type: 'string' }, 'no-password': { type: 'boolean' } },
  async run(given, io) {
    const name = pathAt(given, 0, io, 'NAME');
    noMore(given, 1);
    const password = given.values['no-password'] ? null : await newPassword(given, io);
    const key = generateKey();
    // Never over an older key: what was signed with it could not be signed again.
    await writeNew(`${name}.key`, formatSecretKey(key, password), 0o600);
    await writeNew(`${name}.pub`, formatPublicKey(key.public), 0o644);
    io.out(`${given.positionals[0] ?? ''}.key: keep it secret, and keep a copy: without it no update can be signed.`);
    io.out(`${given.positionals[0] ?? ''}.pub: give it to those who read your packs.`);
    io.out(key.public.text);
    return 0;
  },
};

export const sign: Command = {
  options: {
    key: { type: 'string' },
    'password-file': { type: 'string' },
    comment: { type: 'string' },
    signature: { type: 'string' },
    pub: { type: 'string' },
  },
  async run(given, io) {
    const file = pathAt(given, 0, io, 'FILE');
    noMore(given, 1);
    const [key, signature, pub] = [text(given, 'key'), text(given, 'signature'), text(given, 'pub')];
    if (signature && pub && !key) {
      await attachSignature(file, await read(io, signature), await publicKey(io, pub));
    } else if (key && !signature && !pub) {
      const secret = await parseSecretKey(await read(io, key), () => oldPassword(given, io)).catch((error: Error) => {
        throw new Error(`${key}: ${error.message}.`);
      });
      await signPack(file, secret, commentOf(given));
    } else {
      throw new UsageError('give --key FILE to sign, or --signature FILE and --pub FILE of what minisign signed');
    }
    const pack = await openPack(file);
    io.out(`${given.positionals[0] ?? ''}: ${signedBy(pack.signer)}`);
    await pack.close();
    return 0;
  },
};

export const verify: Command = {
  options: { pub: { type: 'string' } },
  async run(given, io) {
    const file = pathAt(given, 0, io, 'FILE');
    noMore(given, 1);
    const wanted = text(given, 'pub');
    const key = wanted === undefined ? null : await publicKey(io, wanted);
    const pack = await openPack(file);
    try {
      const problems = await pack.verify();
      for (const problem of problems) io.err(problem.message);
      if (problems.length > 0) return 1;
      if (pack.signer && (!key || key.text === pack.signer.key)) {
        io.out(`Whole, and ${signedBy(pack.signer)}`);
        return 0;
      }
      io.err(pack.signer ? `Signed by another key: ${pack.signer.key}` : 'Whole, but not signed.');
      return 1;
    } finally {
      await pack.close();
    }
  },
};

function signedBy(signer: { key: string; id: string; comment: string } | null): string {
  if (!signer) throw new Error('the signature was not written');
  return `signed by ${signer.id} (${signer.comment})\n${signer.key}`;
}

/** minisign's own default, so that the comment says at least what it was for. */
function commentOf(given: Given): string {
  const comment = text(given, 'comment') ?? `timestamp:${String(Math.floor(Date.now() / 1000))}\tfile:manifest.json`;
  if (comment.length <= longestComment && !/[\r\n]/.test(comment)) return comment;
  throw new UsageError(`--comment is one line of at most ${longestComment} characters`);
}

async function newPassword(given: Given, io: Io): Promise<string> {
  if (text(given, 'password-file')) return oldPassword(given, io);
  const first = await ask(io, 'New password: ');
  if ((await ask(io, 'Once more: ')) === first) return first;
  throw new Error('The two passwords differ. Nothing was written.');
}

async function oldPassword(given: Given, io: Io): Promise<string> {
  const file = text(given, 'password-file');
  return file ? (await read(io, file)).replace(/\r?\n$/, '') : ask(io, 'Password: ');
}

async function ask(io: Io, question: string): Promise<string> {
  if (!io.password) throw new UsageError('there is nobody to type a password: give --password-file FILE');
  const password = await io.password(question);
  if (password) return password;
  throw new Error('The password is empty. Nothing was written.');
}

async function publicKey(io: Io, word: string): Promise<PublicKey> {
  const given = /^RW[A-Za-z0-9+/]{54}$/.test(word) ? word : await read(io, word);
  try {
    return parsePublicKey(given);
  } catch (error) {
    throw new Error(`${word}: ${(error as Error).message}.`, { cause: error });
  }
}

async function read(io: Io, name: string): Promise<string> {
  return readFile(path.resolve(io.cwd, name), 'utf8').catch((error: Error) => {
    throw new Error(`${name} cannot be read: ${error.message}.`);
  });
}

async function writeNew(file: string, contents: string, mode: number): Promise<void> {
  await writeFile(file, contents, { flag: 'wx', mode, flush: true }).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EEXIST' ? 'is there already: choose another name' : `cannot be written: ${error.message}`;
    throw new Error(`${file} ${why}.`);
  });
}
