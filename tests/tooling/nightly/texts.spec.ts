import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import MarkdownIt from 'markdown-it';
import { CAUSES, decide } from '../../../nightly/alerts/decide';
import { block, code } from '../../../nightly/alerts/markdown';
import { alertText, markerOf } from '../../../nightly/alerts/text';
import { type Night, nightsIn, readNights } from '../../../nightly/night';
import { FAILING, nightOf } from './thirty-nights';

const NOW = new Date('2026-03-10T09:00:00Z');

/** The issue for the red nights, after one that is green. */
function redIssue(last: Partial<Night> = {}, first: Partial<Night> = {}, green: Partial<Night> = {}) {
  const nights = [
    nightOf('2026-03-08T07:00:00Z', 'green', { commit: '1111111', ...green }),
    nightOf('2026-03-09T07:00:00Z', 'red', { commit: '2222222', ...first }),
    nightOf('2026-03-10T07:00:00Z', 'red', { commit: '3333333', seed: '77', ...last }),
  ];
  const [red] = decide(nights, NOW).decisions;
  return alertText('red', red?.alarm ?? { since: null, nights: [], count: 0, lastGreen: null });
}

test.describe('the issue for red nights', () => {
  test('says since when, which steps, which commits, which tests, and how to replay', () => {
    const { title, body } = redIssue();
    expect(title).toBe('Nightly run: red since 2026-03-09');
    expect(body).toContain('red since 2026-03-09 07:00 UTC: 2 nights in a row.');
    expect(body).toContain('- Step 7: Enter the payment information, which is optional');
    expect(body).toContain('git log --oneline 1111111..2222222');
    expect(body).toContain('` Payment Information: card > a card that expires today is accepted `');
    expect(body).toContain('Expected:  policies\nFound:     payment');
    expect(body).toContain(
      'E2E_SEED=77 npm run e2e -- --project=chromium tests/screens/payment/card.spec.ts:42',
    );
    expect(body).toContain('git checkout 3333333\nE2E_SEED=77 npm run nightly -- --part whole');
  });

  test('says so if the code did not change', () => {
    const { body } = redIssue({}, { commit: '1111111' });
    expect(body).toContain('The last green night ran on the same commit');
    expect(body).not.toContain('git log');
  });

  test('says so if no commit is known', () => {
    expect(redIssue({}, { commit: null }).body).toContain('the first red night has no commit');
    expect(redIssue({}, {}, { commit: null }).body).toContain('No green night is known before it.');
  });

  test('calls a flaky test flaky, and replays a test in the browser in which it failed', () => {
    const { body } = redIssue({ tests: [{ ...FAILING, project: 'firefox', flaky: true }] });
    expect(body).toContain('flaky: it passed on a retry');
    expect(body).toContain('npm run e2e -- --project=firefox');
  });

  test('names the red parts where no test failed', () => {
    const { body } = redIssue({
      tests: [],
      parts: [{ name: 'audit', options: ['--executions', '500'], why: ['No mutant ran.'] }],
    });
    expect(body).toContain('No test failed: see the parts below.');
    expect(body).toContain('- ` audit `: ` No mutant ran. `');
    expect(body).toContain('npm run nightly -- --part audit --executions 500');
  });

  test('shows ten tests and counts the others, so that it stays below what GitHub takes', () => {
    const tests = Array.from({ length: 500 }, () => ({ ...FAILING, text: 'x'.repeat(100_000) }));
    const why = Array.from({ length: 100 }, () => 'y'.repeat(10_000));
    const parts = Array.from({ length: 8 }, (_, at) => ({ name: `part-${at}`, options: [], why }));
    const { body } = redIssue({ tests, parts });
    expect(body).toContain('490 more: see the report of the run.');
    expect(body).toContain('; 97 more');
    expect(body.length).toBeLessThan(65_536);
  });

  test('shows ten damaged entries of the history and counts the others', () => {
    const problems = Array.from({ length: 13 }, (_, at) => `Entry ${at + 1} is damaged`);
    const { body } = alertText('missing', { since: null, nights: [], count: 0, lastGreen: null }, problems);
    expect(body).toContain('- ` Entry 10 is damaged `\n- 3 more');
    expect(body).not.toContain('Entry 11');
  });
});

/** Texts of tests and pages that would do something in Markdown. */
const UNTRUSTED = [
  '<img src=x onerror=alert(1)>',
  '[here](https://evil.example)',
  'https://evil.example',
  '@everyone',
  '`</code>`<script>alert(1)</script>',
  '```\n<script>alert(1)</script>\n```',
  '````\n@everyone',
  '\n# A heading\n\n- [ ] a task',
  '<!-- nightly-alert: missing -->',
  '| a | b |',
  'closes #1',
];

const markdown = new MarkdownIt({ html: true, linkify: true });

for (const text of UNTRUSTED) {
  test(`is shown and does nothing: ${JSON.stringify(text)}`, () => {
    const { body } = redIssue({
      tests: [{ ...FAILING, title: text, text }],
      parts: [{ name: 'whole', options: [], why: [text] }],
    });
    const clean = redIssue({
      tests: [{ ...FAILING, title: 'TEXT', text: 'TEXT' }],
      parts: [{ name: 'whole', options: [], why: ['TEXT'] }],
    });
    const structure = (source: string) =>
      markdown
        .parse(source, {})
        .flatMap((token) => [token, ...(token.children ?? [])])
        .map(({ type }) => type);
    expect(structure(body)).toEqual(structure(clean.body));
    expect(body.split('\n')[0]).toBe(markerOf('red'));
  });
}

test('code loses what a terminal or a reader would take for something else', () => {
  expect(code('a\u001b[31mb\u202ec')).toBe('` a[31mbc `');
  expect(code(' \n ')).toBe('(no text)');
  expect(block('a `b`')).toBe('```text\na `b`\n```');
});

test('every cause has a text, also without a night', () => {
  const nothing = { since: null, nights: [], count: 1, lastGreen: null };
  for (const cause of CAUSES) expect(alertText(cause, nothing).body).toContain(markerOf(cause));
  expect(CAUSES).toHaveLength(3);
  expect(alertText('missing', nothing).body).toContain('No nightly run is known at all.');
});

test.describe('a history', () => {
  const good = nightOf('2026-03-09T07:00:00Z', 'red');
  for (const { what, entry, says } of [
    {
      what: 'an unknown result',
      entry: { ...good, result: 'rd' },
      says: 'result must be green, red or cancelled',
    },
    {
      what: 'a time without a zone',
      entry: { ...good, startedAt: '2026-03-09T07:00:00' },
      says: 'startedAt must be a time with Z',
    },
    {
      what: 'a day that does not exist',
      entry: { ...good, startedAt: '2026-13-09T07:00:00Z' },
      says: 'startedAt must be',
    },
    {
      what: 'a command as its commit',
      entry: { ...good, commit: 'a; rm -rf /' },
      says: 'commit must be the id',
    },
    { what: 'a command as its seed', entry: { ...good, seed: '1 && x' }, says: 'seed must be a number' },
    {
      what: 'a command as a spec',
      entry: { ...good, tests: [{ ...FAILING, spec: 'a;b:1' }] },
      says: 'tests.0.spec must be',
    },
    {
      what: 'a script as its address',
      entry: { ...good, url: 'javascript:alert(1)' },
      says: 'url must be an address',
    },
    { what: 'no run', entry: { ...good, run: undefined }, says: 'run is missing or of the wrong type' },
    { what: 'text instead of a night', entry: 'night', says: 'it is missing or of the wrong type' },
    { what: 'nothing', entry: null, says: 'it is missing or of the wrong type' },
  ]) {
    test(`reports an entry with ${what}, and keeps the others`, () => {
      const { nights, problems } = nightsIn([entry, nightOf('2026-03-10T07:00:00Z', 'green')]);
      expect(problems).toEqual([expect.stringMatching(/^Entry 1 of the history is damaged: /)]);
      expect(problems[0]).toContain(says);
      expect(nights.at(-1)).toMatchObject({ result: 'green' });
    });
  }

  test('takes the later of two entries of one run', () => {
    const again = { ...good, result: 'green' };
    expect(nightsIn([good, again]).nights).toMatchObject([{ result: 'green' }]);
  });

  test('that is no list is reported', async ({}, testInfo) => {
    const file = testInfo.outputPath('nights.json');
    await writeFile(file, '[{"run":');
    expect(readNights(file)).toEqual({
      nights: [],
      problems: [expect.stringContaining('is not a JSON list of nights: ')],
    });
    await writeFile(file, '{}');
    expect(readNights(file)).toEqual({ nights: [], problems: [`${file} is not a JSON list of nights.`] });
  });

  test('that is not there is an error', ({}, testInfo) => {
    expect(() => readNights(testInfo.outputPath('none.json'))).toThrow('Expected the nights in');
  });
});
