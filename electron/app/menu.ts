/** The application's menu. What the window does itself is sent to it as a command. */
import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { EventBody, Settings } from '../bridge';
import { tell } from './ipc';

type Item = MenuItemConstructorOptions;

/** Sets the menu anew: at the start, and when the theme was changed elsewhere. */
export function setMenu(
  window: BrowserWindow,
  theme: Settings['theme'],
  choose: (theme: Settings['theme']) => void,
): void {
  const command = (label: string, name: EventBody<'command'>, accelerator?: string): Item => ({
    label,
    ...(accelerator && { accelerator }),
    click: () => tell(window.webContents, 'command', name),
  });
  const themeItem = (label: string, value: Settings['theme']): Item => ({
    label,
    type: 'radio',
    checked: theme === value,
    click: () => choose(value),
  });
  const mac = process.platform === 'darwin';
  const menus: Item[] = [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    {
      label: '&File',
      submenu: [
        command('Print…', 'print', 'CmdOrCtrl+P'),
        command('Save as PDF…', 'save-pdf', 'CmdOrCtrl+Shift+P'),
        { type: 'separator' },
        mac ? { role: 'close' } : { role: 'quit', label: 'Quit', accelerator: 'Ctrl+Q' },
      ],
    },
    { role: 'editMenu', label: '&Edit' },
    {
      label: '&Go',
      submenu: [
        command('Search', 'search', 'CmdOrCtrl+K'),
        { type: 'separator' },
        command('Back', 'back', mac ? 'Cmd+[' : 'Alt+Left'),
        command('Forward', 'forward', mac ? 'Cmd+]' : 'Alt+Right'),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom', label: 'Actual size' },
        { type: 'separator' },
        themeItem('Theme of the system', 'system'),
        themeItem('Light', 'light'),
        themeItem('Dark', 'dark'),
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Full screen' },
      ],
    },
    { role: 'help', label: '&Help', submenu: [command('Keyboard', 'keys')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}
