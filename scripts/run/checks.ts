import path from 'node:path';
import { run } from '../../runner/child-process.cjs';
import type { Progress } from '../../runner/progress';
import { minutes } from '../../runner/progress';
import type { Context } from '../../runner/project.cjs';

/** Checks of the code itself, each with the command that shows what is wrong. */
const CHECKS = [
  {
    name: 'Format',
    command: ['prettier/bin/prettier.cjs', '--check', '.'],
    again: 'npm run format',
  },
  { name: 'Lint', command: ['eslint/bin/eslint.js', '.'], again: 'npm run lint' },
  {
    name: 'Circles',
    command: ['dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'lint/circles.mjs', '.'],
    again: 'npm run lint:circles',
  },
  { name: 'Types', command: ['typescript/bin/tsc', '--noEmit'], again: 'npm run typecheck' },
] as const;

/** Runs all checks at once. Resolves with how many passed and how many failed. */
export async function runChecks(
  context: Context,
  progress: Progress,
): Promise<{ passed: number; failed: number }> {
  const work = CHECKS.map((check) => [check.name, runCheck(check, context, progress)] as const);
  const results = await progress.during(Object.fromEntries(work));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

async function runCheck(
  { name, command: [script, ...args], again }: (typeof CHECKS)[number],
  { root, env }: Context,
  progress: Progress,
): Promise<boolean> {
  const start = performance.now();
  const { code, output } = await run(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: root,
    env,
  });
  const duration = minutes(performance.now() - start);
  if (code === 0) progress.say(`  ${name}: passed in ${duration}`);
  else progress.say(`  ${name}: FAILED in ${duration}. Run again with: ${again}\n${output.trimEnd()}\n`);
  return code === 0;
}
