import path from 'node:path';
import { UserError } from '../../runner/user-error.cjs';

/** What `npm run` and `npx playwright` start, without npm between: npm does not pass every signal on. */
export function processOf(root: string, command: readonly string[]): { file: string; args: string[] } {
  const [tool, verb = '', ...rest] = command;
  if (tool === 'npm' && verb === 'run') {
    const [script = '', ...args] = rest;
    return {
      file: process.execPath,
      args: [path.join(root, 'scripts/start.mjs'), script, ...args.filter((arg) => arg !== '--')],
    };
  }
  if (tool === 'npx' && verb === 'playwright') {
    return {
      file: process.execPath,
      args: [path.join(root, 'node_modules/@playwright/test/cli.js'), ...rest],
    };
  }
  if (tool === 'node') return { file: process.execPath, args: [verb, ...rest] };
  throw new UserError(
    `Expected a part to start npm run, npx playwright or node, got "${command.join(' ')}".`,
  );
}

/** A command as it can be typed, with its settings before it. */
export function commandText(command: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  return [
    ...Object.entries(env).map(([name, value]) => `${name}=${quoted(value)}`),
    ...command.map(quoted),
  ].join(' ');
}

function quoted(arg: string): string {
  return /^[\w@./:=,+-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", String.raw`'\''`)}'`;
}
