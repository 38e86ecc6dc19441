/** Stub sites as processes of their own, for the benchmark. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';

/**
 * @typedef {object} Stub
 * @property {string} url
 * @property {number} msToAnswer from the start of the process to its first complete answer to `GET /`
 * @property {() => Promise<Memory>} memory of the process after its garbage was collected; only with `probe`
 */
/** @typedef {{ rss: number, heapUsed: number }} Memory in bytes */

/**
 * Starts a stub on a free port as the suite does, waits for its first answer, and stops it after its use.
 * @template Result
 * @param {string} root the project's directory
 * @param {{ control?: boolean, probe?: boolean }} options `control`: with the control API; `probe`: can tell its memory
 * @param {(stub: Stub) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withStub(root, { control = false, probe = false }, use) {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...(probe ? ['--expose-gc', '--require', path.join(root, 'bench/memory-probe.cjs')] : []),
      ...['-r', 'tsx/cjs', 'stub-site/main.ts', '--port', '0'],
      ...(control ? ['--control'] : []),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit', ...(probe ? /** @type {const} */ (['ipc']) : [])] },
  );
  const ended = once(child, 'exit');
  const end = () => void child.kill();
  process.once('exit', end);
  try {
    const url = await address(child);
    const status = await statusOf(url);
    const msToAnswer = performance.now() - start;
    if (status !== 200) throw new Error(`Expected the stub site to answer GET / with 200, got ${status}.`);
    const memory = async () => {
      child.send('memory?');
      const [answer] = await once(child, 'message');
      return answer;
    };
    return await use({ url, msToAnswer, memory });
  } finally {
    process.off('exit', end);
    end();
    await ended;
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>} the address that the stub prints once it listens
 */
function address(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (text) => {
      output += text;
      const [, url] = /ready at (http:\S+)/.exec(output) ?? [];
      if (url) resolve(url);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The stub site ended with exit code ${code}: ${output}`)));
  });
}

/**
 * @param {string} url
 * @returns {Promise<number | undefined>} the status of a complete answer
 */
function statusOf(url) {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent: false }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      })
      .on('error', reject);
  });
}

/**
 * A new sandbox of a stub with the control API.
 * @param {string} stub its address
 * @returns {Promise<string>} the sandbox's id
 */
export async function createSandbox(stub) {
  const { id } = await control(stub, '/sandboxes', { method: 'POST', body: '{}' });
  return id;
}

/**
 * @param {string} stub
 * @param {string} sandbox
 * @returns {Promise<{ username: string }[]>}
 */
export function recordedAccounts(stub, sandbox) {
  return control(stub, `/sandboxes/${sandbox}/accounts`);
}

/**
 * @param {string} stub
 * @param {string} path
 * @param {RequestInit} [init]
 */
async function control(stub, path, init) {
  const response = await fetch(`${stub}/control${path}`, init);
  const text = await response.text();
  if (!response.ok)
    throw new Error(`${path} of the control API was answered with ${response.status}: ${text}`);
  return JSON.parse(text);
}
