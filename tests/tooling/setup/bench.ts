import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo, Server } from 'node:net';
import path from 'node:path';
import type { Context } from '../../../scripts/setup/context.mjs';
import { test as base, type Scripts } from '../scripts';

// Nothing here leaves the machine or changes it: commands are small scripts in a directory of the test, which is
// all that PATH has; downloads come from loopback.

export interface Bench {
  /** A made-up machine without a browser, whose project is this one with the real Playwright. */
  context: Context;
  /** What the set-up told the person. */
  said: string[];
  /** Puts a command into PATH; each call is written to `calls()` with its arguments. */
  command(name: string, script?: string): Promise<string>;
  calls(): Promise<string[]>;
  /** Listens on a free loopback port until the test ends. */
  listen(server: Server): Promise<string>;
}

export interface Fixtures {
  bench: Bench;
  scripts: Scripts;
}

export const test = base.extend<{ bench: Bench }>({
  bench: async ({ scripts }, use, testInfo) => {
    const directory = testInfo.outputPath('machine');
    const commands = path.join(directory, 'commands');
    const log = path.join(directory, 'calls');
    await mkdir(commands, { recursive: true });
    await writeFile(log, '');
    const said: string[] = [];
    const servers: Server[] = [];
    const context = scripts.contextOf({
      root: scripts.PROJECT_ROOT,
      env: { PATH: commands, PLAYWRIGHT_BROWSERS_PATH: path.join(directory, 'browsers') },
      platform: 'linux',
      home: path.join(directory, 'home'),
      systemRoot: directory,
      isRoot: false,
      say: (line) => said.push(line),
    });
    await use({
      context,
      said,
      command: async (name, script = '') => {
        const file = path.join(commands, name);
        await writeFile(file, `#!/bin/sh\necho "${name} $*" >> '${log}'\nPATH=/usr/bin:/bin\n${script}\n`);
        await chmod(file, 0o755);
        return file;
      },
      calls: async () => (await readFile(log, 'utf8')).trim().split('\n'),
      listen: async (server) => {
        servers.push(server);
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      },
    });
    for (const server of servers) server.close();
  },
});

export async function executable(file: string, text = '') {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text, { mode: 0o755 });
}
