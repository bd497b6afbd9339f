/** Packs reach the window: by the menu, by a file that is dropped, or because the program was started with one. */
import type { PacksDialog } from '../views/packs/packs-dialog';

let loading: Promise<PacksDialog> | undefined;

/** The dialog, loaded when it is first needed. */
function dialog(): Promise<PacksDialog> {
  loading ??= import('../views/packs/packs-dialog').then(() => {
    const made = document.createElement('packs-dialog');
    document.body.append(made);
    return made;
  });
  return loading;
}

/** Shows the packs, and what is offered. */
export async function showPacks(): Promise<void> {
  await (await dialog()).show();
}

/** Files that are dropped anywhere onto the window are packs. */
export function takeDrops(): void {
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void dialog().then((made) => made.offer(window.rostrum.pathOf(file)));
  });
}
