/**
 * Starts a command of this folder: `node scripts/start.mjs <command> [arguments]` installs what is missing, then calls
 * `main` of `<command>.ts`, or of `<command>/index.ts`, in this process.
 */
import { createRequire } from 'node:module';
import { endInOrder } from '../runner/child-process.cjs';
import { environmentOf } from '../runner/environment.cjs';
import { PROJECT_ROOT } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';
import { preparePackages } from './setup/setup.mjs';

endInOrder();
const [command, ...args] = process.argv.slice(2);
try {
  await preparePackages();
  const { register } = await import('tsx/cjs/api');
  register();
  /** @type {{ main: (args: string[], context: import('../runner/project.cjs').Context) => Promise<number> }} */
  const { main } = createRequire(import.meta.url)(`./${command}`);
  process.exitCode = await main(args, { root: PROJECT_ROOT, env: environmentOf(PROJECT_ROOT) });
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
