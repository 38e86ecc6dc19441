const childProcess = require('node:child_process');
const os = require('node:os');
const path = require('node:path');

/**
 * Runs a command to its end. Its output is collected, or shown as it comes: on standard error, since standard output
 * belongs to the command that the user started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, show?: boolean, signal?: AbortSignal }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(command, args, { cwd, env, show = false, signal }) {
  return new Promise((resolve) => {
    const child = childProcess.spawn(command, args, {
      cwd,
      env,
      signal,
      shell: process.platform === 'win32' && command === 'npm',
      stdio: show ? ['inherit', process.stderr, 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    child.on('error', (error) => (output += `${command}: ${error.message}`));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a script of Node in place of this process: same input and output, signals passed on. Resolves with its exit
 * code, or with 128 and the signal's number when a signal ended it.
 * @param {string} script from the project's directory
 * @param {readonly string[]} args
 * @param {import('./project.cjs').Context} context
 * @returns {Promise<number>}
 */
function runInForeground(script, args, { root, env }) {
  return new Promise((resolve, reject) => {
    const child = childProcess.spawn(process.execPath, [path.join(root, script), ...args], {
      cwd: root,
      env,
      stdio: 'inherit',
    });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM'];
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => void child.kill(signal);
    for (const signal of signals) process.on(signal, passOn);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve(code ?? 128 + (os.constants.signals[signal ?? 'SIGTERM'] ?? 0));
    });
  });
}

module.exports = { run, runInForeground };
