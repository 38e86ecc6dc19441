import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { test } from '../scripts';

const runFile = promisify(execFile);

test.describe('Playwright itself agrees', () => {
  test('on the path of full Chromium', async ({ scripts }, testInfo) => {
    const directory = testInfo.outputPath('browsers');
    const { stdout } = await runFile(
      process.execPath,
      ['-p', "require('@playwright/test').chromium.executablePath()"],
      { cwd: scripts.PROJECT_ROOT, env: { ...process.env, PLAYWRIGHT_BROWSERS_PATH: directory } },
    );
    const executable = stdout.trim();
    await mkdir(path.dirname(executable), { recursive: true });
    await writeFile(executable, '', { mode: 0o755 });
    const folder = path.join(directory, path.relative(directory, executable).split(path.sep)[0] ?? '');
    await writeFile(path.join(folder, 'INSTALLATION_COMPLETE'), '');
    const env = { PLAYWRIGHT_BROWSERS_PATH: directory };
    expect(scripts.findBrowser({ env, headless: false }).browser?.path).toBe(executable);
  });

  test('on the directories of the shell and of ffmpeg', async ({ scripts }, testInfo) => {
    const env = { PLAYWRIGHT_BROWSERS_PATH: testInfo.outputPath('browsers') };
    const { stdout } = await runFile(
      process.execPath,
      ['node_modules/@playwright/test/cli.js', 'install', '--dry-run', '--only-shell', 'chromium'],
      { cwd: scripts.PROJECT_ROOT, env: { ...process.env, ...env } },
    );
    const directories = [...stdout.matchAll(/Install location: +(.*)/g)].map(([, directory]) => directory);
    expect(directories[0]).toContain(env.PLAYWRIGHT_BROWSERS_PATH);
    expect(scripts.findBrowser({ env, systemRoot: testInfo.outputPath() }).lookedFor.join()).toContain(
      directories[0],
    );
    expect(directories).toContain(path.dirname(scripts.findFfmpeg({ env }).playwrightPath));
  });
});
