/** Debian's and Ubuntu's package manager, where it may be used: as root. */
import path from 'node:path';
import { isExecutableFile, pathDirectories } from '../../fixtures/browser/machine.mjs';
import { run } from '../../runner/child-process.cjs';

/** @typedef {import('./context.mjs').Context} Context */
/** @typedef {import('./context.mjs').Outcome} Outcome */

/** A blocked mirror is given up within seconds, and another run of apt is waited for. */
const OPTIONS = [
  ['Acquire::Retries', '1'],
  ['Acquire::http::Timeout', '15'],
  ['Acquire::https::Timeout', '15'],
  ['DPkg::Lock::Timeout', '120'],
].flatMap(([name, value]) => ['-o', `${name}=${value}`]);

/**
 * @param {Pick<Context, 'env' | 'platform' | 'isRoot'>} context
 * @returns {Outcome} whether apt can be used, else why not
 */
export function aptUsable({ env, platform, isRoot }) {
  if (platform !== 'linux') return { done: false, reason: `there is no apt-get on ${platform}` };
  const directories = pathDirectories({ env, platform });
  const hasApt = directories.some((directory) => isExecutableFile(path.join(directory, 'apt-get')));
  if (!hasApt) return { done: false, reason: 'there is no apt-get in PATH' };
  if (!isRoot) return { done: false, reason: 'not tried, because it needs root' };
  return { done: true, reason: '' };
}

/**
 * Installs the first of the named packages that the system's sources have, if that only adds to what is installed: one
 * browser's package can bring another browser to another version.
 * @param {string[]} packages
 * @param {Pick<Context, 'root' | 'env' | 'say'>} context
 * @returns {Promise<Outcome>}
 */
export async function installWithApt(packages, { root, env, say }) {
  const options = { cwd: root, env: { ...env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } };
  let offered = await firstOffered(packages, options);
  let updated = false;
  if (offered === undefined) {
    say('Reading the package lists (apt-get update) ...');
    const { code, output } = await run('apt-get', ['update', ...OPTIONS], options);
    if (code !== 0) return { done: false, reason: `apt-get update failed: ${lastLine(output)}` };
    offered = await firstOffered(packages, options);
    updated = true;
  }
  if (offered === undefined) {
    return {
      done: false,
      reason: `the package sources have no ${packages.join(' and no ')} (a snap does not count)`,
    };
  }
  const install = ['install', '--yes', '--no-install-recommends', ...OPTIONS, offered];
  let changes = await changesOf(install, options);
  if (changes.length > 0) return wouldChange(changes, offered);
  say(`Installing ${offered} (apt-get install) ...`);
  let result = await run('apt-get', install, options);
  if (result.code !== 0 && !updated) {
    // The lists may be older than what the mirror still has.
    await run('apt-get', ['update', ...OPTIONS], options);
    changes = await changesOf(install, options);
    if (changes.length > 0) return wouldChange(changes, offered);
    result = await run('apt-get', install, options);
  }
  if (result.code === 0) return { done: true, reason: '' };
  return { done: false, reason: `apt-get install ${offered} failed: ${lastLine(result.output)}` };
}

/**
 * @param {string[]} packages
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<string | undefined>} the first that can be installed; Ubuntu's packages that only
 *   fetch a snap are left out
 */
async function firstOffered(packages, options) {
  for (const name of packages) {
    const { output } = await run('apt-cache', ['policy', name], options);
    const candidate = /^ *Candidate: (.*)$/m.exec(output)?.[1];
    if (candidate !== undefined && candidate !== '(none)' && !candidate.includes('snap')) return name;
  }
  return undefined;
}

/**
 * What an installation would do to packages that are there, by apt-get's own plan; empty when it only adds packages. A
 * plan that fails changes nothing, and the installation says why.
 * @param {string[]} install
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<string[]>}
 */
async function changesOf(install, options) {
  const { output } = await run('apt-get', ['--simulate', ...install], options);
  const upgraded = /^Inst (\S+) \[([^\]]+)\] \((\S+)/;
  const removed = /^(?:Remv|Purg) (\S+)(?: \[([^\]]+)\])?/;
  return output.split('\n').flatMap((line) => {
    const [, name, before, after] = upgraded.exec(line) ?? [];
    if (name !== undefined) return [`upgrade ${name} from ${before} to ${after}`];
    const [, gone, version = ''] = removed.exec(line) ?? [];
    return gone === undefined ? [] : [`remove ${gone} ${version}`.trim()];
  });
}

/**
 * @param {string[]} changes
 * @param {string} offered
 * @returns {Outcome}
 */
function wouldChange(changes, offered) {
  const reason =
    `not installed, because it would change what is there: ${changes.join(', ')}. ` +
    `To install it all the same: apt-get install ${offered}`;
  return { done: false, reason };
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split('\n').at(-1) ?? '';
}
