import { execFileSync } from 'node:child_process';

/** The commit that is checked out, as 40 digits; null for a copy of the project without git. */
export function commitOf(root: string): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return null;
  }
}
