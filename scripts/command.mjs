// Only for the commands that are no TypeScript yet.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../runner/user-error.cjs';

export { run, runInForeground } from '../runner/child-process.cjs';
export { environmentOf as readEnvironment } from '../runner/environment.cjs';
export { PROJECT_ROOT } from '../runner/project.cjs';

/**
 * @param {string} url
 * @param {() => Promise<number>} tool
 */
export async function runAsCommand(url, tool) {
  if (process.argv[1] === undefined || realpathSync(process.argv[1]) !== fileURLToPath(url)) return;
  try {
    process.exitCode = await tool();
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  }
}
