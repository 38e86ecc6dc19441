import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runPlaywright } from '../../runner/playwright';
import type { Context } from '../../runner/project.cjs';
import { UserError } from '../../runner/user-error.cjs';
import { type Guide, GUIDES } from '../catalogue';
import { findingsOfText } from '../findings';
import { guideOf, type GuideReading, readGuide } from '../read';
import { readGuideFile } from './input';
import { guideCheckPage } from './page';
import { type CheckFinding, figures, figuresOfRefusal, type GuideCheck } from './report';
import { readRunResult, type RunResult } from './run-result';
import { refusalText } from './text';

/** What a check writes. Pictures of an earlier one go too: they are in a folder of their own. */
const REPORTS = ['findings.json', 'guide.json', 'index.html', 'pictures', 'run.json'];

/** What to check. */
export interface CheckOptions {
  /** "-" for standard input. */
  readonly file: string;
  /** Ids of guides whose answers are compared with the text's. */
  readonly compareWith: readonly string[];
  /** Folder of the reports. */
  readonly output: string;
}

/**
 * Reads a guide, follows it in a browser, and writes the reports. Throws an error with the reason when the document is
 * no guide to registration; its readings are written all the same.
 */
export async function checkGuide(
  { file, compareWith, output }: CheckOptions,
  context: Context,
): Promise<GuideCheck> {
  const reading = readGuide(await readGuideFile(file));
  const folder = path.resolve(output);
  for (const name of REPORTS) rmSync(path.join(folder, name), { recursive: true, force: true });
  mkdirSync(path.join(folder, 'pictures'), { recursive: true });
  const write = (name: string, content: string | Buffer): void =>
    writeFileSync(path.join(folder, name), content);
  if (reading.refused !== undefined) {
    write('findings.json', toJSON(figuresOfRefusal(file, reading)));
    throw new UserError(refusalText(file, reading));
  }
  const guide = guideOf(reading, compareWith);
  write('guide.json', toJSON(guide));
  const run = guide.steps.length > 0 ? await follow(folder, context) : NOT_FOLLOWED;
  const check = { ...run, file, reading, guide, findings: allFindings(reading, guide, run) };
  for (const [name, picture] of check.files) write(path.join('pictures', name), picture);
  write('findings.json', toJSON(figures(check)));
  write('index.html', await guideCheckPage(check));
  return check;
}

/** A guide that asks for nothing on the screens: a leaflet that only states facts. */
const NOT_FOLLOWED: RunResult = { findings: [], pictures: [], files: new Map(), stopped: undefined };

/**
 * What the document says is compared with the model's screens without a browser. Guides that disagree are compared by
 * their claims. Of the browser's findings, those count at which it failed.
 */
function allFindings({ findings }: GuideReading, guide: Guide, run: RunResult): CheckFinding[] {
  const own = findings.map(({ line, ...finding }): CheckFinding => ({
    ...finding,
    ...(line === null ? {} : { line }),
  }));
  const disagreements = findingsOfText(guide, GUIDES).filter(({ kind }) => kind === 'guides-disagree');
  const failures = run.findings.filter(({ kind }) => kind === 'not-followed');
  return [...own, ...disagreements, ...failures].toSorted((one, other) => one.step - other.step);
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
