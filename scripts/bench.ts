import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Context, OUTPUT } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';

const FIGURES = `${OUTPUT}/bench.json`;

/**
 * `npm run bench`: measures what the suite costs and what the stub site can take, prints a table and writes
 * reports/output/bench.json; docs/benchmark.md says what each figure means. A missed target is a result and not a
 * failure: the exit code is 0 unless a measurement went wrong.
 */
export async function main(args: readonly string[], context: Context): Promise<number> {
  const [unknown] = args;
  if (unknown !== undefined) throw new UserError(`npm run bench takes no argument, got "${unknown}".`);
  const { setUp } = await import('./setup/setup.mjs');
  await setUp();
  const { measureBrowser } = await import('../bench/browser-figures.mjs');
  const { measureStub } = await import('../bench/stub-figures.mjs');
  const { commandFigures } = await import('../bench/command-figures.mjs');
  const { tableOf } = await import('../bench/table.mjs');

  const loadBefore = os.loadavg();
  const start = performance.now();
  const measured = {
    measuredAt: new Date().toISOString(),
    machine: machine(),
    ...(await measureStub(context)),
    ...(await measureBrowser(context)),
    seconds: Math.round((performance.now() - start) / 1000),
    loadAverage: { before: loadBefore, after: os.loadavg() },
  };
  const figures = { ...measured, commands: commandFigures(measured.flow.ms.bare.median, context.root) };

  const file = path.join(context.root, FIGURES);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`\n${tableOf(figures)}\n\nAll figures: ${FIGURES} (fields: docs/benchmark.md)`);
  return 0;
}

function machine() {
  const [cpu] = os.cpus();
  return {
    cores: os.availableParallelism(),
    processor: cpu?.model ?? 'unknown',
    memoryMB: Math.round(os.totalmem() / 2 ** 20),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
  };
}
