/** The application's menu. What the window does itself is sent to it as a command. */
import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { languages } from '../../data/model/spoken';
import type { EventBody, Settings } from '../bridge';
import { words } from '../words';
import { tell } from './ipc';

type Item = MenuItemConstructorOptions;

/** Each language by its own name, so that whoever was lost in another finds it. */
const languageNames = { en: 'English', fr: 'Français', es: 'Español', ar: 'العربية' } as const;

/** Before the application is ready: keeps Electron from making a menu of its own, which ours would replace. */
export function setNoMenu(): void {
  Menu.setApplicationMenu(null);
}

/** Sets the menu anew: at the start, and when a setting was changed elsewhere. */
export function setMenu(
  window: BrowserWindow,
  { theme, language }: Settings,
  choose: (change: Partial<Settings>) => void,
): void {
  const { menu: say } = words();
  const command = (label: string, name: EventBody<'command'>, accelerator?: string): Item => ({
    label,
    ...(accelerator && { accelerator }),
    click: () => tell(window.webContents, 'command', name),
  });
  const themeItem = (label: string, value: Settings['theme']): Item => ({
    label,
    type: 'radio',
    checked: theme === value,
    click: () => choose({ theme: value }),
  });
  const languageItem = (label: string, value: Settings['language']): Item => ({
    label,
    type: 'radio',
    checked: language === value,
    click: () => choose({ language: value }),
  });
  const mac = process.platform === 'darwin';
  const menus: Item[] = [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    {
      label: say.file,
      submenu: [
        command(say.packs, 'packs', 'CmdOrCtrl+O'),
        { type: 'separator' },
        command(say.print, 'print', 'CmdOrCtrl+P'),
        command(say.savePdf, 'save-pdf', 'CmdOrCtrl+Shift+P'),
        { type: 'separator' },
        mac ? { role: 'close', label: say.close } : { role: 'quit', label: say.quit, accelerator: 'Ctrl+Q' },
      ],
    },
    {
      role: 'editMenu',
      label: say.edit,
      submenu: [
        { role: 'undo', label: say.undo },
        { role: 'redo', label: say.redo },
        { type: 'separator' },
        { role: 'cut', label: say.cut },
        { role: 'copy', label: say.copy },
        { role: 'paste', label: say.paste },
        { role: 'selectAll', label: say.selectAll },
        { type: 'separator' },
        command(say.find, 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: say.go,
      submenu: [
        command(say.search, 'search', 'CmdOrCtrl+K'),
        { type: 'separator' },
        command(say.back, 'back', mac ? 'Cmd+[' : 'Alt+Left'),
        command(say.forward, 'forward', mac ? 'Cmd+]' : 'Alt+Right'),
      ],
    },
    {
      label: say.view,
      submenu: [
        { role: 'zoomIn', label: say.zoomIn },
        { role: 'zoomOut', label: say.zoomOut },
        { role: 'resetZoom', label: say.actualSize },
        { type: 'separator' },
        themeItem(say.systemTheme, 'system'),
        themeItem(say.light, 'light'),
        themeItem(say.dark, 'dark'),
        { type: 'separator' },
        {
          label: say.language,
          submenu: [
            languageItem(say.systemLanguage, 'system'),
            ...languages.map((value) => languageItem(languageNames[value], value)),
          ],
        },
        { type: 'separator' },
        { role: 'togglefullscreen', label: say.fullScreen },
      ],
    },
    { role: 'help', label: say.help, submenu: [command(say.helpPages, 'help', 'F1'), command(say.keys, 'keys')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}
