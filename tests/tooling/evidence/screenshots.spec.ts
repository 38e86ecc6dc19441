import { expect, test } from '../../../fixtures/test';
import { runSpec } from '../inner-run';

const SPEC = `
import { expect, test } from 'FIXTURES';
test('passes', async ({ homePage }) => {
  await homePage.open();
});
test('fails', async ({ homePage, anotherTab, anotherBrowser }) => {
  await homePage.open();
  await (await anotherTab()).homePage.open();
  await (await anotherBrowser()).homePage.open();
  expect(1).toBe(2);
});
test.describe('where nobody looks at them', () => {
  test.use({ screenshotOnFailure: false });
  test('fails without', async ({ homePage }) => {
    await homePage.open();
    expect(1).toBe(2);
  });
});
`;

test('a test that fails has a screenshot of each tab of each browser, one that passes has none', async ({
  baseURL,
}, testInfo) => {
  const results = await runSpec(SPEC, { folder: testInfo.outputPath('inner'), baseURL: baseURL ?? '' });
  const screenshots = results.map(({ title, attachments }) => [
    title,
    attachments.filter((name) => name === 'screenshot').length,
  ]);
  expect(screenshots).toEqual([
    ['passes', 0],
    ['fails', 3],
    ['fails without', 0],
  ]);
});
