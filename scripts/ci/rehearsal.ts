import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OWN_PROJECTS } from '../../fixtures/browser/projects';
import { run } from '../../runner/child-process.cjs';
import { LOCK_HELD_BY, lockCheckout } from '../../runner/lock';
import { Progress } from '../../runner/progress';
import { type Context, OUTPUT } from '../../runner/project.cjs';
import { UserError } from '../../runner/user-error.cjs';
import { runOfAllTests } from '../run/browsers';
import { spreadOf } from './judge-shards';
import { differences, saidBy } from './same-reports';
import { readRecords, type ShardRecord } from './shard-record';
import { jobsOf, type OwnJob } from './workflow';

const WORKFLOW = '.github/workflows/ci.yml';
/** Its jobs that need another Node than this one. */
const OF_ANOTHER_NODE = 'node';
/** What jobs get from the cache. */
const HISTORY = 'history.jsonl';
/** Where the result is written. */
const FILE = 'rehearsal.json';

/** What a rehearsal leaves for whoever asks how it went. */
export interface RehearsalRun {
  /** The jobs that ran. */
  readonly jobs: readonly string[];
  /** The reports that were compared with those of one run. */
  readonly compared: readonly string[];
  /** How many tests the shards ran. */
  readonly tests: number;
  /** The time of the slowest shard, divided by that of the fastest. */
  readonly spread: number | null;
  /** What went wrong, a clause each. */
  readonly failed: readonly string[];
}

/**
 * Runs what the CI workflow runs, as it stands in the last commit: first all tests in one run, which leaves a history;
 * then every job in a clone of its own, with that history and what jobs hand to each other. The reports of the merged
 * parts must be those of the one run. Resolves with 0 when every job passed and the reports are the same.
 */
export async function rehearse(context: Context): Promise<number> {
  lockCheckout('npm run ci -- --rehearse', context);
  const place = mkdtempSync(path.join(tmpdir(), 'rehearsal-'));
  process.once('exit', () => removeIfPossible(place));
  return new Rehearsal(place, context).run();
}

/** What a run that is interrupted still writes would fail the removal, and hide why the rehearsal ended. */
function removeIfPossible(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    console.error(`${folder} is left: ${(error as Error).message}`);
  }
}

class Rehearsal {
  private readonly progress = new Progress();
  private readonly jobs: string[] = [];
  private readonly failed: string[] = [];

  constructor(
    private readonly place: string,
    private readonly context: Context,
  ) {}

  async run(): Promise<number> {
    const jobs = jobsOf(readFileSync(path.join(this.context.root, WORKFLOW), 'utf8'));
    const whole = await this.oneRun();
    for (const job of jobs) {
      if (job.id === OF_ANOTHER_NODE) this.progress.say(`${job.title}: not run, it needs another Node`);
      else await this.runJob(job);
    }
    const compared = this.compare(jobs, whole);
    this.write(compared);
    const verdict = this.failed.length === 0 ? 'passed' : `failed: ${this.failed.join('; ')}`;
    this.progress.say(`The rehearsal ${verdict}.`);
    return this.failed.length === 0 ? 0 : 1;
  }

  private async runJob({ id, title, steps }: OwnJob): Promise<void> {
    this.jobs.push(title);
    const folder = await this.clone(title);
    let hasFailed = false;
    for (const step of steps) {
      if ('keep' in step) this.keep(folder, step.keep);
      else if ('take' in step) this.take(folder, step.take);
      else if (step.afterFailure ? this.failed.length > 0 : !hasFailed || step.always)
        hasFailed = !(await this.shell(folder, title, step.run)) || hasFailed;
    }
    if (hasFailed) this.failed.push(title);
    if (id !== 'result') rmSync(folder, { recursive: true, force: true });
  }

  /** All tests in one run. Resolves with its folder; its history is kept for the jobs, as a cache would. */
  private async oneRun(): Promise<string> {
    const folder = await this.clone('one run');
    const { args } = await runOfAllTests(OWN_PROJECTS, this.context);
    const command = `npm run setup && E2E_BROWSER_TESTS=change npx playwright test ${args.join(' ')}`;
    if (!(await this.shell(folder, 'one run', command))) this.failed.push('the run of all tests');
    const lines = path.join(folder, OUTPUT, 'history-run.jsonl');
    if (existsSync(lines)) cpSync(lines, path.join(this.place, HISTORY));
    return folder;
  }

  /** Compares the reports of the job that merged the shards with those of one run. Returns their names. */
  private compare(jobs: readonly OwnJob[], whole: string): string[] {
    const merging = jobs.find(({ steps }) =>
      steps.some((step) => 'run' in step && step.run.includes('--merge')),
    );
    const merged = path.join(this.place, (merging?.title ?? '').replaceAll(' ', '-'));
    const places = [merged, whole].map((one) => path.join(one, OUTPUT)) as [string, string];
    if (!places.every((one) => existsSync(path.join(one, 'summary.json')))) {
      this.failed.push('there are no reports to compare');
      return [];
    }
    const said = saidBy(places[0]);
    const different = differences(said, saidBy(places[1]));
    if (different.length > 0)
      this.failed.push(`the merged reports differ from those of one run in ${different.join(', ')}`);
    else this.progress.say('The merged reports are those of one run.');
    return Object.keys(said);
  }

  private write(compared: readonly string[]): void {
    const shards = this.shards();
    const run: RehearsalRun = {
      jobs: this.jobs,
      compared,
      tests: shards.reduce((sum, { tests }) => sum + tests.length, 0),
      spread: spreadOf(shards),
      failed: this.failed,
    };
    const folder = path.join(this.context.root, OUTPUT);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, FILE), `${JSON.stringify(run, null, 2)}\n`);
  }

  /** What the shards left; nothing if none of them began. */
  private shards(): ShardRecord[] {
    try {
      return readRecords(path.join(this.place, 'artifacts')).map(({ record }) => record);
    } catch (error) {
      this.failed.push((error as Error).message);
      return [];
    }
  }

  private async clone(title: string): Promise<string> {
    const folder = path.join(this.place, title.replaceAll(' ', '-'));
    const { root, env } = this.context;
    const { code, output } = await run('git', ['clone', '--quiet', '--no-local', root, folder], {
      cwd: root,
      env,
    });
    if (code !== 0) throw new UserError(`The rehearsal clones this checkout, and git says: ${output.trim()}`);
    const history = path.join(this.place, HISTORY);
    if (existsSync(history)) cpSync(history, path.join(folder, HISTORY));
    return folder;
  }

  private async shell(folder: string, title: string, command: string): Promise<boolean> {
    this.progress.say(`${title}: ${command}`);
    // A run in another checkout has a lock of its own.
    const { [LOCK_HELD_BY]: _, ...others } = this.context.env;
    const env = { ...others, CI: 'true' };
    const ended = run('bash', ['-euo', 'pipefail', '-c', command], { cwd: folder, env });
    const [result] = await this.progress.during({ [title]: ended });
    const { code = 1, output = '' } = result ?? {};
    const last = output.trimEnd().split('\n').slice(-3).join('\n');
    this.progress.say(`${title}: ${code === 0 ? 'passed' : `FAILED (exit code ${code})`}\n${last}`);
    return code === 0;
  }

  private keep(folder: string, { name, paths }: { name: string; paths: readonly string[] }): void {
    for (const one of paths) {
      const from = path.join(folder, one);
      if (existsSync(from)) cpSync(from, path.join(this.place, 'artifacts', name, one), { recursive: true });
    }
  }

  private take(folder: string, { pattern, to }: { pattern: string; to: string }): void {
    const start = pattern.replace(/\*$/, '');
    const artifacts = path.join(this.place, 'artifacts');
    mkdirSync(artifacts, { recursive: true });
    for (const name of readdirSync(artifacts).filter((one) => one.startsWith(start)))
      cpSync(path.join(artifacts, name), path.join(folder, to, name), { recursive: true });
  }
}
