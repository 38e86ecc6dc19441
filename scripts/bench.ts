import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../runner/child-process.cjs';
import { type Context, OUTPUT } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';

/**
 * `npm run bench [-- --peers]`: measures what the suite costs and what the stub site can take, prints a table and writes
 * reports/output/bench.json; docs/benchmark.md says what each figure means. A missed target is a result and not a
 * failure: the exit code is 0 unless a measurement went wrong. `--peers` measures the
 * documented flow in other tools instead.
 */
export async function main(args: readonly string[], context: Context): Promise<number> {
  const unknown = args.find((arg) => arg !== '--peers');
  if (unknown !== undefined) {
    throw new UserError(`npm run bench takes no argument but --peers, got "${unknown}".`);
  }
  const { setUp } = await import('./setup/setup.mjs');
  await setUp();
  const { measureBrowser, measurePeers } = await import('../bench/browser-figures.mjs');
  const { measureStub } = await import('../bench/stub-figures.mjs');
  const { commandFigures } = await import('../bench/command-figures.mjs');
  const { peersTableOf, tableOf } = await import('../bench/table.mjs');

  if (args.includes('--peers')) {
    await installPeers(context);
    const peers = await measurePeers(context);
    write(context, 'bench-peers.json', { measuredAt: new Date().toISOString(), machine: machine(), peers });
    console.log(`\n${peersTableOf(peers)}\n\nAll figures: ${OUTPUT}/bench-peers.json`);
    return 0;
  }
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

  write(context, 'bench.json', figures);
  console.log(`\n${tableOf(figures)}\n\nAll figures: ${OUTPUT}/bench.json (fields: docs/benchmark.md)`);
  return 0;
}

function write({ root }: Context, name: string, figures: object): void {
  mkdirSync(path.join(root, OUTPUT), { recursive: true });
  writeFileSync(path.join(root, OUTPUT, name), `${JSON.stringify(figures, null, 2)}\n`);
}

/** The tools to compare with have a lock file of their own; the driver of two of them is a package of the system. */
async function installPeers({ root, env }: Context): Promise<void> {
  const folder = path.join(root, 'bench/peers');
  if (!existsSync(path.join(folder, 'node_modules'))) {
    console.log('Installing Puppeteer, Selenium and WebdriverIO (npm ci in bench/peers) ...');
    const { code } = await run('npm', ['ci', '--ignore-scripts'], { cwd: folder, env, show: true });
    if (code !== 0)
      throw new UserError(`npm ci in bench/peers ended with exit code ${code}; npm says why above.`);
  }
  const { code } = await run('chromedriver', ['--version'], { cwd: root, env });
  if (code !== 0) {
    throw new UserError(
      'Selenium and WebdriverIO need chromedriver in PATH. On Debian, as root: apt-get install chromium-driver',
    );
  }
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
