import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commandFigures } from '../bench/command-figures';
import type { Figures, Machine, PeerFigures } from '../bench/figures';
import { measureFlows, measurePeers } from '../bench/flow-figures';
import { measureStub } from '../bench/stub-figures';
import { peersTableOf, stubTableOf, tableOf } from '../bench/table';
import { run } from '../runner/child-process.cjs';
import { type Context, OUTPUT } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';

const MODES = ['--peers', '--stub'];

/**
 * `npm run bench [-- --peers | --stub]`: measures what the suite costs and how the stub site performs, prints a table and
 * writes reports/output/bench.json; docs/benchmark.md says what each figure means. A missed target is a result and not a
 * failure: the exit code is 0 unless a measurement failed. `--peers` measures the guide's flow in other tools instead,
 * `--stub` the stub alone, under load.
 */
export async function main(args: readonly string[], context: Context): Promise<number> {
  const [mode, more] = args;
  const unknown = mode !== undefined && !MODES.includes(mode) ? mode : more;
  if (unknown !== undefined) {
    throw new UserError(`npm run bench takes no argument but --peers or --stub, got "${unknown}".`);
  }
  const { setUp } = await import('./setup/setup.mjs');
  await setUp();

  if (mode === '--stub') await measureStubAlone(context);
  else await (mode === '--peers' ? compareWithPeers(context) : measureAll(context));
  return 0;
}

async function measureStubAlone(context: Context): Promise<void> {
  const measuredAt = new Date().toISOString();
  const stub = await measureStub(context);
  write(context, 'bench-stub.json', { measuredAt, machine: machine(), ...stub });
  console.log(`\n${stubTableOf(stub)}`);
  sayWhere('bench-stub.json');
}

async function measureAll(context: Context): Promise<void> {
  const measuredAt = new Date().toISOString();
  const before = os.loadavg();
  const start = performance.now();
  const stub = await measureStub(context);
  const flows = await measureFlows(context);
  const figures: Figures = {
    measuredAt,
    machine: machine(),
    ...stub,
    ...flows,
    seconds: Math.round((performance.now() - start) / 1000),
    loadAverage: { before, after: os.loadavg() },
    commands: commandFigures(flows.flow.ms.bare.median, context.root),
  };
  write(context, 'bench.json', figures);
  console.log(`\n${tableOf(figures)}`);
  sayWhere('bench.json');
}

async function compareWithPeers(context: Context): Promise<void> {
  await installPeers(context);
  const measuredAt = new Date().toISOString();
  const figures: PeerFigures = { measuredAt, machine: machine(), peers: await measurePeers(context) };
  write(context, 'bench-peers.json', figures);
  console.log(`\n${peersTableOf(figures.peers)}`);
  sayWhere('bench-peers.json');
}

function sayWhere(name: string): void {
  console.log(`\nAll figures: ${OUTPUT}/${name} (fields: docs/benchmark.md)`);
}

function write({ root }: Context, name: string, figures: object): void {
  mkdirSync(path.join(root, OUTPUT), { recursive: true });
  writeFileSync(path.join(root, OUTPUT, name), `${JSON.stringify(figures, null, 2)}\n`);
}

/** The other tools have a lock file of their own; two of them need a driver, which is a package of the system. */
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

function machine(): Machine {
  const [cpu] = os.cpus();
  return {
    cores: os.availableParallelism(),
    processor: cpu?.model ?? 'unknown',
    memoryMB: Math.round(os.totalmem() / 2 ** 20),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
  };
}
