// @ts-check
/** The yardstick: the least that an Electron window can be, with the size and the rights of ours. */
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(__dirname, process.env['BENCH_PAGE'] ?? 'blank.html'));
});
app.on('window-all-closed', () => app.quit());
