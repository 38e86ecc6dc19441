/** What the one-file tools in this directory share: commands, the environment, and how a tool fails. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import util from 'node:util';
import { Problem } from './problem.mjs';

export const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The variables of the process over those of the project's `.env`.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function readEnvironment(root, env = process.env) {
  const file = path.join(root, '.env');
  return existsSync(file) ? { ...util.parseEnv(readFileSync(file, 'utf8')), ...env } : env;
}

/**
 * Runs a command to its end. What it prints is collected, or shown as it comes: on standard error, so
 * that standard output stays with the command that the person asked for.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, show?: boolean, signal?: AbortSignal }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd, env, show = false, signal }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
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
 * Runs a command of an installed package in place of this process: same input and output, signals passed
 * on. Answers with its exit code, 128 and the signal's number when a signal ended it.
 * @param {string} script the command's file, from the project's directory
 * @param {string[]} args
 * @param {{ root: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
export function runInForeground(script, args, { root, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, script), ...args], {
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

/**
 * Runs a tool when its file was started as a command, not when it was imported. The tool answers with the
 * exit code.
 * @param {string} url `import.meta.url` of the tool
 * @param {() => Promise<number>} tool
 */
export async function runAsCommand(url, tool) {
  if (process.argv[1] === undefined || realpathSync(process.argv[1]) !== fileURLToPath(url)) return;
  try {
    process.exitCode = await tool();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  }
}
