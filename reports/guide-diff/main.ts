/** Tells what changed between two runs' illustrated guides: `npm run guide:diff -- <old output> <new output>`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { changesText, compareGuides, type GuideChange, whereText } from './changes';
import { guideDiffPage } from './page';

const OUTPUT = 'reports/output/guide-diff';

/** Writes the page and its pictures, and prints each change. Resolves with the exit code: 1 when something changed. */
async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [before, after, more] = positionals;
  if (before === undefined || after === undefined || more !== undefined) {
    console.error('Expected two output folders: npm run guide:diff -- <old output> <new output>');
    return 2;
  }
  const changes = await compareGuides(before, after);
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  for (const { pictures } of changes) {
    for (const { name, png } of pictures) writeFileSync(path.join(OUTPUT, name), png);
  }
  writeFileSync(path.join(OUTPUT, 'index.html'), await guideDiffPage(changes, { before, after }));
  for (const change of changes) console.log(lineOf(change));
  console.log(changes.length === 0 ? 'The guides are the same.' : `${changesText(changes)}.`);
  console.log(`Side by side: ${OUTPUT}/index.html`);
  return changes.length === 0 ? 0 : 1;
}

function lineOf(change: GuideChange): string {
  const { before, after } = change;
  return `${whereText(change)}:\n  before: ${before}\n  after:  ${after}`;
}

void main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error((error as Error).message);
    process.exitCode = 2;
  },
);
