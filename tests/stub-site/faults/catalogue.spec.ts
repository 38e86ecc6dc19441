import { expect, test } from '@playwright/test';
import { Hono } from 'hono';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SEEDED_FAULTS } from '../../../stub-site/faults';
import { inPage } from '../../../stub-site/faults/make/traffic';
import { rules } from '../../../stub-site/rules';
import { URLS } from '../answers';
import { newSandbox, Site } from '../client';
import type { Rows } from '../rows';
import { tour } from './tour';

// That a test notices each fault is what `npm run faults` proves.

const RULES = new Set(
  [...readFileSync(path.join(__dirname, '../../../docs/rules.md'), 'utf8').matchAll(/^\| `([^`]+)`/gm)].map(
    ([, id = '']) => id,
  ),
);

test('every id is given once', () => {
  const ids = SEEDED_FAULTS.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(200);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every fault breaks rules that docs/rules.md has', () => {
  const wrong = SEEDED_FAULTS.filter(
    ({ breaks }) => breaks.length === 0 || breaks.some((rule) => !RULES.has(rule)),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('every fault changes rules of the site, or what is sent and answered', () => {
  const wrong = SEEDED_FAULTS.filter(({ rules: changed = {}, middleware }) => {
    const replaced = Object.entries(changed);
    const isUnchanged = replaced.some(
      ([name, rule]) => !(name in rules) || rules[name as keyof typeof rules] === rule,
    );
    return isUnchanged || (replaced.length === 0 && middleware === undefined);
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

// A page that a fault cannot change is a server error, which any test would notice: the fault would count as caught.
for (const { id } of SEEDED_FAULTS.filter(({ middleware }) => middleware !== undefined)) {
  test(`${id} finds what it changes`, async () => {
    const seen = await tour(await newSandbox({ fault: id }));
    expect(seen.length, 'pages').toBeGreaterThan(15);
    expect(
      seen.filter(({ answer }) => answer.status >= 500).map((page) => page.path),
      'pages that fail',
    ).toEqual([]);
  });
}

test('a fault that finds nothing to change in its page is an error that names what it looked for', async () => {
  const errors: string[] = [];
  const site = new Hono<{ Variables: { sandbox: never } }>();
  site.use(inPage('/', 'a text that is gone', ''));
  site.get('/', (c) => c.html('<p>Another text</p>'));
  site.onError((error, c) => {
    errors.push(error.message);
    return c.text('failed', 500);
  });
  expect((await site.request('/')).status).toBe(500);
  expect(errors).toEqual([
    'A seeded fault found nothing to change: expected a text that is gone in the page at /. Adapt the fault to the page.',
  ]);
});

test('a fault is in the sandbox that was created with it, and in no other', async () => {
  const site = new Site();
  const faulty = await site.sandbox({ fault: 'home.strip-missing' });
  const sound = await site.sandbox();
  expect((await faulty.browser().open(URLS.home)).html).not.toContain('Local test stub - not PACER');
  expect((await sound.browser().open(URLS.home)).html).toContain('Local test stub - not PACER');
});

const UNKNOWN: Rows<{ what: string; id: string; said: string }> = [
  { what: 'of a known screen', id: 'notice.names', said: 'of notice there are notice.duplicates-unnoticed' },
  { what: 'of an unknown screen', id: 'shoes.red', said: 'there are faults of site, home, register' },
];
for (const { what, id, said } of UNKNOWN) {
  test(`an unknown fault ${what} is refused with those that are near`, async () => {
    const answer = await new Site().control('POST', '/sandboxes', { fault: id });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain(`got \\"${id}\\"`);
    expect(answer.html).toContain(said);
  });
}
