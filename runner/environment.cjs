const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Spellings of this machine, as proxies and browsers take them. */
const LOOPBACK = ['localhost', '127.0.0.1', '::1', '[::1]'];

/**
 * The environment of a run: the project's `.env` (this is its only reader), below the variables that are set already.
 * Loopback never goes through a proxy, also with `NODE_USE_ENV_PROXY`.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
function environmentOf(root, env = process.env) {
  return withoutProxyForLoopback({ ...settingsIn(path.join(root, '.env')), ...env });
}

/**
 * Nothing reads a setting before the packages are installed, so that there are none then.
 * @param {string} file
 * @returns {NodeJS.ProcessEnv}
 */
function settingsIn(file) {
  if (!fs.existsSync(file) || !isInstalled('dotenv')) return {};
  return require('dotenv').parse(fs.readFileSync(file));
}

/** @param {string} name of a package */
function isInstalled(name) {
  try {
    return Boolean(require.resolve(name));
  } catch {
    return false;
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
function withoutProxyForLoopback(env) {
  const given = (env['no_proxy'] ?? env['NO_PROXY'] ?? '').split(/[\s,]+/);
  const hosts = [...new Set([...given, ...loopbackHosts(env)])].filter(Boolean).join(',');
  return { ...env, no_proxy: hosts, NO_PROXY: hosts };
}

/**
 * The hosts that are this machine: the usual ones, and the one that `E2E_BASE_URL` names, such as 127.0.0.2.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string[]}
 */
function loopbackHosts(env = process.env) {
  const address = env['E2E_BASE_URL'] ?? '';
  return [...new Set([...LOOPBACK, ...(URL.canParse(address) ? [new URL(address).hostname] : [])])];
}

/**
 * The loopback address of this machine: IPv6 where it has no IPv4.
 * @param {ReturnType<typeof os.networkInterfaces>} [interfaces]
 * @returns {'127.0.0.1' | '::1'}
 */
function loopbackAddress(interfaces = os.networkInterfaces()) {
  const addresses = Object.values(interfaces).flatMap((own = []) => own.map(({ address }) => address));
  return addresses.includes('127.0.0.1') || !addresses.includes('::1') ? '127.0.0.1' : '::1';
}

/**
 * The address of a server on this machine, as a URL has it.
 * @param {number} port
 * @param {string} [host]
 */
function loopbackOrigin(port, host = loopbackAddress()) {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

module.exports = { environmentOf, loopbackHosts, loopbackAddress, loopbackOrigin };
