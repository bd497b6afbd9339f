import css from '@eslint/css';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import ts from 'typescript-eslint';

const inlineStyle = {
  selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
  message: 'The content security policy blocks style attributes: use a class, or element.style in code.',
};
const styleMap = {
  name: 'lit/directives/style-map.js',
  message: 'The content security policy blocks what styleMap writes.',
};
const ipc = {
  name: 'electron',
  importNames: ['ipcMain', 'ipcRenderer'],
  message: 'Use the typed wrappers of electron/app/ipc.ts.',
};
const evaluateInMain = {
  selector:
    'CallExpression[callee.property.name=/^evaluate/]:matches([callee.object.name="app"], [callee.object.property.name="app"])',
  message: 'Answers of the main process get lost on this way: use inMain.',
};

export default defineConfig(
  { ignores: ['dist/', 'out/', 'node_modules/', 'build/default-app/'] },
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [js.configs.recommended, ts.configs.strict, ts.configs.stylistic, lit['flat/recommended']],
    rules: {
      'no-undef': 'off',
      'no-restricted-syntax': ['error', inlineStyle],
      'no-restricted-imports': ['error', { paths: [styleMap, ipc] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  { files: ['electron/app/ipc.ts', 'electron/preload.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['renderer/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [styleMap, { name: 'electron', message: 'The renderer knows only window.rostrum.' }],
          patterns: [
            {
              group: ['**/electron/**'],
              allowTypeImports: true,
              message: 'The renderer sees only types of the bridge.',
            },
            { group: ['**/build/**', 'node:*'], message: 'The renderer runs in a page.' },
            {
              regex: '(^|/)data/model(/index)?$',
              allowTypeImports: true,
              message:
                'The index brings all schemas: take values from a module that has none, such as data/model/kind.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['electron/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/renderer/**', '**/build/**'], message: 'electron knows neither the renderer nor the tools.' },
          ],
        },
      ],
    },
  },
  {
    files: ['electron/search/engine/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['../*', 'electron'], message: 'The engine knows nothing of the application.' }] },
      ],
    },
  },
  {
    files: ['tests/app/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', inlineStyle, evaluateInMain] },
  },
  {
    files: ['**/*.css'],
    plugins: { css },
    language: 'css/css',
    languageOptions: { tolerant: true },
    extends: [css.configs.recommended],
    rules: {
      'css/prefer-logical-properties': 'error',
      'css/use-baseline': 'off',
      'css/no-invalid-properties': 'off',
      'css/no-important': 'off',
      'css/font-family-fallbacks': 'off',
    },
  },
);
