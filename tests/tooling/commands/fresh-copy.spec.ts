import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { run } from '../../../runner/child-process.cjs';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

// An archive of the project has no .git, and its folder may have any name.

const ROOMS = [
  'fixtures',
  'guides',
  'history',
  'html',
  'pages',
  'reports',
  'runner',
  'stub-site',
  'tests/screens/home',
];
const FILES = ['package.json', 'playwright.config.ts', 'tsconfig.json'];
const GENERATED = 'stub-site/assets/generated';

const test = base.extend<{
  copy: string;
  runIn: (folder: string, ...args: string[]) => ReturnType<typeof run>;
}>({
  copy: async ({}, use, testInfo) => {
    const copy = testInfo.outputPath('Ærchive à côté');
    for (const room of ROOMS) {
      const source = path.join(PROJECT_ROOT, room);
      for (const name of await readdir(source)) {
        if (name === 'output') continue; // of reports/
        await cp(path.join(source, name), path.join(copy, room, name), { recursive: true });
      }
    }
    for (const file of FILES) await cp(path.join(PROJECT_ROOT, file), path.join(copy, file));
    await symlink(path.join(PROJECT_ROOT, 'node_modules'), path.join(copy, 'node_modules'));
    await use(copy);
    await rm(copy, { recursive: true });
  },
  runIn: async ({}, use) => {
    await use((folder, ...args) => {
      const cli = path.join(folder, 'node_modules/@playwright/test/cli.js');
      const strip = ['--project=chromium', '--grep', 'says that it is a local stub'];
      return run(process.execPath, [cli, 'test', ...strip, ...args], {
        cwd: folder,
        env: { PATH: process.env['PATH'] },
      });
    });
  },
});

test('after "npm ci --ignore-scripts", "npx playwright test" stops and names the command that is missing', async ({
  copy,
  runIn,
}) => {
  await rm(path.join(copy, GENERATED), { recursive: true });
  const { code, output } = await runIn(copy);
  expect(output).toContain(`The style sheet of the site is missing: ${copy}/${GENERATED}/site.css.`);
  expect(output).toContain('Build it with: npm run setup');
  expect(output).not.toContain('Running ');
  expect(code).toBe(1);
});

test('an archive in a folder with a space and accents runs with eight workers, and writes its reports', async ({
  copy,
  runIn,
}) => {
  const { code, output } = await runIn(copy, '--repeat-each=8', '--workers=8');
  expect(output).toContain('Running 8 tests using 8 workers');
  expect(output).toContain('Passed: 8 passed, 0 failed, 0 skipped');
  expect(code).toBe(0);
  const reports = path.join(copy, 'reports/output/part');
  const pages = ['index.html', 'html/index.html', 'junit.xml', 'transitions.html', 'strength.html'];
  expect(pages.filter((name) => !existsSync(path.join(reports, name)))).toEqual([]);
  expect(await readFile(path.join(reports, 'summary.json'), 'utf8')).toContain('"passed": 8');
});
