/** The rules that keep the content security policy and the direction of dependencies. */
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();
const rules = async (filePath: string, code: string): Promise<(string | null)[]> => {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
};

describe('the linter refuses', () => {
  it('style attributes in templates', async () => {
    const found = await rules(
      'renderer/parts/x.ts',
      'import { html } from \'lit\';\nexport const x = html`<p style="color: red">x</p>`;\n',
    );
    expect(found).toContain('no-restricted-syntax');
  });

  it('styleMap', async () => {
    const found = await rules(
      'renderer/parts/x.ts',
      "import { styleMap } from 'lit/directives/style-map.js';\nexport const x = styleMap({});\n",
    );
    expect(found.some((rule) => rule?.endsWith('no-restricted-imports'))).toBe(true);
  });

  it('raw ipcMain outside the wrappers', async () => {
    const code = "import { ipcMain } from 'electron';\nexport const x = ipcMain;\n";
    expect((await rules('electron/app/x.ts', code)).some((rule) => rule?.endsWith('no-restricted-imports'))).toBe(true);
  });

  it('values of electron/ in the renderer, where types are welcome', async () => {
    const value = "import { bridge } from '../../electron/bridge';\nexport const x = bridge;\n";
    const type = "import type { Page } from '../../electron/bridge';\nexport const x = (page: Page): Page => page;\n";
    expect(await rules('renderer/parts/x.ts', value)).toContain('@typescript-eslint/no-restricted-imports');
    expect(await rules('renderer/parts/x.ts', type)).toEqual([]);
  });

  it('physical directions in styles', async () => {
    expect(await rules('renderer/styles/x.css', '.x {\n  margin-left: 4px;\n}\n')).toContain(
      'css/prefer-logical-properties',
    );
  });
});
