import { chmod, mkdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, type TestInfo } from '@playwright/test';
import type { Context } from '../../../scripts/setup/setup.mjs';
import { test as base, type Scripts } from '../scripts';

// Nothing here leaves the machine or changes it: commands are small scripts in a directory of the test, which is
// all that PATH has; downloads come from loopback.

interface Bench {
  /** A made-up machine without a browser, whose project is this one with the real Playwright. */
  context: Context;
  /** What the set-up told the person. */
  said: string[];
  /** Puts a command into PATH; each call is written to `calls()` with its arguments. */
  command(name: string, script?: string): Promise<string>;
  calls(): Promise<string[]>;
  /** Listens on a free loopback port until the test ends. */
  listen(server: Server): Promise<string>;
}

interface Fixtures {
  bench: Bench;
  scripts: Scripts;
}

const test = base.extend<{ bench: Bench }>({
  bench: async ({ scripts }, use, testInfo) => {
    const directory = testInfo.outputPath('machine');
    const commands = path.join(directory, 'commands');
    const log = path.join(directory, 'calls');
    await mkdir(commands, { recursive: true });
    await writeFile(log, '');
    const said: string[] = [];
    const servers: Server[] = [];
    const context = scripts.contextOf({
      root: scripts.PROJECT_ROOT,
      env: { PATH: commands, PLAYWRIGHT_BROWSERS_PATH: path.join(directory, 'browsers') },
      platform: 'linux',
      home: path.join(directory, 'home'),
      systemRoot: directory,
      isRoot: false,
      say: (line) => said.push(line),
    });
    await use({
      context,
      said,
      command: async (name, script = '') => {
        const file = path.join(commands, name);
        await writeFile(file, `#!/bin/sh\necho "${name} $*" >> '${log}'\nPATH=/usr/bin:/bin\n${script}\n`);
        await chmod(file, 0o755);
        return file;
      },
      calls: async () => (await readFile(log, 'utf8')).trim().split('\n'),
      listen: async (server) => {
        servers.push(server);
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      },
    });
    for (const server of servers) server.close();
  },
});

test.describe('Node', () => {
  for (const version of ['18.20.8', '20.18.3']) {
    test(`${version} is refused, with the version that is needed`, ({ scripts }) => {
      expect(() => scripts.checkNode(version)).toThrow(
        `Node ${version} is too old: the suite needs 20.19 or newer`,
      );
    });
  }
  for (const version of ['20.19.0', '22.0.0', '24.11.1']) {
    test(`${version} is accepted`, ({ scripts }) => {
      expect(() => scripts.checkNode(version)).not.toThrow();
    });
  }

  test('is the one that package.json asks for', async ({ scripts }) => {
    const { engines } = JSON.parse(
      await readFile(path.join(scripts.PROJECT_ROOT, 'package.json'), 'utf8'),
    ) as {
      engines: { node: string };
    };
    expect(engines.node).toBe('>=20.19.0');
  });
});

// ---- Packages -----------------------------------------------------------------------------------------------

test.describe('packages', () => {
  const LOCKED = {
    '': { name: 'suite' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-for-aix': { version: '2.0.0', optional: true, os: ['aix'] },
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

  test('that "npm ci" brought are not installed again, and nothing is said', async ({
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
    await expect(scripts.setUp(context)).rejects.toThrow(
      /npm ci ended with exit code 7.*try it with "npm ci"/,
    );
  });
});

// ---- The download ---------------------------------------------------------------------------------------------

test.describe("Playwright's download", () => {
  const SHELL = ['--only-shell', 'chromium'];
  const LONG = { firstByte: 60_000, pause: 60_000 };

  test('is given up when no connection is accepted', async ({ bench, scripts }) => {
    const server = createServer();
    const address = await bench.listen(server);
    await new Promise((resolve) => server.close(resolve));
    bench.context.env['PLAYWRIGHT_DOWNLOAD_HOST'] = address;
    const { done, reason } = await scripts.downloadFromPlaywright(SHELL, {
      ...bench.context,
      patience: LONG,
    });
    expect(done).toBe(false);
    expect(reason).toContain('ECONNREFUSED');
  });

  test('is given up when the server never answers', async ({ bench, scripts }) => {
    bench.context.env['PLAYWRIGHT_DOWNLOAD_HOST'] = await bench.listen(createServer());
    bench.context.env['PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT'] = '3600000';
    const outcome = await scripts.downloadFromPlaywright(SHELL, {
      ...bench.context,
      patience: { firstByte: 500, pause: 60_000 },
    });
    expect(outcome).toEqual({ done: false, reason: 'no data arrived' });
  });

  test('is not tried with PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD', async ({ bench, scripts }) => {
    bench.context.env['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD'] = '1';
    const { done, reason } = await scripts.downloadFromPlaywright(SHELL, bench.context);
    expect(done).toBe(false);
    expect(reason).toContain('PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD is "1"');
  });

  test('brings the browser where it works', async ({ bench, scripts }) => {
    bench.context.env['PLAYWRIGHT_DOWNLOAD_HOST'] = await bench.listen(
      createHttpServer(serveBrowser('exit 0')),
    );
    await scripts.bringBrowser({ ...bench.context, patience: LONG });
    expect(scripts.findBrowser(bench.context).browser).toMatchObject({
      source: 'playwright',
      executablePath: undefined,
    });
    expect(scripts.findFfmpeg(bench.context).present).toBe(true);
    expect(bench.said).toEqual(["Downloading Chromium's headless shell (Playwright's build) ..."]);
  });

  test('that brought a browser which does not start ends the set-up, with what to do', async ({
    bench,
    scripts,
  }) => {
    bench.context.env['PLAYWRIGHT_DOWNLOAD_HOST'] = await bench.listen(
      createHttpServer(serveBrowser('echo "libnspr4.so: cannot open shared object file" >&2; exit 127')),
    );
    await expect(scripts.bringBrowser({ ...bench.context, patience: LONG })).rejects.toThrow(
      /does not start: libnspr4\.so: cannot open.*\n.*sudo npx playwright install-deps chromium/,
    );
  });

  test.describe('is stuck', () => {
    const patience = { firstByte: 10, pause: 100 };
    const rows = [
      { looks: [{ size: 0, at: 10 }], stuck: false, when: 'not before the first byte is due' },
      { looks: [{ size: 0, at: 11 }], stuck: true, when: 'without a first byte' },
      {
        looks: [
          { size: 1, at: 9 },
          { size: 2, at: 100 },
          { size: 3, at: 199 },
        ],
        stuck: false,
        when: 'not as long as it grows, however slowly',
      },
      {
        looks: [
          { size: 9, at: 9 },
          { size: 9, at: 110 },
        ],
        stuck: true,
        when: 'after a pause without growth',
      },
      {
        looks: [
          { size: 9, at: 9 },
          { size: 0, at: 60 },
          { size: 2, at: 105 },
          { size: 2, at: 200 },
        ],
        stuck: false,
        when: 'not when a second attempt starts from nothing',
      },
    ];
    for (const { looks, stuck, when } of rows) {
      test(when, ({ scripts }) => {
        const isStuck = scripts.stuckDetector(patience, 0);
        expect(looks.map(({ size, at }) => isStuck(size, at)).at(-1)).toBe(stuck);
      });
    }
  });
});

// ---- The system's package manager -----------------------------------------------------------------------------

test.describe('without a download', () => {
  test.beforeEach(({ bench }) => {
    bench.context.env['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD'] = '1';
  });

  /** Package sources with the named candidates, and an apt-get whose packages are one executable each. */
  async function aptWith(bench: Bench, candidates: Record<string, string>) {
    const { systemRoot } = bench.context;
    const cases = Object.entries(candidates).map(
      ([name, version]) => `${name}) echo "  Candidate: ${version}";;`,
    );
    await bench.command('apt-cache', `case $2 in ${cases.join('\n')} *) echo "  Candidate: (none)";; esac`);
    await bench.command(
      'apt-get',
      `for last; do :; done
       if [ "$1" = install ]; then
         mkdir -p '${systemRoot}/usr/bin' && touch '${systemRoot}/usr/bin/'$last && chmod +x '${systemRoot}/usr/bin/'$last
       fi`,
    );
    bench.context.isRoot = true;
  }

  const aptGet = async (bench: Bench) =>
    (await bench.calls())
      .filter((call) => call.startsWith('apt-get'))
      .map((call) => call.replace(/ -.* /, ' '));

  test("Debian's headless shell is installed", async ({ bench, scripts }) => {
    await aptWith(bench, { 'chromium-headless-shell': '156.0', chromium: '156.0' });
    await scripts.bringBrowser(bench.context);
    expect(await aptGet(bench)).toEqual(['apt-get install chromium-headless-shell']);
    expect(scripts.findBrowser(bench.context).browser?.path).toMatch(/chromium-headless-shell$/);
  });

  test('Chromium is installed where there is no package of the shell', async ({ bench, scripts }) => {
    await aptWith(bench, { chromium: '120.0' });
    await scripts.bringBrowser(bench.context);
    expect(await aptGet(bench)).toEqual(['apt-get install chromium']);
  });

  test('Chromium is installed for a run with windows', async ({ bench, scripts }) => {
    await aptWith(bench, { 'chromium-headless-shell': '156.0', chromium: '156.0' });
    await scripts.bringBrowser({ ...bench.context, headless: false });
    expect(await aptGet(bench)).toEqual(['apt-get install chromium']);
  });

  test("Ubuntu's package that only fetches a snap is not installed", async ({ bench, scripts }) => {
    await aptWith(bench, { chromium: '2:1snap1-0ubuntu2' });
    await expect(scripts.bringBrowser(bench.context)).rejects.toThrow(/no chromium .*a snap does not count/);
    expect((await bench.calls()).some((call) => call.startsWith('apt-get install'))).toBe(false);
  });

  test('package lists that fail to load are told', async ({ bench, scripts }) => {
    await aptWith(bench, {});
    await bench.command('apt-get', 'echo "E: mirror is not reachable"; exit 100');
    await expect(scripts.bringBrowser(bench.context)).rejects.toThrow(
      'apt-get: apt-get update failed: E: mirror is not reachable',
    );
  });

  test('and without root the message names each attempt and what helps', async ({ bench, scripts }) => {
    await aptWith(bench, { 'chromium-headless-shell': '156.0' });
    bench.context.isRoot = false;
    const message = await scripts.bringBrowser(bench.context).then(
      () => 'there was no error',
      (error: Error) => error.message,
    );
    for (const part of [
      "Playwright's download: not tried, because PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
      'apt-get: not tried, because it needs root',
      'npx playwright install --with-deps --only-shell chromium',
      'apt-get install chromium-headless-shell',
      'E2E_BROWSER_PATH=/path/to/chrome',
    ]) {
      expect.soft(message).toContain(part);
    }
    expect(await bench.calls()).toEqual(['']);
  });

  test('a wrong E2E_BROWSER_PATH ends the set-up, and nothing is installed in its place', async ({
    bench,
    scripts,
  }) => {
    await aptWith(bench, { 'chromium-headless-shell': '156.0' });
    bench.context.env['E2E_BROWSER_PATH'] = '/nowhere/chrome';
    await expect(scripts.bringBrowser(bench.context)).rejects.toThrow(
      'E2E_BROWSER_PATH is "/nowhere/chrome"',
    );
    expect(await bench.calls()).toEqual(['']);
  });
});

// ---- Videos -----------------------------------------------------------------------------------------------------

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

  test('without the encoder is not linked: one line says so, once', async ({ bench, scripts }) => {
    const system = await bench.command('ffmpeg', 'echo " V....D mpeg4  encoder"');
    await scripts.bringFfmpeg(bench.context, failed);
    await scripts.bringFfmpeg(bench.context, failed);
    expect(bench.said).toEqual([`Failing tests will have no video: ${system} has no libvpx-vp9 encoder.`]);
    expect(await bench.calls()).toHaveLength(1);
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
});

async function executable(file: string, text = '') {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text, { mode: 0o755 });
}

/** Answers every request with an archive that has the shell, for each kind of machine, and ffmpeg. */
function serveBrowser(script: string): RequestListener {
  const builds = ['linux64', 'linux-arm64', 'mac-arm64', 'mac-x64'];
  const archive = zip(
    [
      ...builds.map((build) => `chrome-headless-shell-${build}/chrome-headless-shell`),
      'ffmpeg-linux',
      'ffmpeg-mac',
    ],
    `#!/bin/sh\n${script}\n`,
  );
  return (_request, response) => {
    response.writeHead(200, { 'content-length': archive.length }).end(archive);
  };
}

/** A zip archive of files with the same text, not compressed. */
function zip(names: string[], text: string): Buffer {
  const data = Buffer.from(text);
  const records: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const common = Buffer.alloc(26); // what a record and its entry in the directory share
    common.writeUInt16LE(20, 0); // version needed
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const record = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, place, Buffer.from(name)]),
    );
    records.push(record);
    offset += record.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(names.length, 4);
  end.writeUInt16LE(names.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...records, ...directory, Buffer.from('PK\x05\x06'), end]);
}
