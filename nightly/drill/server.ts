import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { loopbackAddress, loopbackOrigin } from '../../runner/environment.cjs';

/** A request that the server got. */
export interface Received {
  readonly request: string;
  /** The title of the issue, the state it got, or the comment. */
  readonly about: string;
  /** The text of an issue that was opened or changed. */
  readonly text?: string;
}

interface Issue {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  labels: string[];
}

export interface IssueServer {
  readonly address: string;
  /** All that wanted something changed, in order. */
  readonly received: Received[];
  readonly issues: readonly Issue[];
  readonly close: () => Promise<void>;
}

/**
 * Plays the issues of a repository at GitHub, on loopback: lists, creates, updates, closes. It refuses what GitHub
 * refuses: another token, an issue that does not exist.
 */
export async function startIssueServer(repository: string, token: string): Promise<IssueServer> {
  const issues: Issue[] = [];
  const received: Received[] = [];
  const app = new Hono();
  app.use(async (context, next) => {
    if (context.req.header('authorization') === `Bearer ${token}`) return next();
    return context.json({ message: 'Bad credentials' }, 401);
  });
  const base = `/repos/${repository}/issues`;
  app.get(base, (context) => {
    const label = context.req.query('labels') ?? '';
    const page = Number(context.req.query('page') ?? 1);
    const each = Number(context.req.query('per_page') ?? 30);
    const open = issues.filter(({ state, labels }) => state === 'open' && labels.includes(label));
    return context.json(open.slice((page - 1) * each, page * each));
  });
  app.post(base, async (context) => {
    const { title, body, labels } = await context.req.json<Issue>();
    const issue: Issue = { number: issues.length + 1, title, body, labels, state: 'open' };
    issues.push(issue);
    received.push({ request: `POST ${context.req.path}`, about: title, text: body });
    return context.json(issue, 201);
  });
  app.patch(`${base}/:number`, async (context) => {
    const issue = issues.find(({ number }) => number === Number(context.req.param('number')));
    if (!issue) return context.json({ message: 'Not Found' }, 404);
    const change = await context.req.json<Partial<Issue>>();
    Object.assign(issue, change);
    const text = change.body === undefined ? {} : { text: change.body };
    received.push({ request: `PATCH ${context.req.path}`, about: change.state ?? issue.title, ...text });
    return context.json(issue);
  });
  app.post(`${base}/:number/comments`, async (context) => {
    const { body } = await context.req.json<{ body: string }>();
    received.push({ request: `POST ${context.req.path}`, about: body });
    return context.json({ body }, 201);
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: loopbackAddress(), port: 0 }, ({ port }) =>
      resolve({
        address: loopbackOrigin(port),
        received,
        issues,
        close: () => new Promise((done) => server.close(() => done())),
      }),
    );
    server.on('error', reject);
  });
}
