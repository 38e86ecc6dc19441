import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Context } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';
import { ALLURE_REPORT } from './allure-report';

/** Serves the Allure report on a free loopback port. */
export async function serveReport(root: string): Promise<{ address: string; server: ServerType }> {
  const directory = path.join(root, ALLURE_REPORT);
  if (!existsSync(path.join(directory, 'index.html'))) {
    throw new UserError(`There is no Allure report in ${ALLURE_REPORT} yet. "npm run e2e" makes one.`);
  }
  const app = new Hono().use(serveStatic({ root: directory }));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve({ address: `http://127.0.0.1:${port}/`, server }),
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
