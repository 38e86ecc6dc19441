const childProcess = require('node:child_process');
const os = require('node:os');

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const SAME_SIGNAL_MS = 1_000;
const LOOK_FOR_PARENT_MS = 250;

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
    const end = () => void child.kill();
    process.once('exit', end);
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    child.on('error', (error) => (output += `${command}: ${error.message}`));
    child.on('close', (code) => {
      process.off('exit', end);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs Node in place of this process: same input and output. A signal interrupts it as Ctrl+C does, so that
 * it can stop what it started; a second one kills it. Resolves with its exit code, or with 128 and the number of the
 * signal that this process got or that ended the script.
 * @param {readonly string[]} args of Node: a script, from the project's directory, and its arguments
 * @param {import('./project.cjs').Context} context
 * @returns {Promise<number>}
 */
function runInForeground(args, { root, env }) {
  return new Promise((resolve, reject) => {
    const child = childProcess.spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
    /** @type {NodeJS.Signals | undefined} */
    let received;
    let interruptedAt = 0;
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      received ??= signal;
      interruptedAt ||= Date.now();
      // Ctrl+C arrives more than once: from the terminal and from npm.
      child.kill(Date.now() - interruptedAt < SAME_SIGNAL_MS ? 'SIGINT' : 'SIGKILL');
    };
    for (const signal of SIGNALS) process.on(signal, passOn);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, passOn);
      const ended = received ?? signal;
      resolve(ended ? 128 + os.constants.signals[ended] : (code ?? 1));
    });
  });
}

/**
 * Ends this process in order when it gets a signal, or when the process that started it ends: npm passes a signal on to
 * its shell, and the shell does not pass it on.
 */
function endInOrder() {
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      const isHandled = process.listenerCount(signal) > 1; // by `runInForeground`, which waits for its script
      if (!isHandled) process.exit(128 + os.constants.signals[signal]);
    });
  }
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_FOR_PARENT_MS).unref();
}

module.exports = { endInOrder, run, runInForeground };
