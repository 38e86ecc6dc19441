import { mkdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { executable, test } from './bench';

test.describe('ffmpeg', () => {
  const failed = { downloadFailed: true };

  /** A project of the test's own, since the set-up remembers in node_modules what it could not bring. */
  test.beforeEach(async ({ bench, scripts }, testInfo) => {
    const root = testInfo.outputPath('project');
    await mkdir(path.join(root, 'node_modules'), { recursive: true });
    for (const name of ['@playwright', 'playwright', 'playwright-core']) {
      await symlink(
        path.join(scripts.PROJECT_ROOT, 'node_modules', name),
        path.join(root, 'node_modules', name),
      );
    }
    await writeFile(path.join(root, 'node_modules/.setup-stamp.json'), '{}');
    bench.context.root = root;
  });

  test('of the system is linked to where Playwright looks for it', async ({ bench, scripts }) => {
    const system = await bench.command('ffmpeg', 'echo " V....D libvpx-vp9  encoder"');
    await scripts.bringFfmpeg(bench.context, failed);
    const { playwrightPath, present } = scripts.findFfmpeg(bench.context);
    expect(present).toBe(true);
    expect(await readlink(playwrightPath)).toBe(system);
    expect(bench.said).toEqual([]);
  });

  test('of Playwright is left as it is', async ({ bench, scripts }) => {
    await bench.command('ffmpeg', 'echo " V....D libvpx-vp9  encoder"');
    const { playwrightPath } = scripts.findFfmpeg(bench.context);
    await executable(playwrightPath, 'its own');
    await scripts.bringFfmpeg(bench.context, failed);
    expect(await readFile(playwrightPath, 'utf8')).toBe('its own');
    expect(await bench.calls()).toEqual(['']);
  });

  test('without the encoder is not linked, and one line reports it once', async ({ bench, scripts }) => {
    const system = await bench.command('ffmpeg', 'echo " V....D mpeg4  encoder"');
    await scripts.bringFfmpeg(bench.context, failed);
    await scripts.bringFfmpeg(bench.context, failed);
    expect(bench.said).toEqual([`Failing tests will have no video: ${system} has no libvpx-vp9 encoder.`]);
    expect(scripts.findFfmpeg(bench.context).present).toBe(false);
  });

  test('that apt-get failed to install is not tried again until one is there', async ({ bench, scripts }) => {
    bench.context.isRoot = true;
    await bench.command('apt-cache', 'echo "  Candidate: 5.1"');
    await bench.command('apt-get', '[ "$1" = update ] || { echo "E: disk is full"; exit 100; }');
    await scripts.bringFfmpeg(bench.context, failed);
    const calls = await bench.calls();
    await scripts.bringFfmpeg(bench.context, failed);
    expect(bench.said.at(-1)).toBe(
      'Failing tests will have no video: apt-get install ffmpeg failed: E: disk is full.',
    );
    expect(await bench.calls()).toEqual(calls);

    await bench.command('ffmpeg', 'echo " V....D libvpx-vp9  encoder"');
    await scripts.bringFfmpeg(bench.context, failed);
    expect(scripts.findFfmpeg(bench.context).present).toBe(true);
  });

  test('is linked once the browser folder becomes writable', async ({ bench, scripts }) => {
    await bench.command('ffmpeg', 'echo " V....D libvpx-vp9  encoder"');
    const browsers = bench.context.env['PLAYWRIGHT_BROWSERS_PATH'] ?? '';
    await writeFile(browsers, 'a file, where no folder can be made');
    await scripts.bringFfmpeg(bench.context, failed);
    await scripts.bringFfmpeg(bench.context, failed);
    expect(bench.said).toHaveLength(1);
    expect(bench.said[0]).toMatch(/^Failing tests will have no video: .* could not be made a link/);

    await rm(browsers);
    await scripts.bringFfmpeg(bench.context, failed);
    expect(scripts.findFfmpeg(bench.context).present).toBe(true);
  });

  test('that could not be downloaded is tried again the next day', async ({ bench, scripts }) => {
    await scripts.bringFfmpeg(bench.context, failed);
    const stamp = path.join(bench.context.root, 'node_modules/.setup-stamp.json');
    const { noVideo } = JSON.parse(await readFile(stamp, 'utf8')) as { noVideo: { reason: string } };
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000).toISOString();
    const remembered = { noVideo: { ...noVideo, reason: 'another reason', triedAt: yesterday } };
    await writeFile(stamp, JSON.stringify(remembered));
    await scripts.bringFfmpeg(bench.context, failed);
    expect(bench.said).toHaveLength(2);
  });
});
