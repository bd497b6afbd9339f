/** lunr's own tests, as its package ships them, with every index that they make built by our builder and answered by CompactIndex. */
import { readdirSync, readFile, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { buildIndexSync } from '../../../../electron/search/engine/build';
import { CompactIndex } from '../../../../electron/search/engine/compact-index';
import { lunrDocument, type LunrField } from '../../../../electron/search/engine/lunr-documents';
import type { Pipeline } from '../../../../electron/search/engine/lunr-inside';
import type { IndexDocument } from '../../../../electron/search/engine/types';

const require = createRequire(import.meta.url);
const folder = path.join(path.dirname(require.resolve('lunr')), 'test');
/** The chai that lunr ships. */
const { assert } = require(path.join(folder, 'env/chai.js')) as { assert: unknown };
let built = 0;

/** What lunr.Builder has and its types do not say. */
interface Inside {
  _ref: string;
  _fields: Record<string, { boost?: number; extractor?: (document: object) => unknown }>;
}

class CompactBuilder extends lunr.Builder {
  readonly #added: IndexDocument[] = [];

  override add(document: object, attributes?: { boost?: number }): void {
    super.add(document, attributes);
    const { _ref: ref, _fields } = this as unknown as Inside;
    const fields = Object.entries(_fields).map(([name, { extractor }]): LunrField => ({
      name,
      ...(extractor ? { extractor } : {}),
    }));
    const analysis = {
      ref,
      fields,
      pipeline: this.pipeline as unknown as Pipeline,
      tokenizer: this.tokenizer as never,
    };
    this.#added.push(lunrDocument(document, analysis, attributes?.boost));
  }

  override build(): lunr.Index {
    super.build();
    built++;
    const fields = Object.entries((this as unknown as Inside)._fields).map(([name, { boost }]) => ({
      name,
      ...(boost ? { boost } : {}),
    }));
    const pipeline = this.searchPipeline.toJSON() as unknown as string[];
    const spans = this.metadataWhitelist.includes('position');
    return CompactIndex.open(buildIndexSync(this.#added, { fields, pipeline, spans, k1: this._k1, b: this._b }));
  }
}

/** `lunr` as the tests call it. */
function compact(config: lunr.ConfigFunction): lunr.Index {
  const builder = new CompactBuilder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  config.call(builder, builder);
  return builder.build();
}
Object.setPrototypeOf(compact, lunr);
Object.assign(compact, { Builder: CompactBuilder });

type Step = (this: object, done?: () => void) => void;

/** Mocha's interface: each test has an object of its own as `this`, which the setups around it fill. */
interface Suite {
  readonly around: Suite | null;
  readonly setups: Step[];
  readonly teardowns: Step[];
}

let current: Suite = { around: null, setups: [], teardowns: [] };

function suite(name: string, body: () => void): void {
  // What is nested is called later than what it is nested in.
  const own: Suite = { around: current, setups: [], teardowns: [] };
  describe(name, () => {
    const before = current;
    current = own;
    body();
    current = before;
  });
}

function setup(step: Step): void {
  current.setups.push(step);
}

function teardown(step: Step): void {
  current.teardowns.push(step);
}

function test(name: string, step: Step): void {
  const inside = current;
  it(name, async () => {
    const steps = [step];
    for (let one: Suite | null = inside; one; one = one.around) {
      steps.unshift(...one.setups);
      steps.push(...one.teardowns);
    }
    const context = {};
    for (const one of steps) await run(one, context);
  });
}

function run(step: Step, context: object): Promise<void> | undefined {
  if (step.length === 0) return void step.call(context);
  return new Promise((resolve) => step.call(context, resolve));
}

function withFixture(name: string, use: (error: Error | null, bytes: Buffer) => void): void {
  readFile(path.join(folder, 'fixtures', name), use);
}

const files = readdirSync(folder).filter((file) => file.endsWith('_test.js'));
for (const file of files) {
  describe(file, () => {
    const source = readFileSync(path.join(folder, file), 'utf8');
    const parameters = { lunr: compact, assert, suite, test, setup, teardown, withFixture };
    const load = compileFunction(source, Object.keys(parameters), { filename: file }) as (...values: unknown[]) => void;
    load(...Object.values(parameters));
  });
}

it('made indexes of ours', () => {
  expect(files.length).toBeGreaterThan(10);
  expect(built).toBeGreaterThan(100);
});
