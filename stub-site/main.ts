import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { createApp } from './app';
import { SEEDED_FAULTS } from './faults';
import { isLoopbackAddress } from './routes/loopback';

const USAGE = 'Usage: main.ts [--port <0-65535>] [--host <loopback address>] [--control] | --faults';

/** Starts the site from its command line and prints its address once it answers; with `--faults` only the seeded faults, as JSON. */
function main(): void {
  const { port, host, control, faults } = readArguments();
  if (faults) {
    console.log(JSON.stringify(SEEDED_FAULTS));
    return;
  }
  const server = serve(
    { fetch: createApp({ control }).fetch, port, hostname: host },
    (address: AddressInfo) => {
      const name = host.includes(':') ? `[${host}]` : host;
      console.log(`Stub site ready at http://${name}:${address.port}`);
    },
  );
  server.on('error', (error: NodeJS.ErrnoException) => {
    fail(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is in use. Choose another with --port, or 0 for any free one.`
        : `Cannot listen on ${host}:${port}: ${error.message}`,
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(0));
  }
}

function readArguments(): { port: number; host: string; control: boolean; faults: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        host: { type: 'string', default: '127.0.0.1' },
        control: { type: 'boolean', default: false },
        faults: { type: 'boolean', default: false },
      },
    });
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
      fail(`Expected --port to be a number from 0 to 65535, got "${values.port}".`);
    }
    if (!isLoopbackAddress(values.host)) {
      fail(
        `Expected --host to be a loopback address (127.0.0.1, ::1 or localhost), got "${values.host}". This site is never served to other machines.`,
      );
    }
    return { ...values, port: Number(values.port) };
  } catch (error) {
    return fail(`${(error as Error).message}\n${USAGE}`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

main();
