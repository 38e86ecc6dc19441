/**
 * Measures what the suite costs and what the stub site can take: `npm run bench`. It prints a table and writes
 * reports/output/bench.json; docs/benchmark.md says what each figure means. A missed target is a result and not
 * a failure: only a measurement that went wrong ends with another exit code than 0.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PROJECT_ROOT, readEnvironment, runAsCommand } from './command.mjs';
import { Problem } from './problem.mjs';
import { setUp } from './setup.mjs';

const FIGURES = 'reports/output/bench.json';

void runAsCommand(import.meta.url, async () => {
  const [unknown] = process.argv.slice(2);
  if (unknown !== undefined) throw new Problem(`npm run bench takes no argument, got "${unknown}".`);
  await setUp();
  // What follows needs the packages that the set-up brings.
  const { measureBrowser } = await import('../bench/browser-figures.mjs');
  const { measureStub } = await import('../bench/stub-figures.mjs');
  const { tableOf } = await import('../bench/table.mjs');

  // On their way out, the processes that were started are ended.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => process.exit(128 + os.constants.signals[signal]));
  }
  const context = { root: PROJECT_ROOT, env: readEnvironment(PROJECT_ROOT) };
  const loadBefore = os.loadavg();
  const start = performance.now();
  const figures = {
    measuredAt: new Date().toISOString(),
    machine: machine(),
    ...(await measureStub(context)),
    ...(await measureBrowser(context)),
    seconds: Math.round((performance.now() - start) / 1000),
    loadAverage: { before: loadBefore, after: os.loadavg() },
  };

  const file = path.join(context.root, FIGURES);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`\n${tableOf(figures)}\n\nAll figures: ${FIGURES} (fields: docs/benchmark.md)`);
  return 0;
});

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
