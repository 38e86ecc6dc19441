import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RunOptions } from '../../../detection/run';

const ROOT = path.join(__dirname, '../../..');

/** Writes a small suite, a spec for each name, and returns how to run it. `test` and `expect` are this project's. */
export function suiteAt(
  folder: string,
  specs: Readonly<Record<string, string>>,
): RunOptions & { testsDir: string } {
  const testsDir = path.join(folder, 'tests');
  for (const [name, spec] of Object.entries(specs)) {
    const file = path.join(testsDir, `${name}.spec.ts`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `import { expect, test } from '${path.join(ROOT, 'fixtures/test')}';\n${spec}\n`);
  }
  return { root: ROOT, env: process.env, folder: path.join(folder, 'output'), workers: 1, testsDir };
}
