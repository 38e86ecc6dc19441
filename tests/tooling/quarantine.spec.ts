import { expect, test } from '../../fixtures/test';
import { runSpec } from './inner-run';

// Small suites with skips run in a process of their own.

const OWNER = 'the payment team';
const REASON = 'the card list is being replaced';

/** A day from today on, as YYYY-MM-DD. */
function day(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

test('a skip has an owner, a reason and an end, and past it fails', async ({ baseURL }, testInfo) => {
  const skips = {
    'a month from now': { owner: OWNER, reason: REASON, until: day(30) },
    'today is its last day': { owner: OWNER, reason: REASON, until: day(0) },
    'a year from now': { owner: OWNER, reason: REASON, until: day(365) },
    'no owner': { owner: ' ', reason: REASON, until: day(30) },
    'no reason': { owner: OWNER, reason: '', until: day(30) },
    'no day': { owner: OWNER, reason: REASON, until: 'soon' },
    'no such day': { owner: OWNER, reason: REASON, until: '2026-13-01' },
    'it ended yesterday': { owner: OWNER, reason: REASON, until: day(-1) },
  };
  // Those that fail are expected to, but for the last: a failure costs the inner run a worker.
  const spec = `
    import { expect, skipUntil, test } from 'FIXTURES';
    const plain = ['a month from now', 'today is its last day', 'it ended yesterday'];
    for (const [title, skip] of Object.entries(${JSON.stringify(skips)}))
      (plain.includes(title) ? test : test.fail)(title, () => { skipUntil(skip); expect(1).toBe(2); });`;
  const results = await runSpec(spec, { folder: testInfo.outputPath('inner'), baseURL: baseURL ?? '' });
  expect(results.map(({ title, status, errors }) => [title, status, errors.split('\n')[0]])).toEqual([
    ['a month from now', 'skipped', ''],
    ['today is its last day', 'skipped', ''],
    ...[
      ['a year from now', `A skip lasts 31 days at most, until ${day(365)} is more.`],
      ['no owner', 'A skip needs an owner and a reason.'],
      ['no reason', 'A skip needs an owner and a reason.'],
      ['no day', 'A skip needs its last day as YYYY-MM-DD, got "soon".'],
      ['no such day', 'A skip needs its last day as YYYY-MM-DD, got "2026-13-01".'],
      ['it ended yesterday', `This skip ended on ${day(-1)}: repair the test, or give a new day.`],
    ].map(([title, said]) => [title, 'failed', refusal(said)]),
  ]);
});

function refusal(said = ''): unknown {
  return expect.stringContaining(`Error: ${said} Owner: `);
}
