import { expect, test as base } from '@playwright/test';
import { type InnerResult, runSpec } from '../inner-run';

/** What goes wrong in a page that shows the right heading all the same, and what the failure of its test names. */
const PROBLEMS = [
  { what: 'a script that throws', body: '<script src="/assets/throws.js"></script>', found: 'Error: thrown' },
  {
    what: 'a promise that nobody handles',
    body: '<script src="/assets/rejects.js"></script>',
    found: 'rejected',
  },
  { what: 'an error in the console', body: '<script src="/assets/logs.js"></script>', found: 'logged' },
  {
    what: 'a script that is not there',
    body: '<script src="/assets/none.js"></script>',
    found: '/assets/none.js: status 404',
  },
  {
    what: 'a style sheet that is not there',
    body: '<link rel="stylesheet" href="/assets/none.css">',
    found: '/assets/none.css',
  },
  {
    what: 'a picture that does not come',
    body: '<img src="/assets/lost.png" alt="">',
    found: '/assets/lost.png: net::ERR_FAILED',
  },
  {
    what: 'a script that the content policy refuses',
    body: '<script>document.title = "ran"</script>',
    found: 'Content Security Policy',
  },
] as const;

/** The home page, with something more in its body. */
const SPEC = `
import { expect, test } from 'FIXTURES';

const SCRIPTS = { throws: 'throw new Error("thrown")', rejects: 'Promise.reject(new Error("rejected"))', logs: 'console.error("logged")' };

test.beforeEach(async ({ page }) => {
  for (const [name, body] of Object.entries(SCRIPTS))
    await page.route('**/assets/' + name + '.js', (route) => route.fulfill({ body, contentType: 'text/javascript' }));
  await page.route('**/assets/lost.png', (route) => route.abort());
});

${PROBLEMS.map(
  ({ what, body }) => `
test.fail(${JSON.stringify(what)}, async ({ homePage, page }) => {
  await page.route('**/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</main>', ${JSON.stringify(`${body}</main>`)}) });
  });
  await homePage.open();
  await expect(homePage).toBeDisplayed();
});`,
).join('')}

test.fail('a problem in a second browser', async ({ anotherBrowser }) => {
  const { homePage } = await anotherBrowser();
  await homePage.open();
  await expect(homePage).toBeDisplayed();
  await homePage.screen.heading.evaluate(() => console.error('logged'));
});

test('a page as it is', async ({ homePage }) => {
  await homePage.open();
  await expect(homePage).toBeDisplayed();
});

test('a screen that is refused, and a page that is not there', async ({ registration, formPage, page, messagePage }) => {
  await registration.tryForm({ zip: '6310' });
  await expect(formPage.errors.summary).toBeVisible();
  await page.goto('/nowhere');
  await expect(messagePage.heading).toHaveText('Page not found');
});

test.fail('a problem beside a failed assertion', async ({ homePage, page }) => {
  await homePage.open();
  await page.evaluate(() => console.error('logged'));
  expect(1).toBe(2);
});
`;

const test = base.extend<object, { inner: InnerResult[] }>({
  inner: [
    async ({}, use, { project, workerIndex }) => {
      const folder = `${project.outputDir}/page-problems-${workerIndex}`;
      await use(await runSpec(SPEC, { folder, baseURL: project.use.baseURL ?? '' }));
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'default' });

const resultOf = (inner: InnerResult[], title: string) => inner.find((result) => result.title === title);

for (const { what, found } of PROBLEMS) {
  test(`${what} fails the test that opened the page`, ({ inner }) => {
    expect(resultOf(inner, what)).toMatchObject({
      status: 'failed',
      failures: [
        {
          kind: 'page',
          message: 'A script of a page failed, or a part of a page did not load.',
          found: expect.stringContaining(found),
        },
      ],
    });
  });
}

test('a problem in a second browser fails its test', ({ inner }) => {
  expect(resultOf(inner, 'a problem in a second browser')).toMatchObject({
    status: 'failed',
    failures: [{ kind: 'page', found: expect.stringContaining('logged') }],
  });
});

for (const title of ['a page as it is', 'a screen that is refused, and a page that is not there']) {
  test(`${title} has no problem`, ({ inner }) => {
    expect(resultOf(inner, title)).toMatchObject({ status: 'passed' });
  });
}

test('a problem of a page adds nothing to a test that failed already', ({ inner }) => {
  expect(resultOf(inner, 'a problem beside a failed assertion')?.failures).toHaveLength(1);
});
