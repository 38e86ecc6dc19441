import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareGuides } from '../reports/guide-diff/compare';
import { guideDiffReport } from '../reports/guide-diff/page';
import { changesText, guideDiffText, isSame } from '../reports/guide-diff/text';
import { type Context, OUTPUT } from '../runner/project.cjs';

const [SAME, CHANGED, NO_GUIDES] = [0, 1, 2];

/** `npm run guide:diff -- <old output> <new output>`: reports what changed between the illustrated guides of two runs. */
export async function main(args: readonly string[], { root }: Pick<Context, 'root'>): Promise<number> {
  const [before, after, more] = args;
  if (before === undefined || after === undefined || more !== undefined) {
    console.error('Expected two output folders: npm run guide:diff -- <old output> <new output>');
    return NO_GUIDES;
  }
  try {
    const changes = await compareGuides(before, after);
    const { html, pictures } = await guideDiffReport(changes, { before, after });
    const folder = path.join(root, OUTPUT, 'guide-diff');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, picture] of pictures) writeFileSync(path.join(folder, name), picture);
    writeFileSync(path.join(folder, 'index.html'), html);
    if (!isSame(changes)) console.log(guideDiffText(changes));
    console.log(isSame(changes) ? 'The guides are the same.' : `${changesText(changes)}.`);
    console.log(`Side by side: ${OUTPUT}/guide-diff/index.html`);
    return isSame(changes) ? SAME : CHANGED;
  } catch (error) {
    console.error((error as Error).message);
    return NO_GUIDES;
  }
}
