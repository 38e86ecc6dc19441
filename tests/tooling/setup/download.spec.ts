import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer } from 'node:net';
import { crc32 } from 'node:zlib';
import { expect } from '@playwright/test';
import { test } from './bench';

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
