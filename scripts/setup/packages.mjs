/** Brings node_modules to what package-lock.json says, and remembers that it is there. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../runner/child-process.cjs';
import { UserError } from '../../runner/user-error.cjs';

/**
 * What the set-up remembers between runs, in node_modules/.setup-stamp.json.
 * @typedef {object} Stamp
 * @property {string} lock checksum of package-lock.json
 * @property {string} installed checksum of npm's own record of what it installed
 * @property {number} node major version, for packages that are built for it
 * @property {string} platform
 * @property {NoVideo} [noVideo]
 * @property {Record<string, { reason: string, triedAt: string, isThere: boolean }>} [noBrowser] by project: why it has no browser that
 *   starts, and whether there is one that does not
 */

/**
 * A failed attempt to bring ffmpeg.
 * @typedef {object} NoVideo
 * @property {string | null} systemFfmpeg
 * @property {string} reason
 * @property {string} triedAt
 */

/**
 * Packages of a lock file by their places, such as `node_modules/tsx`.
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */
/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [dependencies]
 */

/** @param {Pick<import('./context.mjs').Context, 'root' | 'env' | 'say' | 'reminderMs'>} context */
export async function installPackages({ root, env, say, reminderMs }) {
  const wanted = wantedStamp(root);
  const stamp = readStamp(root);
  if (stamp !== undefined && matches(stamp, wanted)) return;

  const otherMachine =
    stamp !== undefined && (stamp.node !== wanted.node || stamp.platform !== wanted.platform);
  if (otherMachine || !alreadyInstalled(root)) {
    refuseLink(root);
    say('Installing packages (npm ci) ...');
    const start = performance.now();
    const seconds = () => Math.round((performance.now() - start) / 1000);
    const reminder = setInterval(() => say(`Still installing packages, for ${seconds()} s ...`), reminderMs);
    const { code } = await run('npm', ['ci', '--include=dev'], { cwd: root, env, show: true });
    clearInterval(reminder);
    if (code !== 0) {
      throw new UserError(
        `npm ci ended with exit code ${code}, so the packages are not installed; npm says why above. ` +
          'Most often the network, the registry, a proxy or a full disk is the reason. Put it right, try "npm ci", then start again.',
      );
    }
  }
  writeStamp(root, wantedStamp(root));
}

/**
 * npm ci empties node_modules: behind a link, that of another checkout.
 * @param {string} root
 */
function refuseLink(root) {
  const folder = path.join(root, 'node_modules');
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new UserError(
    `Expected ${folder} to be a directory of this checkout; it is a link to ${realpathSync(folder)}, which npm ci would empty. ` +
      'Remove the link and start again.',
  );
}

/**
 * @param {string} root
 * @returns {Stamp | undefined}
 */
export function readStamp(root) {
  try {
    return JSON.parse(readFileSync(stampFile(root), 'utf8'));
  } catch {
    return undefined; // missing or damaged: it is written anew
  }
}

/**
 * @param {string} root
 * @param {Stamp} stamp
 */
export function writeStamp(root, stamp) {
  writeFileSync(stampFile(root), `${JSON.stringify(stamp, undefined, 2)}\n`);
}

/** @param {string} root */
function stampFile(root) {
  return path.join(root, 'node_modules/.setup-stamp.json');
}

/**
 * @param {string} root
 * @returns {Stamp}
 */
function wantedStamp(root) {
  return {
    lock: checksum(lockFile(root)),
    installed: checksum(installedFile(root)),
    node: Number.parseInt(process.versions.node, 10),
    platform: `${process.platform}-${process.arch}`,
  };
}

/**
 * @param {Stamp} stamp
 * @param {Stamp} wanted
 */
function matches(stamp, wanted) {
  return (
    stamp.lock === wanted.lock &&
    stamp.installed === wanted.installed &&
    stamp.node === wanted.node &&
    stamp.platform === wanted.platform
  );
}

/**
 * Whether npm's own record of what it installed is what package-lock.json asks for on this machine:
 * someone who ran `npm ci` does not pay for a second one.
 * @param {string} root
 */
function alreadyInstalled(root) {
  const installed = lockedPackages(installedFile(root));
  const wanted = lockedPackages(lockFile(root));
  if (installed === undefined || wanted === undefined) return false;
  delete wanted['']; // the project itself
  const asWanted = Object.entries(wanted).every(([name, locked]) => {
    const there = installed[name];
    if (there === undefined) return isLeftOut(name, wanted);
    return there.version === locked.version && there.integrity === locked.integrity;
  });
  return asWanted && Object.keys(installed).every((name) => name in wanted);
}

/**
 * Whether npm leaves a package out on this machine: an optional one for other machines, and what only such packages need.
 * @param {string} place
 * @param {LockedPackages} wanted
 * @returns {boolean}
 */
function isLeftOut(place, wanted) {
  const locked = wanted[place];
  if (locked?.optional !== true) return false;
  if (!isForThisMachine(locked)) return true;
  const name = place.split('node_modules/').at(-1) ?? place;
  const needing = Object.keys(wanted).filter((other) => name in (wanted[other]?.dependencies ?? {}));
  return needing.length > 0 && needing.every((other) => isLeftOut(other, wanted));
}

/** @param {LockedPackage} locked */
function isForThisMachine({ os = [process.platform], cpu = [process.arch], libc }) {
  return os.includes(process.platform) && cpu.includes(process.arch) && libc === undefined;
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** @param {string} file */
function checksum(file) {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'missing';
}

/** @param {string} root */
function lockFile(root) {
  return path.join(root, 'package-lock.json');
}

/** @param {string} root */
function installedFile(root) {
  return path.join(root, 'node_modules/.package-lock.json');
}
