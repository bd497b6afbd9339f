// @ts-check
/** What is built, from what, and to where: one entry a target, in the order in which later ones need earlier ones. */
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);

/**
 * A bundle that runs under Node or in Electron's own processes: one file, nothing looked up at run time.
 * @param {string} entry @param {string} outDir @param {string} file @param {'es' | 'cjs'} format
 * @returns {import('vite').InlineConfig}
 */
export function bundle(entry, outDir, file, format) {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: at(entry),
      outDir: at('dist', outDir),
      emptyOutDir: false,
      target: 'node20',
      minify: outDir === 'cli' ? false : 'oxc',
      rolldownOptions: {
        // Each entry's parts have names of their own: two entries of one folder would write over each other's.
        output: { format, entryFileNames: file, chunkFileNames: file.replace('.', '-[name].') },
      },
    },
  };
}

/** Vite drops the attribute that lets the first frame wait for the page's script. @type {import('vite').Plugin} */
const blockingScript = {
  name: 'blocking-script',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

/** @type {Record<string, import('vite').InlineConfig>} */
export const targets = {
  main: bundle('electron/main.ts', 'main', 'main.cjs', 'cjs'),
  host: bundle('electron/search/host.ts', 'main', 'search-host.cjs', 'cjs'),
  preload: bundle('electron/preload.ts', 'preload', 'preload.cjs', 'cjs'),
  cli: bundle('build/cli/main.ts', 'cli', 'rostrum.js', 'es'),
  benchEngine: bundle('tests/bench/ours/engine.ts', 'bench', 'engine.js', 'es'),
  benchBuilder: bundle('tests/bench/ours/builder.ts', 'bench', 'builder.js', 'es'),
  benchHost: bundle('tests/bench/ours/host.ts', 'bench', 'host.js', 'es'),
  benchPacks: bundle('tests/bench/ours/packs.ts', 'bench', 'packs.js', 'es'),
  renderer: {
    root: at('renderer'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [blockingScript],
    // Fonts and pictures stay files: the content security policy allows no data: addresses.
    build: {
      outDir: at('dist', 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The largest is the reader of PDFs, which is loaded for a preview only.
      chunkSizeWarningLimit: 1100,
      rolldownOptions: { input: { index: at('renderer/index.html'), print: at('renderer/print.html') } },
    },
  },
};
