/** What the program remembers: the reader's choices in settings.json, the window and the place in window.json. */
import { join } from 'node:path';
import { z } from 'zod';
import { settings as settingsSchema } from '../bridge';
import { JsonFile } from './json-file';

const bounds = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().min(400),
  height: z.number().min(300),
});
export type Bounds = z.infer<typeof bounds>;

const remembered = z.strictObject({
  /** Of the window when it is not maximised; null before the first time. */
  bounds: bounds.nullable(),
  maximised: z.boolean(),
  /** The route hash that was open. */
  place: z.string().max(2000).regex(/^#/),
  /** Where the last PDF was saved; null before the first time. */
  pdfFolder: z.string().nullable(),
  /** The pack that was shown; null for the one that comes with the program. */
  pack: z.string().max(80).nullable(),
});

export interface Store {
  readonly settings: JsonFile<typeof settingsSchema.shape>;
  readonly window: JsonFile<typeof remembered.shape>;
}

/** Reads both files of a folder. */
export function openStore(folder: string): Store {
  return {
    settings: new JsonFile(join(folder, 'settings.json'), settingsSchema, {
      theme: 'system',
      paper: 'A4',
      singleKeys: true,
      maps: true,
      flags: true,
      everywhere: false,
      language: 'system',
    }),
    window: new JsonFile(join(folder, 'window.json'), remembered, {
      bounds: null,
      maximised: false,
      place: '#/start',
      pdfFolder: null,
      pack: null,
    }),
  };
}
