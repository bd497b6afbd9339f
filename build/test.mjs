// @ts-check
/**
 * `npm test [-- STAGE…]`: provides what is missing, builds what changed, then format, lint, types and all tests. `npm run trees` writes
 * the accessibility trees anew that tests/app/tree.test.ts compares.
 */
import { readFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { dependencies } from './bootstrap/dependencies.mjs';
import { display } from './bootstrap/display.mjs';
import { electron } from './bootstrap/electron.mjs';
import { upToDate } from './bootstrap/outputs.mjs';
import { root, run } from './bootstrap/run.mjs';
import { command, say, Stop } from './bootstrap/say.mjs';
import { chromium, systemReady } from './bootstrap/system.mjs';

const node = process.execPath;
const bin = (/** @type {string} */ file) => path.join(root, 'node_modules', file);

/** @type {Record<string, string[][]>} */
const checks = {
  format: [[bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  lint: [[bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.']],
  types: [
    [bin('typescript/bin/tsc'), '-p', 'tsconfig.json'],
    [bin('typescript/bin/tsc'), '-p', 'tsconfig.electron33.json'],
  ],
};
const projects = ['unit', 'components', 'app'];

await command(async () => {
  const words = process.argv.slice(2);
  const trees = words.includes('--trees');
  const stages = trees
    ? ['app']
    : words.includes('--long')
      ? ['long']
      : words.length > 0
        ? words
        : [...Object.keys(checks), ...projects];
  const unknown = stages.find((stage) => !checks[stage] && ![...projects, 'long'].includes(stage));
  if (unknown)
    throw new Stop(`there is no stage ${unknown}: choose from ${[...Object.keys(checks), ...projects].join(', ')}`);
  await dependencies();
  const { folder, file } = await electron();
  await systemReady({ executable: file, browser: true });
  await upToDate();
  const screens = await displays(stages.includes('app') ? 2 : 1);
  const env = {
    ...screens[0]?.env,
    ROSTRUM_DISPLAYS: screens.map((screen) => screen.env['DISPLAY']).join(' '),
    ELECTRON_OVERRIDE_DIST_PATH: folder,
    ROSTRUM_ELECTRON: file,
    ...(chromium() ? { ROSTRUM_CHROMIUM: chromium() ?? '' } : {}),
  };
  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const failures = [];
  const check = async (/** @type {string} */ stage) => {
    const codes = await Promise.all(
      checks[stage]?.map((args) => run(node, args, { stdio: ['ignore', 1, 2], env })) ?? [],
    );
    const bad = codes.filter((code) => code !== 0).length;
    passed += codes.length - bad;
    failed += bad;
    if (bad > 0) failures.push(stage);
  };
  const tests = async (/** @type {string} */ stage) => {
    const counts = await vitest(stage, env, trees ? ['tests/app/tree.test.ts', '--update'] : []);
    passed += counts.passed;
    failed += counts.failed;
    failures.push(...counts.failures.map((name) => `${stage}: ${name}`));
  };
  const timed = async (/** @type {string} */ stage, /** @type {(stage: string) => Promise<void>} */ act) => {
    const started = Date.now();
    say(`${stage}…`);
    await act(stage);
    say(`${stage}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  };
  // The checks share the cores; tests come one after another, so that a failure stands by its name.
  await Promise.all(stages.filter((stage) => checks[stage]).map((stage) => timed(stage, check)));
  for (const stage of stages.filter((one) => !checks[one])) await timed(stage, tests);
  for (const screen of screens) screen.end();
  // Said again at the end: what failed may stand thousands of lines above.
  for (const name of failures) console.log(`failed: ${name}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
});

/** As many displays as windows are tested at a time; where a person's own is used, it alone: they would take the focus from each other. @param {number} count */
async function displays(count) {
  const first = await display();
  return first.virtual && count > 1 ? [first, await display()] : [first];
}

/**
 * Runs one project of vitest.config.ts.
 * @param {string} project @param {NodeJS.ProcessEnv} env @param {string[]} more words for it
 * @returns {Promise<{ passed: number, failed: number, failures: string[] }>}
 */
async function vitest(project, env, more) {
  const report = path.join(root, 'out/tests', `${project}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  const args = [
    bin('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...more,
  ];
  const code = await run(node, args, { stdio: ['ignore', 1, 2], env });
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const failures = testResults.filter((/** @type {FileResult} */ file) => file.status === 'failed').flatMap(reasons);
    // A file that cannot be loaded, or an error outside a test, fails without a failed test.
    return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : 1), failures };
  } catch {
    return { passed: 0, failed: 1, failures: [`no report was written to ${report}`] };
  }
}

/** @typedef {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} FileResult */

/** A line for each failed test of a file, with the first line of why; or for the file that could not be loaded. @param {FileResult} file */
function reasons(file) {
  const name = path.relative(root, file.name);
  const bad = file.assertionResults.filter(({ status }) => status === 'failed');
  if (bad.length === 0) return [`${name}: ${file.message.split('\n')[0]}`];
  return bad.map((test) => `${name} > ${test.fullName}: ${test.failureMessages[0]?.split('\n')[0] ?? ''}`);
}
