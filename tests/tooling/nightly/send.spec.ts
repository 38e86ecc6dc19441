import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from '@playwright/test';
import { decide } from '../../../nightly/alerts/decide';
import { receiversIn, send } from '../../../nightly/alerts/send/receivers';
import { sendToGitHub } from '../../../nightly/alerts/send/github';
import { type IssueServer, startIssueServer } from '../../../nightly/drill/server';
import { nightOf } from './thirty-nights';

const TOKEN = 'ghp_secret';
const NOW = new Date('2026-03-10T09:00:00Z');
const RED = [nightOf('2026-03-09T07:00:00Z', 'red'), nightOf('2026-03-10T07:00:00Z', 'red')];
const GREEN = [...RED, nightOf('2026-03-10T08:00:00Z', 'green')];

/** A server of this machine that answers everything alike, and what it got. */
interface Answering {
  readonly address: string;
  readonly bodies: Record<string, unknown>[];
}

const test = base.extend<{
  github: IssueServer;
  answering: (status: number, answer: string, headers?: Record<string, string>) => Promise<Answering>;
}>({
  github: async ({}, use) => {
    const server = await startIssueServer('a/b', TOKEN);
    await use(server);
    await server.close();
  },
  answering: async ({}, use) => {
    const closing: (() => void)[] = [];
    await use(async (status, answer, headers = {}) => {
      const bodies: Record<string, unknown>[] = [];
      const server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          bodies.push(JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>);
          response.writeHead(status, headers).end(answer);
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      closing.push(() => server.close());
      return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies };
    });
    for (const close of closing) close();
  },
});

test.describe('at GitHub', () => {
  const tell = (server: IssueServer, nights = RED, token = TOKEN) =>
    sendToGitHub(decide(nights, NOW).decisions, [], { api: server.address, repository: 'a/b', token });

  test('an issue is opened, stays as it is, and is closed with a comment', async ({ github }) => {
    expect(await tell(github)).toEqual(['opened issue 1: Nightly run: red since 2026-03-09']);
    expect(await tell(github)).toEqual(['issue 1 says so already: Nightly run: red since 2026-03-09']);
    expect(await tell(github, GREEN)).toEqual(['closed issue 1: Nightly run: red since 2026-03-09']);
    expect(await tell(github, GREEN)).toEqual([]);
    expect(github.received.map(({ request }) => request)).toEqual([
      'POST /repos/a/b/issues',
      'POST /repos/a/b/issues/1/comments',
      'PATCH /repos/a/b/issues/1',
    ]);
    expect(github.issues).toMatchObject([{ state: 'closed', labels: ['nightly-alert'] }]);
  });

  test('an issue that people opened is left alone, even if it quotes the marker', async ({ github }) => {
    const body = 'Why?\n<!-- nightly-alert: red -->';
    await fetch(`${github.address}/repos/a/b/issues`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ title: 'A question', body, labels: ['nightly-alert'] }),
    });
    expect(await tell(github)).toEqual(['opened issue 2: Nightly run: red since 2026-03-09']);
    expect(github.issues[0]).toMatchObject({ title: 'A question', body, state: 'open' });
  });

  test('a refused token is an error that says what is needed and does not show it', async ({ github }) => {
    const error = await tell(github, RED, 'ghp_other').catch((reason: Error) => reason.message);
    expect(error).toContain(
      'expected the issues of a/b to answer GET with a status from 200 to 299, got 401: {"message":"Bad credentials"}',
    );
    expect(error).not.toContain('ghp_other');
  });

  test('a server that repeats the token does not get it into the output', async ({ answering }) => {
    const { address } = await answering(500, `no: Bearer ${TOKEN}`);
    const github = { api: address, repository: 'a/b', token: TOKEN };
    const error = await sendToGitHub(decide(RED, NOW).decisions, [], github).catch((e: Error) => e.message);
    expect(error).toContain('got 500: no: Bearer ***');
  });

  test('the token does not follow a redirect', async ({ answering }) => {
    const other = await answering(200, '[]');
    const { address } = await answering(302, '', { location: other.address });
    const github = { api: address, repository: 'a/b', token: TOKEN };
    await expect(sendToGitHub(decide(RED, NOW).decisions, [], github)).rejects.toThrow('did not answer GET');
    expect(other.bodies).toEqual([]);
  });
});

test.describe('a webhook', () => {
  const tell = (webhook: string, nights = RED) =>
    send(decide(nights, NOW), [], { webhook, github: undefined });

  test('gets what is new as JSON, under the same key', async ({ answering }) => {
    const { address, bodies } = await answering(200, 'ok');
    expect(await tell(address)).toEqual(['sent to the webhook, open: Nightly run: red since 2026-03-09']);
    expect(await tell(address, GREEN)).toEqual([
      'sent to the webhook, closed: Nightly run: green again (red)',
    ]);
    expect(await tell(address, [nightOf('2026-03-10T07:00:00Z', 'green')])).toEqual([]);
    expect(bodies).toMatchObject([
      { key: 'nightly-alert:red', cause: 'red', state: 'open', since: RED[0]?.startedAt, nights: 2 },
      { key: 'nightly-alert:red', cause: 'red', state: 'closed', since: null, nights: 0 },
    ]);
  });

  test('keeps its address out of the output', async ({ answering }) => {
    const { address } = await answering(404, 'no /hooks/s3cret here');
    const error = await tell(`${address}/hooks/s3cret`).catch(({ message }: Error) => message);
    expect(error).toContain('got 404: no *** here');
    const gone = await tell('http://127.0.0.1:1/hooks/s3cret').catch(({ message }: Error) => message);
    expect(gone).toContain('the webhook did not answer POST');
    expect(gone).not.toContain('s3cret');
  });
});

test.describe('the environment', () => {
  const ALL = { GITHUB_API_URL: 'https://api.github.com/', GITHUB_REPOSITORY: 'a/b', GITHUB_TOKEN: TOKEN };

  test('names the issues of a repository, or a webhook', () => {
    expect(receiversIn(ALL)).toEqual({
      webhook: undefined,
      github: { api: 'https://api.github.com', repository: 'a/b', token: TOKEN },
    });
    const webhook = 'https://chat.example/hooks/1';
    expect(receiversIn({ ...ALL, ALERT_WEBHOOK_URL: webhook })).toEqual({ webhook, github: undefined });
  });

  for (const { what, env, message } of [
    { what: 'nothing', env: {}, message: 'Not set: GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN.' },
    { what: 'an empty token', env: { ...ALL, GITHUB_TOKEN: '' }, message: 'Not set: GITHUB_TOKEN.' },
    { what: 'no repository', env: { ...ALL, GITHUB_REPOSITORY: 'b' }, message: 'to be owner/name, got "b"' },
    { what: 'a path', env: { ...ALL, GITHUB_REPOSITORY: 'a/b/../c' }, message: 'to be owner/name' },
    {
      what: 'http',
      env: { ...ALL, GITHUB_API_URL: 'http://api.example' },
      message: 'got one of http://api.example',
    },
    {
      what: 'no address',
      env: { ALERT_WEBHOOK_URL: 'chat' },
      message: 'Expected ALERT_WEBHOOK_URL to be an https',
    },
  ]) {
    test(`with ${what} is an error: an alert that goes nowhere is none`, () => {
      expect(() => receiversIn(env)).toThrow(message);
    });
  }
});
