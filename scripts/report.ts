import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PART } from '../reports/output';
import { type Context, OUTPUT } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';

/**
 * The file of the Allure report that was made last: of the last whole run, or of the last run of some tests. Throws an
 * error that names the command which makes one, where there is none.
 */
export function lastReport(root: string): string {
  const made = [OUTPUT, `${OUTPUT}/${PART}`].map((folder) => {
    const file = path.join(root, folder, 'allure/index.html');
    return { file, at: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  const [last] = made.filter(({ at }) => at > 0).sort((a, b) => b.at - a.at);
  if (last) return last.file;
  throw new UserError(`There is no Allure report in ${OUTPUT}/allure yet. "npm run e2e" makes one.`);
}

function openInBrowser(address: string): void {
  const openers: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  };
  const [command = '', ...args] = openers[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => console.log('No browser could be opened: open the file yourself.'))
    .unref();
}

/** `npm run report [-- --no-open]`: opens the last Allure report, and prints its address. */
export function main(args: readonly string[], { root }: Context): Promise<number> {
  const unknown = args.find((arg) => arg !== '--no-open');
  if (unknown !== undefined)
    throw new UserError(`Unknown argument "${unknown}"; expected none, or --no-open.`);
  const address = pathToFileURL(lastReport(root)).href;
  console.log(`Allure report: ${address}`);
  if (!args.includes('--no-open')) openInBrowser(address);
  return Promise.resolve(0);
}
