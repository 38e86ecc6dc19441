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
 * browser's package can bring another browser to another version. Where it would, the version that fits is installed.
 * @param {string[]} packages
 * @param {Pick<Context, 'root' | 'env' | 'say'>} context
 * @param {{ newest?: boolean }} [wish] whether to update the package lists first, so that the newest version is offered
 * @returns {Promise<Outcome>}
 */
export async function installWithApt(packages, { root, env, say }, { newest = false } = {}) {
  const options = { cwd: root, env: { ...env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } };
  let offered = newest ? undefined : await firstOffered(packages, options);
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
  let plan = await planFor(offered, options);
  if (plan.changes.length > 0) return wouldChange(plan.changes, offered);
  say(`Installing ${plan.wanted} (apt-get install) ...`);
  let result = await run('apt-get', install(plan.wanted), options);
  if (result.code !== 0 && !updated) {
    // The lists may be older than what the mirror still has.
    await run('apt-get', ['update', ...OPTIONS], options);
    plan = await planFor(offered, options);
    if (plan.changes.length > 0) return wouldChange(plan.changes, offered);
    result = await run('apt-get', install(plan.wanted), options);
  }
  if (result.code === 0) return { done: true, reason: '' };
  return { done: false, reason: `apt-get install ${plan.wanted} failed: ${lastLine(result.output)}` };
}

/** @param {string} wanted */
function install(wanted) {
  return ['install', '--yes', '--no-install-recommends', ...OPTIONS, wanted];
}

/**
 * The package to install, and what that would change. Packages of one browser have one version: where the newest would
 * upgrade another of them, the version that is there is asked for.
 * @param {string} offered
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ wanted: string, changes: Change[] }>}
 */
async function planFor(offered, options) {
  const changes = await changesOf(offered, options);
  const sibling = changes.find(
    ({ name, before }) => name !== offered && before !== '' && name.split('-')[0] === offered.split('-')[0],
  );
  if (!sibling) return { wanted: offered, changes };
  const wanted = `${offered}=${sibling.before}`;
  const { code } = await run('apt-get', ['--simulate', ...install(wanted)], options);
  if (code !== 0) return { wanted: offered, changes };
  const ofOlder = await changesOf(wanted, options);
  return ofOlder.length === 0 ? { wanted, changes: [] } : { wanted: offered, changes };
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
 * A change to a package that is there.
 * @typedef {{ name: string, before: string, what: string }} Change `before`: its version now, where apt-get says it
 */

/**
 * What an installation would do to packages that are there, by apt-get's own plan; empty when it only adds packages. A
 * plan that fails changes nothing, and the installation says why.
 * @param {string} wanted
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<Change[]>}
 */
async function changesOf(wanted, options) {
  const { output } = await run('apt-get', ['--simulate', ...install(wanted)], options);
  const upgraded = /^Inst (\S+) \[([^\]]+)\] \((\S+)/;
  const removed = /^(?:Remv|Purg) (\S+)(?: \[([^\]]+)\])?/;
  return output.split('\n').flatMap((line) => {
    const [, name, before, after] = upgraded.exec(line) ?? [];
    if (name !== undefined && before !== undefined)
      return [{ name, before, what: `upgrade ${name} from ${before} to ${after}` }];
    const [, gone, version = ''] = removed.exec(line) ?? [];
    return gone === undefined ? [] : [{ name: gone, before: '', what: `remove ${gone} ${version}`.trim() }];
  });
}

/**
 * @param {Change[]} changes
 * @param {string} offered
 * @returns {Outcome}
 */
function wouldChange(changes, offered) {
  const reason =
    `not installed, because it would change what is there: ${changes.map(({ what }) => what).join(', ')}. ` +
    `To install it all the same: apt-get install ${offered}`;
  return { done: false, reason };
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split('\n').at(-1) ?? '';
}
