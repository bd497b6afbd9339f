/** The reader's settings, kept by the main process and mirrored here. */
import type { Settings } from '../../electron/bridge';
import { meantLanguage, useLanguage } from './language';

const fallback: Settings = {
  theme: 'system',
  paper: 'A4',
  singleKeys: true,
  maps: true,
  flags: true,
  everywhere: false,
  language: 'system',
};
const listeners = new Set<(settings: Settings) => void>();
let current = fallback;

/** The settings as last known; before the first answer, what a new installation has. */
export function settings(): Settings {
  return current;
}

/** Asks for the settings; called once, at the start. */
export async function loadSettings(): Promise<void> {
  tell(await window.rostrum.ask('settings.read'));
}

/**
 * Changes some settings. They hold here at once, so that a place that is opened next already follows them; the main process applies
 * and keeps them. Rejects when they could not be kept: then they hold until the program ends.
 */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  tell({ ...current, ...patch });
  await window.rostrum.ask('settings.write', patch);
}

/** Calls back with the settings now and after each change; the returned function ends it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  listeners.add(changed);
  changed(current);
  return () => listeners.delete(changed);
}

function tell(settings: Settings): void {
  current = settings;
  void useLanguage(meantLanguage(settings.language));
  for (const changed of listeners) changed(settings);
}
