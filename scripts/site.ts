import { runInForeground } from '../runner/child-process.cjs';
import type { Context } from '../runner/project.cjs';

/** `npm run site [-- --control] [-- --port <n>]`: serves the stub site until Ctrl+C. */
export async function main(args: readonly string[], context: Context): Promise<number> {
  const start = ['-r', 'tsx/cjs', 'stub-site/main.ts', ...args];
  return runInForeground(start, context);
}
