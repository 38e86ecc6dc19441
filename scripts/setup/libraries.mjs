/** Playwright's builds come without the system's libraries that they need; a package of the system brings its own. */
import path from 'node:path';
import { run } from '../../runner/child-process.cjs';
import { aptUsable } from './apt.mjs';

/** @typedef {import('./context.mjs').Context} Context */

/**
 * Starts a browser that was downloaded, and installs the libraries that it lacks where that is possible.
 * @param {string} file
 * @param {string} build as for `playwright install-deps`
 * @param {Context} context
 * @returns {Promise<string | undefined>} why it does not start, and what helps
 */
export async function problemAtStart(file, build, context) {
  const { root, env, platform, say } = context;
  if (platform !== 'linux') return undefined;
  const start = () => run(file, ['--version'], { cwd: root, env });
  if ((await start()).code === 0) return undefined;

  if (aptUsable(context).done) {
    say('Installing the libraries that the browser needs (playwright install-deps) ...');
    const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
    await run(process.execPath, [playwright, 'install-deps', build], { cwd: root, env });
  }
  const { code, output } = await start();
  if (code === 0) return undefined;
  return (
    `The browser ${file} was downloaded but does not start: ${output.trim()}\n` +
    `Most often libraries of the system are missing; this installs them: sudo npx playwright install-deps ${build}`
  );
}
