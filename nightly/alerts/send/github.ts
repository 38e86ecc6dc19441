import type { Decision } from '../decide';
import { CAUSES } from '../decide';
import { alertText, closingText, markerOf } from '../text';
import { call, type Call } from './client';

/** The issues of a repository at GitHub, or at a server that has its REST API. */
export interface GitHub {
  readonly api: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
}

/** Of all issues that this command opens. */
export const LABEL = 'nightly-alert';
const MOST_ISSUES = 100;

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly pull_request?: unknown;
}

/**
 * Brings the open issues to what was decided: one for each alarm, found again by its label and by the marker in its
 * first line. It can run any number of times: an issue that says it already stays as it is.
 */
export async function sendToGitHub(
  decisions: readonly Decision[],
  problems: readonly string[],
  github: GitHub,
): Promise<string[]> {
  const open = await openIssues(github);
  const done: string[] = [];
  for (const { cause, alarm, endedBy } of decisions) {
    const issue = open.find(({ body }) => firstLineOf(body) === markerOf(cause));
    if (alarm) {
      const text = { ...alertText(cause, alarm, problems) };
      if (!issue) {
        const created = (await request(github, 'POST', '/issues', { ...text, labels: [LABEL] })) as Issue;
        done.push(`opened issue ${created.number}: ${text.title}`);
      } else if (issue.title !== text.title || issue.body !== text.body) {
        await request(github, 'PATCH', `/issues/${issue.number}`, text);
        done.push(`updated issue ${issue.number}: ${text.title}`);
      } else done.push(`issue ${issue.number} says so already: ${text.title}`);
    } else if (issue && endedBy) {
      await request(github, 'POST', `/issues/${issue.number}/comments`, { body: closingText(endedBy) });
      await request(github, 'PATCH', `/issues/${issue.number}`, { state: 'closed' });
      done.push(`closed issue ${issue.number}: ${issue.title}`);
    }
  }
  return done;
}

/** One issue a cause at most, so that one page holds them unless people gave the label to others. */
async function openIssues(github: GitHub): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (let page = 1; ; page += 1) {
    const query = `?state=open&labels=${LABEL}&sort=created&direction=asc&per_page=${MOST_ISSUES}&page=${page}`;
    const answer = await request(github, 'GET', `/issues${query}`);
    const found = Array.isArray(answer) ? (answer as Issue[]) : [];
    issues.push(...found.filter((issue) => issue.pull_request === undefined));
    if (found.length < MOST_ISSUES || issues.length >= MOST_ISSUES * CAUSES.length) return issues;
  }
}

function firstLineOf(body: string | null): string {
  return (body ?? '').split(/\r?\n/, 1)[0] ?? '';
}

function request(
  { api, repository, token }: GitHub,
  method: Call['method'],
  path: string,
  body?: object,
): Promise<unknown> {
  return call({
    method,
    address: `${api}/repos/${repository}${path}`,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'pacer-registration-suite',
      'x-github-api-version': '2022-11-28',
    },
    ...(body ? { body } : {}),
    secrets: [token],
    server: `the issues of ${repository}`,
  });
}
