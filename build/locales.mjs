// @ts-check
/**
 * The window's messages. `npm run locales` reads them from the source into renderer/locales/*.xlf, where they are translated
 * (what was translated stays); the build makes modules of those files in dist/locales.
 */
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import path from 'node:path';
import { root } from './bootstrap/run.mjs';
import { command, say } from './bootstrap/say.mjs';

/** @typedef {import('@lit/localize-tools/lib/types/config.js').Config} Config */
/** @typedef {Config & { output: import('@lit/localize-tools/lib/types/modes.js').RuntimeOutputConfig }} RuntimeConfig */

await command(async () => {
  const config = /** @type {RuntimeConfig} */ (readConfigFileAndWriteSchema(path.join(root, 'lit-localize.json')));
  const localizer = new RuntimeLitLocalizer(config);
  if (process.argv[2] === 'extract') {
    const { messages, errors } = localizer.extractSourceMessages();
    for (const error of errors) console.error(error.messageText);
    if (errors.length > 0) return 1;
    await localizer.writeInterchangeFiles();
    say(`${messages.length} messages in renderer/locales`);
    return 0;
  }
  const { errors } = localizer.validateTranslations();
  for (const error of errors) console.error(error);
  // lit-localize tells each message that is not translated yet; a test does so too, and the window shows it in English.
  console.warn = () => undefined;
  await localizer.build();
  return errors.length > 0 ? 1 : 0;
});
