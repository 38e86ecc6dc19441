import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the summary of a CI job shows, from the run's `summary.md` and what is said of the shards. */
export function jobSummary(folder: string, lines: readonly string[]): string {
  const file = path.join(folder, 'summary.md');
  const ofRun = existsSync(file) ? readFileSync(file, 'utf8') : 'No test ran, so there is no summary.\n';
  return `${ofRun}\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
}
