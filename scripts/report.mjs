/** Opens the last Allure report, served on loopback until Ctrl+C: `npm run report [-- --no-open]`. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ALLURE_REPORT } from './allure-report.mjs';
import { PROJECT_ROOT, runAsCommand } from './command.mjs';
import { Problem } from './problem.mjs';

/**
 * Serves the report's directory on a free loopback port.
 * @param {string} root
 * @returns {Promise<{ address: string, server: import('@hono/node-server').ServerType }>}
 */
export async function serveReport(root) {
  const directory = path.join(root, ALLURE_REPORT);
  if (!existsSync(path.join(directory, 'index.html'))) {
    throw new Problem(`There is no Allure report in ${ALLURE_REPORT} yet. "npm run e2e" makes one.`);
  }
  const { serve } = await import('@hono/node-server');
  const { serveStatic } = await import('@hono/node-server/serve-static');
  const { Hono } = await import('hono');
  const app = new Hono().use(serveStatic({ root: directory }));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve({ address: `http://127.0.0.1:${port}/`, server }),
    );
    server.on('error', reject);
  });
}

/** @param {string} address */
function openInBrowser(address) {
  const [command = '', ...args] = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  }[/** @type {string} */ (process.platform)] ?? ['xdg-open'];
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => console.log('No browser could be opened from here: open the address in one.'))
    .unref();
}

void runAsCommand(import.meta.url, async () => {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg !== '--no-open');
  if (unknown !== undefined) throw new Problem(`Unknown argument "${unknown}"; expected none, or --no-open.`);
  const { address } = await serveReport(PROJECT_ROOT);
  console.log(`Allure report: ${address}   (Ctrl+C ends it)`);
  if (!args.includes('--no-open')) openInBrowser(address);
  return 0;
});
