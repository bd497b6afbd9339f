import { playwright } from '@vitest/browser-playwright';
import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const chromium = process.env['ROSTRUM_CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
const displays = (process.env['ROSTRUM_DISPLAYS'] ?? 'one').split(' ');
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const launchOptions = {
  args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
  ...(chromium ? { executablePath: chromium } : {}),
};

/** Long enough for a machine that has much else to do: how long something takes is the benchmarks' business. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

export default defineConfig({
  test: {
    projects: [
      {
        // All cores: one is left free by default, which is half of a small machine.
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...patience, maxWorkers: '100%' },
      },
      {
        // Elements use Lit's legacy decorators and constructor-assigned fields, as tsconfig.json says.
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.ts'],
          setupFiles: ['tests/components/setup.ts'],
          ...patience,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
        optimizeDeps: {
          include: [
            'lit',
            'lit/decorators.js',
            'lit/directives/repeat.js',
            '@lit/localize',
            'pdfjs-dist',
            'pdfjs-dist/build/pdf.worker.mjs',
          ],
        },
      },
      {
        // One real Electron on each display: two would share its focus and its clipboard. support/display.ts gives each worker its own.
        test: {
          name: 'app',
          include: ['tests/app/**/*.test.ts'],
          ...patience,
          setupFiles: ['tests/app/support/display.ts'],
          fileParallelism: displays.length > 1,
          maxWorkers: displays.length,
        },
      },
      { test: { name: 'long', include: ['tests/long/**/*.test.ts'], testTimeout: 600_000 } },
    ],
  },
});
