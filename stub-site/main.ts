import { serve } from '@hono/node-server';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from './app';
import { checkoutAt } from './control/checkout';
import { SEEDED_FAULTS } from './faults';
import { isLoopbackAddress, ownLoopback } from './routes/middleware/loopback';

const USAGE =
  'Usage: main.ts [--port <0-65535>] [--host <loopback address>] [--control] [--parent-pid <process id>] | --faults';

/** Built by the set-up; the site is not the one under test without it. */
const STYLE_SHEET = path.join(__dirname, 'assets/generated/site.css');

/** How often the site looks whether its parent is still there, in milliseconds. */
const PARENT_INTERVAL_MS = 500;

/**
 * A connection is kept until its client closes it. Node closes one that is idle for five seconds; a client on a busy
 * machine may send its next request just then, and gets no answer.
 */
const FOR_GOOD = { keepAliveTimeout: 0 };

/** Starts the site from its command line and prints its address once it answers; with `--faults` only the seeded faults, as JSON. */
function main(): void {
  const { port, host, control, faults, parent } = readArguments();
  if (faults) {
    console.log(JSON.stringify(SEEDED_FAULTS));
    return;
  }
  if (!existsSync(STYLE_SHEET)) {
    fail(`The style sheet of the site is missing: ${STYLE_SHEET}. Build it with: npm run setup`);
  }
  const checkout = checkoutAt(path.resolve(__dirname, '..'));
  const server = serve(
    { fetch: createApp({ control, checkout }).fetch, port, hostname: host, serverOptions: FOR_GOOD },
    (address: AddressInfo) => {
      const name = host.includes(':') ? `[${host}]` : host;
      console.log(`Stub site ready at http://${name}:${address.port}`);
    },
  );
  server.on('error', (error: NodeJS.ErrnoException) => {
    fail(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is in use. Choose another with --port, or E2E_PORT for a run of the tests; 0 is any free one.`
        : `Cannot listen on ${host}:${port}: ${error.message}`,
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(0));
  }
  if (parent !== undefined) endWith(parent);
}

/**
 * Ends this process when its parent has ended, however that ended: a parent that is killed stops nothing it started.
 * Standard input would tell too, but Playwright gives its web server none. A parent whose end nobody collects, as in a
 * container without an init process, still has its id; then this process has another parent.
 */
function endWith(parent: number): void {
  const starter = process.ppid;
  setInterval(() => {
    if (process.ppid !== starter || !isRunning(parent)) process.exit(0);
  }, PARENT_INTERVAL_MS);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else is there, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

interface Arguments {
  readonly port: number;
  readonly host: string;
  readonly control: boolean;
  readonly faults: boolean;
  readonly parent: number | undefined;
}

function readArguments(): Arguments {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        host: { type: 'string', default: ownLoopback() },
        control: { type: 'boolean', default: false },
        faults: { type: 'boolean', default: false },
        'parent-pid': { type: 'string' },
      },
    });
    const { port, host, control, faults, 'parent-pid': parent } = values;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      fail(`Expected --port to be a number from 0 to 65535, got "${port}".`);
    }
    if (!isLoopbackAddress(host)) {
      fail(
        `Expected --host to be a loopback address (127.0.0.1, ::1 or localhost), got "${host}". This site is never served to other machines.`,
      );
    }
    if (parent !== undefined && !/^[1-9]\d{0,9}$/.test(parent)) {
      fail(`Expected --parent-pid to be the id of a process, got "${parent}".`);
    }
    return {
      port: Number(port),
      host,
      control,
      faults,
      parent: parent === undefined ? undefined : Number(parent),
    };
  } catch (error) {
    return fail(`${(error as Error).message}\n${USAGE}`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

main();
