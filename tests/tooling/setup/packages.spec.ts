import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type TestInfo } from '@playwright/test';
import { executable, type Fixtures, test } from './bench';

test.describe('packages', () => {
  const LOCKED = {
    '': { name: 'suite' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-for-aix': {
      version: '2.0.0',
      optional: true,
      os: ['aix'],
      dependencies: { 'c-for-b': '^3.0.0' },
    },
    'node_modules/c-for-b': { version: '3.0.0', optional: true, dependencies: { 'd-for-c': '^4.0.0' } },
    'node_modules/d-for-c': { version: '4.0.0', optional: true },
  };
  const INSTALLED = { 'node_modules/a': LOCKED['node_modules/a'] };

  /** A project in which nothing is missing; `npm` would only say that it was called. */
  async function completeProject({ bench, scripts }: Fixtures, testInfo: TestInfo) {
    const root = testInfo.outputPath('project');
    const files = {
      'package-lock.json': JSON.stringify({ packages: LOCKED }),
      'node_modules/.package-lock.json': JSON.stringify({ packages: INSTALLED }),
      'scripts/setup/build-styles.mjs': 'export const stylesAreCurrent = () => true;',
    };
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
    for (const name of ['@playwright', 'playwright', 'playwright-core']) {
      await symlink(
        path.join(scripts.PROJECT_ROOT, 'node_modules', name),
        path.join(root, 'node_modules', name),
      );
    }
    await bench.command('npm');
    await bench.command('chromium');
    const context = { ...bench.context, root };
    await executable(scripts.findFfmpeg(context).playwrightPath);
    return context;
  }

  const stamp = (root: string) => path.join(root, 'node_modules/.setup-stamp.json');

  test('installed by "npm ci" are not installed again, without output', async ({
    bench,
    scripts,
  }, testInfo) => {
    const context = await completeProject({ bench, scripts }, testInfo);
    await scripts.setUp(context);
    await scripts.setUp(context);
    expect(await bench.calls()).toEqual(['']);
    expect(bench.said).toEqual([]);
    expect(JSON.parse(await readFile(stamp(context.root), 'utf8'))).toMatchObject({
      platform: `${process.platform}-${process.arch}`,
    });
  });

  const changes = {
    'a newer version in the lock file': {
      file: 'package-lock.json',
      packages: { ...LOCKED, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } },
    },
    'other contents of the same version': {
      file: 'package-lock.json',
      packages: { ...LOCKED, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-other' } },
    },
    'a package more in the lock file': {
      file: 'package-lock.json',
      packages: { ...LOCKED, 'node_modules/c': { version: '1.0.0' } },
    },
    'an optional package for this machine': {
      file: 'package-lock.json',
      packages: {
        ...LOCKED,
        'node_modules/c': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
      },
    },
    'a package that the lock file does not have': {
      file: 'node_modules/.package-lock.json',
      packages: { ...INSTALLED, 'node_modules/stray': { version: '1.0.0' } },
    },
  };
  for (const [change, { file, packages }] of Object.entries(changes)) {
    test(`are installed after ${change}`, async ({ bench, scripts }, testInfo) => {
      const context = await completeProject({ bench, scripts }, testInfo);
      await scripts.setUp(context);
      await writeFile(path.join(context.root, file), JSON.stringify({ packages }));
      await scripts.setUp(context);
      expect(await bench.calls()).toEqual(['npm ci --include=dev']);
      expect(bench.said).toEqual(['Installing packages (npm ci) ...']);
    });
  }

  for (const [what, value] of Object.entries({ node: 1, platform: 'plan9-mips' })) {
    test(`that were installed on another ${what} are installed again`, async ({
      bench,
      scripts,
    }, testInfo) => {
      const context = await completeProject({ bench, scripts }, testInfo);
      await scripts.setUp(context);
      const known = JSON.parse(await readFile(stamp(context.root), 'utf8')) as object;
      await writeFile(stamp(context.root), JSON.stringify({ ...known, [what]: value }));
      await scripts.setUp(context);
      expect(await bench.calls()).toEqual(['npm ci --include=dev']);
    });
  }

  test("behind a link are another checkout's: they are not emptied, and the link is named", async ({
    bench,
    scripts,
  }, testInfo) => {
    const { root, ...context } = await completeProject({ bench, scripts }, testInfo);
    const linked = testInfo.outputPath('linked');
    await mkdir(path.join(linked, 'scripts'), { recursive: true });
    await writeFile(path.join(linked, 'package-lock.json'), '{ "packages": { "node_modules/c": {} } }');
    await symlink(path.join(root, 'node_modules'), path.join(linked, 'node_modules'));
    await expect(scripts.setUp({ ...context, root: linked })).rejects.toThrow(
      /to be a directory of this checkout; it is a link to .*project\/node_modules/,
    );
    expect(await bench.calls()).toEqual(['']);
  });

  test('that npm could not install end the set-up, with what to do', async ({ bench, scripts }, testInfo) => {
    const context = await completeProject({ bench, scripts }, testInfo);
    await writeFile(path.join(context.root, 'node_modules/.package-lock.json'), '{ "packages": {} }');
    await bench.command('npm', 'exit 7');
    await expect(scripts.setUp(context)).rejects.toThrow(/npm ci ended with exit code 7.*try "npm ci"/);
  });

  test("that npm could not install leave npm's own reason on the screen, such as a full disk", async ({
    bench,
    scripts,
  }, testInfo) => {
    const { root, env } = await completeProject({ bench, scripts }, testInfo);
    await writeFile(path.join(root, 'node_modules/.package-lock.json'), '{ "packages": {} }');
    await bench.command('npm', 'echo "npm error code ENOSPC" >&2; exit 228');
    const setUp = pathToFileURL(path.join(scripts.PROJECT_ROOT, 'scripts/setup/setup.mjs')).href;
    const code = `import { preparePackages } from '${setUp}'; await preparePackages({ root: '${root}' });`;
    const { output } = await scripts.run(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: root,
      env,
    });
    expect(output).toMatch(/npm error code ENOSPC\n[^]*npm ci ended with exit code 228.*a full disk/);
  });

  test('that take long to install are mentioned again and again', async ({ bench, scripts }, testInfo) => {
    const context = await completeProject({ bench, scripts }, testInfo);
    await writeFile(path.join(context.root, 'node_modules/.package-lock.json'), '{ "packages": {} }');
    await bench.command('npm', 'sleep 1');
    await scripts.setUp({ ...context, reminderMs: 200 });
    expect(bench.said[0]).toBe('Installing packages (npm ci) ...');
    expect(bench.said[1]).toMatch(/^Still installing packages, for \d+ s \.\.\.$/);
  });

  test('are given up within a minute when the registry does not answer', async ({ scripts }) => {
    const settings = await readFile(path.join(scripts.PROJECT_ROOT, '.npmrc'), 'utf8');
    const setting = (name: string) => Number(new RegExp(`^fetch-${name}=(\\d+)$`, 'm').exec(settings)?.[1]);
    const tries = setting('retries') + 1;
    expect(tries * setting('timeout')).toBeLessThanOrEqual(60_000);
    expect(setting('retry-maxtimeout')).toBeLessThanOrEqual(5_000);
  });
});
