/** The menu of a text field, and of words that are selected where the page has no menu of its own. */
import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import { words } from '../words';

/** Shows it whenever the reader asks for it. What the page answers with its own menu does not come here. */
export function offerFieldMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, asked) => {
    const items = fieldItems(asked);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}

function fieldItems({ isEditable, editFlags, selectionText }: ContextMenuParams): MenuItemConstructorOptions[] {
  const { menu: say } = words();
  const copy = { role: 'copy', label: say.copy, enabled: editFlags.canCopy } as const;
  const selectAll = { role: 'selectAll', label: say.selectAll, enabled: editFlags.canSelectAll } as const;
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy, selectAll];
  return [
    { role: 'undo', label: say.undo, enabled: editFlags.canUndo },
    { role: 'redo', label: say.redo, enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: say.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: say.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    selectAll,
  ];
}
