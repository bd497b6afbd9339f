// @ts-check
/**
 * Loaded into the main process before the application (`electron -r`), in both the application and the empty window.
 * It prints one line, `bench {"at": …}`, with the wall-clock time at which the window was ready, as the page saw it.
 *
 * BENCH_READY=frame: the first frame painted after the window is shown and its page loaded.
 * BENCH_READY=field: the first key that arrives as text in the search field. A key is sent every 5 ms from the moment
 * the window is shown, through the way of real keys; `kept` tells whether all that arrived is still in the field
 * 1.5 s later, when the program has long taken over the field.
 */
const { app } = require('electron');

const field = process.env['BENCH_READY'] === 'field';

/** In the page, before any of its scripts: notes the first text that arrives in the field. */
const watchField = `addEventListener('input', ({ target }) => {
  if (target.id !== 'search') return;
  globalThis.benchField ??= performance.timeOrigin + performance.now();
  globalThis.benchKeys = (globalThis.benchKeys ?? 0) + 1;
}, true)`;
const fieldAt = 'globalThis.benchField ?? 0';
const fieldKept = `document.querySelector('#search').value === 'a'.repeat(globalThis.benchKeys)`;
const painted = `new Promise((resolve) => {
  const loaded = () => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
    port2.postMessage(0);
  });
  if (document.readyState === 'complete') loaded(); else addEventListener('load', loaded);
})`;

/** @param {object} report */
const tell = (report) => process.stdout.write(`bench ${JSON.stringify(report)}\n`);

app.on('browser-window-created', (_event, window) => {
  const { webContents } = window;
  // The frame's own method: that of the contents would wait until the page has loaded.
  const run = (/** @type {string} */ code) => webContents.mainFrame.executeJavaScript(code);
  // A virtual display has no window manager that would do so.
  window.once('show', () => webContents.focus());
  if (!field) {
    window.once('show', () => void run(painted).then((at) => tell({ at })));
    return;
  }
  webContents.once('did-navigate', () => void run(watchField));
  window.once('show', () => {
    const keys = setInterval(() => webContents.sendInputEvent({ type: 'char', keyCode: 'a' }), 5);
    const look = setInterval(async () => {
      const at = await run(fieldAt);
      if (!at) return;
      clearInterval(keys);
      clearInterval(look);
      setTimeout(async () => tell({ at, kept: await run(fieldKept) }), 1500);
    }, 5);
  });
});
