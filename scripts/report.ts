import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { PART } from '../reports/output';
import { loopbackAddress, loopbackOrigin } from '../runner/environment.cjs';
import { type Context, OUTPUT } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';

/** The Allure report that was made last: of the last whole run, or of the last run of some tests. */
function lastReport(root: string): string {
  const made = [OUTPUT, `${OUTPUT}/${PART}`].map((folder) => {
    const directory = path.join(root, folder, 'allure');
    const at = statSync(path.join(directory, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return { directory, at };
  });
  const [last] = made.filter(({ at }) => at > 0).sort((a, b) => b.at - a.at);
  if (last) return last.directory;
  throw new UserError(`There is no Allure report in ${OUTPUT}/allure yet. "npm run e2e" makes one.`);
}

/** Serves the Allure report on a free loopback port. */
export async function serveReport(root: string): Promise<{ address: string; server: ServerType }> {
  const directory = lastReport(root);
  const app = new Hono().use(serveStatic({ root: directory }));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: loopbackAddress(), port: 0 }, ({ port }) =>
      resolve({ address: `${loopbackOrigin(port)}/`, server }),
    );
    server.on('error', reject);
  });
}

function openInBrowser(address: string): void {
  const openers: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  };
  const [command = '', ...args] = openers[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => console.log('No browser could be opened: open the address yourself.'))
    .unref();
}

/** `npm run report [-- --no-open]`: opens the last Allure report, served until Ctrl+C. */
export async function main(args: readonly string[], { root }: Context): Promise<number> {
  const unknown = args.find((arg) => arg !== '--no-open');
  if (unknown !== undefined)
    throw new UserError(`Unknown argument "${unknown}"; expected none, or --no-open.`);
  const { address } = await serveReport(root);
  console.log(`Allure report: ${address}   (Ctrl+C ends it)`);
  if (!args.includes('--no-open')) openInBrowser(address);
  return 0;
}
