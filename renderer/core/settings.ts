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
  takeSettings(await window.rostrum.ask('settings.read'));
}

/**
 * Changes some settings. They hold here at once, so that a place that is opened next already follows them; the main process applies
 * and keeps them. What cannot be kept holds until the program ends, and is told (core/unsaved.ts).
 */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  takeSettings({ ...current, ...patch });
  await window.rostrum.ask('settings.write', patch);
}

/** Calls back with the settings now and after each change; the returned function ends it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  listeners.add(changed);
  changed(current);
  return () => listeners.delete(changed);
}

/** Takes the settings as main knows them: they may be changed elsewhere, by the menu. */
export function takeSettings(settings: Settings): void {
  current = settings;
  void useLanguage(meantLanguage(settings.language));
  for (const changed of listeners) changed(settings);
}
