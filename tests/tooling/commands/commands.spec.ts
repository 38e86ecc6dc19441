import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { EARLIER_REPORTS, leaveReportsOfAnEarlierRun } from '../reports/inner-reports';
import { test } from '../scripts';

const runFile = promisify(execFile);

test.describe('npm run e2e', () => {
  for (const args of [
    ['--list'],
    ['--help'],
    ['--version'],
    ['--ui'],
    ['--ui-port=0'],
    ['-g', 'x', '--list'],
  ]) {
    test(`writes no report for "${args.join(' ')}"`, ({ scripts }) => {
      expect(scripts.leavesNoReport(args)).toBe(true);
    });
  }

  test('writes the report of every other run', ({ scripts }) => {
    expect(scripts.leavesNoReport(['--grep', '@smoke', '--headed'])).toBe(false);
  });

  const runs = [
    { args: ['--headed'], env: {}, windows: true },
    { args: ['--debug'], env: {}, windows: true },
    { args: [], env: { PWDEBUG: '1' }, windows: true },
    { args: ['--ui'], env: {}, windows: false },
    { args: ['--grep', '@smoke'], env: {}, windows: false },
  ];
  for (const { args, env, windows } of runs) {
    test(`${windows ? 'wants' : 'needs no'} window: ${args.join(' ')} ${JSON.stringify(env)}`, ({
      scripts,
    }) => {
      expect(scripts.opensWindows(args, env)).toBe(windows);
    });
  }

  for (const [script, code] of Object.entries({
    'process.exit(3)': 3,
    "process.kill(process.pid, 'SIGTERM')": 143,
  })) {
    test(`ends with the exit code of Playwright: ${script}`, async ({ scripts }, testInfo) => {
      const root = testInfo.outputPath();
      await writeFile(path.join(root, 'script.mjs'), `${script}; setInterval(() => {}, 1000);`);
      expect(await scripts.runInForeground(['script.mjs'], { root, env: process.env })).toBe(code);
    });
  }
});

test('a variable of the environment wins over .env', async ({ scripts }, testInfo) => {
  await writeFile(testInfo.outputPath('.env'), 'E2E_SEED=1\nE2E_BROWSER_PATH="/opt/my browser/chrome"\n');
  expect(scripts.environmentOf(testInfo.outputPath(), { E2E_SEED: '2' })).toMatchObject({
    E2E_SEED: '2',
    E2E_BROWSER_PATH: '/opt/my browser/chrome',
  });
});

test.describe('a run in which no test ran', () => {
  /** A project with this one's Playwright and `config`, and the reports of an earlier run. */
  async function projectWith(
    config: string,
    root: string,
    { modules, reports }: { modules: string; reports: string },
  ): Promise<void> {
    await mkdir(root, { recursive: true });
    await symlink(modules, path.join(root, 'node_modules'));
    await writeFile(path.join(root, 'playwright.config.ts'), config);
    await leaveReportsOfAnEarlierRun(path.join(root, reports));
  }

  const runs = {
    'a bad setting': { config: "throw new Error('E2E_SEED');", args: [] },
    'an unknown argument': { config: "export default { outputDir: 'results' };", args: ['--unknown'] },
    'a filter that nothing passes': {
      config: "export default { outputDir: 'results' };",
      args: ['--grep', '@step-77'],
    },
  };
  for (const [what, { config, args }] of Object.entries(runs)) {
    test(`names no report and leaves none of an earlier run: ${what}`, async ({ scripts }, testInfo) => {
      const root = testInfo.outputPath('project');
      const reports = scripts.reportsOf(args);
      const modules = path.join(scripts.PROJECT_ROOT, 'node_modules');
      await projectWith(config, root, { modules, reports });
      const module = path.join(scripts.PROJECT_ROOT, 'scripts/run/run-with-reports.ts');
      const call = `const { runPlaywrightWithReports } = require(${JSON.stringify(module)});
        runPlaywrightWithReports(${JSON.stringify(args)}, { root: ${JSON.stringify(root)}, env: process.env })
          .then((code) => (process.exitCode = code));`;
      const run = await runFile(process.execPath, ['-r', 'tsx/cjs', '--eval', call]).catch(
        (error: { stdout: string; code: number }) => error,
      );
      expect(run).toMatchObject({ code: 1 });
      expect(run.stdout).toContain('No test ran, so there is no report.');
      expect(run.stdout).not.toContain('reports/output');
      expect(EARLIER_REPORTS.filter((name) => existsSync(path.join(root, reports, name)))).toEqual([]);
    });
  }
});

test.describe('the stub that E2E_BASE_URL names', () => {
  /** Runs this suite's own configuration against an address; what it writes, and clears first, is `output`. */
  async function runAgainst(baseURL: string, root: string, output: string): Promise<string> {
    const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
    const run = runFile(
      process.execPath,
      [cli, 'test', '--project=chromium', '--reporter=line', `--output=${output}`, 'tests/guide'],
      {
        cwd: root,
        env: { PATH: process.env['PATH'], E2E_BASE_URL: baseURL, RUN_LOCK_HELD_BY: '1' },
      },
    );
    const ended = await run.catch((error: { stdout: string; stderr: string; code: number }) => error);
    expect(ended).toMatchObject({ code: 1 });
    return ended.stdout + ended.stderr;
  }

  test('is missed once, before any test, with the command that starts it', async ({ scripts }, testInfo) => {
    const { address, close } = await serverThat((_, response) => response.end());
    await close(); // a port that was free a moment ago
    const printed = await runAgainst(address, scripts.PROJECT_ROOT, testInfo.outputPath('results'));
    expect(printed).toContain(
      `Nothing answers at ${address} (E2E_BASE_URL). Start a stub there: npm run site -- --control --port ${new URL(address).port}\n`,
    );
    expect(printed).not.toContain('    at ');
    expect(printed).not.toContain('Running ');
  });

  for (const [what, listener] of Object.entries<RequestListener>({
    'another site': (_, response) => response.end('<p>hello</p>'),
    'a stub without its control API': (_, response) => response.writeHead(404).end('{}'),
  })) {
    test(`is not classified as one if it is ${what}`, async ({ scripts }) => {
      const { address, close } = await serverThat(listener);
      await expect(scripts.requireStub(address)).rejects.toThrow(
        `The server at ${address} (E2E_BASE_URL) is no stub site with a control API`,
      );
      await close();
    });
  }

  test('is asked for its control API', async ({ scripts }) => {
    const { address, close } = await serverThat((request, response) =>
      response.end(JSON.stringify({ site: request.url === '/control/health' && 'pacer-registration-stub' })),
    );
    await expect(scripts.requireStub(address)).resolves.toBeUndefined();
    await close();
  });

  for (const [address, command] of [
    ['http://[::1]:1', 'npm run site -- --control --port 1 --host ::1'],
    ['http://127.0.0.1:1/', 'npm run site -- --control --port 1'],
  ] as const) {
    test(`is started at its own address: ${address}`, async ({ scripts }) => {
      await expect(scripts.requireStub(address)).rejects.toThrow(new RegExp(` ${command}$`));
    });
  }
});

async function serverThat(
  listener: RequestListener,
): Promise<{ address: string; close: () => Promise<unknown> }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://127.0.0.1:${port}`, close };
}

test.describe('npm test', () => {
  test('uses the counts of the summary, in which a flaky test counts as failed', async ({
    scripts,
  }, testInfo) => {
    const file = testInfo.outputPath('summary.json');
    await writeFile(file, '{ "passed": 5, "failed": 4, "skipped": 2, "flaky": 3 }');
    expect(scripts.readSummary(file)).toEqual({ passed: 5, failed: 4, skipped: 2 });
  });

  test('does not take a missing summary for a passed run', ({ scripts }, testInfo) => {
    expect(() => scripts.readSummary(testInfo.outputPath('none.json'))).toThrow('none.json is missing');
  });

  const bad = {
    'a count that is missing': '{ "passed": 1, "skipped": 0 }',
    'a count below zero': '{ "passed": 1, "failed": -1, "skipped": 0 }',
    'a count that is no number': '{ "passed": "1", "failed": 0, "skipped": 0 }',
    'no test that ran': '{ "passed": 0, "failed": 0, "skipped": 4 }',
  };
  for (const [what, text] of Object.entries(bad)) {
    test(`does not take a summary with ${what} for a passed run`, async ({ scripts }, testInfo) => {
      const file = testInfo.outputPath('summary.json');
      await writeFile(file, text);
      expect(() => scripts.readSummary(file)).toThrow('summary.json');
    });
  }

  test('reports that the seeded faults do not run if arguments choose among the tests', async ({
    scripts,
  }) => {
    const context = { root: scripts.PROJECT_ROOT, env: process.env };
    const runFaults = () => Promise.reject(new Error('The faults were tried.'));
    const args = ['--grep', 'x'];
    const tests = { passed: 1, failed: 0, skipped: 0 };
    expect(await scripts.tryFaults(context, tests, { args, runFaults })).toEqual({
      passed: 0,
      failed: 0,
      skipped: 0,
    });
  });
});

test.describe('the Allure report', () => {
  test('is made from what the run left, and its page loads nothing from outside', async ({
    scripts,
  }, testInfo) => {
    const root = testInfo.outputPath('project');
    const results = path.join(root, 'reports/output/allure-results');
    await mkdir(results, { recursive: true });
    await symlink(path.join(scripts.PROJECT_ROOT, 'node_modules'), path.join(root, 'node_modules'));
    const result = { uuid: 'a', name: 'a test', status: 'passed', start: 1, stop: 2 };
    await writeFile(path.join(results, 'a-result.json'), JSON.stringify(result));
    const index = path.join(root, 'reports/output/index.html');
    await writeFile(index, '<li hidden><a href="allure/index.html">Allure report</a></li>');

    expect(await scripts.writeAllureReport({ root, env: process.env })).toBe(true);
    const page = await readFile(path.join(root, 'reports/output/allure/index.html'), 'utf8');
    expect(page).toContain('<title> PACER registration </title>');
    const policy = page.indexOf(`<meta http-equiv="Content-Security-Policy" content="default-src 'self' `);
    expect(policy).toBeGreaterThan(0);
    expect(page.indexOf('<script')).toBeGreaterThan(policy);
    expect(await readFile(index, 'utf8')).toBe(
      '<li><a href="allure/index.html">Allure report</a></li>', // only now there is what it links
    );
  });

  test('is not made from nothing', async ({ scripts }, testInfo) => {
    expect(await scripts.writeAllureReport({ root: testInfo.outputPath(), env: process.env })).toBe(false);
  });

  test('is the one that was made last', async ({ scripts }, testInfo) => {
    const root = testInfo.outputPath();
    const [whole, part] = ['reports/output', 'reports/output/part'].map((folder) =>
      path.join(root, folder, 'allure/index.html'),
    ) as [string, string];
    for (const [index, file] of [whole, part].entries()) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, 'the report');
      await utimes(file, index, index + 1);
    }
    expect(scripts.lastReport(root)).toBe(part);
    await utimes(whole, 9, 9);
    expect(scripts.lastReport(root)).toBe(whole);
  });

  test('that does not exist yet is an error that names the command to run', ({ scripts }, testInfo) => {
    expect(() => scripts.lastReport(testInfo.outputPath())).toThrow('"npm run e2e" makes one');
  });
});
