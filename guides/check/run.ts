import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runPlaywright } from '../../runner/playwright';
import type { Context } from '../../runner/project.cjs';
import { UserError } from '../../runner/user-error.cjs';
import { guideOf, recognise, whyNotFollowed } from '../read';
import { readGuideText } from './input';
import { guideCheckPage } from './page';
import { figures, type GuideCheck } from './report';
import { readRunResult, type RunResult } from './run-result';

/** What a check writes. Pictures of an earlier one go too: they are in a folder of their own. */
const REPORTS = ['findings.json', 'guide.json', 'index.html', 'pictures', 'run.json'];

/** What to check. */
export interface CheckOptions {
  readonly file: string;
  /** Ids of guides whose answers are compared with the text's. */
  readonly compareWith: readonly string[];
  /** Folder of the reports. */
  readonly output: string;
}

/** Reads a guide, follows it in a browser, and writes the reports. Throws an error when it cannot be followed at all. */
export async function checkGuide(
  { file, compareWith, output }: CheckOptions,
  context: Context,
): Promise<GuideCheck> {
  const recognised = recognise(readGuideText(file));
  const reason = whyNotFollowed(recognised);
  if (reason !== undefined) throw new UserError(`${file} cannot be followed: ${reason}`);
  const guide = guideOf(recognised, compareWith);

  const folder = path.resolve(output);
  for (const name of REPORTS) rmSync(path.join(folder, name), { recursive: true, force: true });
  mkdirSync(path.join(folder, 'pictures'), { recursive: true });
  const write = (name: string, content: string | Buffer): void =>
    writeFileSync(path.join(folder, name), content);
  write('guide.json', toJSON(guide));
  const check = { file, recognised, guide, ...(await follow(folder, context)) };
  for (const [name, picture] of check.files) write(path.join('pictures', name), picture);
  write('findings.json', toJSON(figures(check)));
  write('index.html', await guideCheckPage(check));
  return check;
}

/** Follows the guide in a folder with Playwright. */
async function follow(folder: string, { root, env }: Context): Promise<RunResult> {
  const guide = { GUIDE_TO_FOLLOW: path.join(folder, 'guide.json') };
  await runPlaywright(['--config=guides/check'], { root, env: { ...env, ...guide } });
  try {
    return readRunResult(path.join(folder, 'run.json'));
  } catch (error) {
    throw new UserError(`The guide could not be followed:\n${(error as Error).message}`);
  }
}

function toJSON(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
