// The application that makes `electron FOLDER` start the application in a folder, for a runtime that lacks Electron's own.
import { app } from 'electron/main';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const args = process.argv.slice(1);
if (args.includes('--version')) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
const preloads = args.flatMap((arg, i) => (arg === '-r' || arg === '--require' ? [args[i + 1]] : []));
const target = args.find((arg, i) => !arg.startsWith('-') && !/^(?:-r|--require)$/.test(args[i - 1] ?? ''));
if (!target) {
  console.error('usage: electron [options] FOLDER');
  process.exit(1);
}
const folder = path.resolve(target);
const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
app.setName(about.productName ?? about.name);
app.setVersion(about.version);
app.setAppPath(folder);
for (const preload of preloads) await import(pathToFileURL(path.resolve(preload)).href);
await import(pathToFileURL(path.join(folder, about.main)).href);
