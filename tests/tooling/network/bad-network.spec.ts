import { expect, test } from '../../../fixtures/test';
import { runSpec } from '../inner-run';

// Each test ends while its requests are under way. No context that closes waits until the cookies are cleared.
const SPEC = `
import { test } from 'FIXTURES';
test('cookies are off', async ({ network, homePage, page, context }) => {
  await homePage.open();
  await network.withoutCookies();
  const clear = context.clearCookies.bind(context);
  const begun = new Promise((begin) => {
    context.clearCookies = () => {
      begin();
      return new Promise((resolve) => setTimeout(resolve, 500)).then(() => clear());
    };
  });
  await page.evaluate(() => { location.href = '/register'; });
  await begun;
});
test('cookies are off for two requests, one sooner than the other', async ({ network, homePage, page, context }) => {
  await homePage.open();
  await network.withoutCookies();
  const clear = context.clearCookies.bind(context);
  const times = [500, 100];
  const begun = new Promise((begin) => {
    context.clearCookies = () => {
      const time = times.pop();
      if (times.length === 0) begin();
      return new Promise((resolve) => setTimeout(resolve, time)).then(() => clear());
    };
  });
  await page.evaluate(() => { void fetch('/register'); void fetch('/case-search'); });
  await begun;
});
test('a request is held', async ({ network, registration, policiesPage, rawClick }) => {
  await registration.startAt('policies');
  const held = await network.hold(policiesPage.screen.path);
  await policiesPage.tickAcknowledgement();
  const click = await rawClick.over(policiesPage.submit);
  await click();
  await held.arrived;
});
`;

test('what is under way when its test ends does not fail the run', async ({ baseURL }, testInfo) => {
  const results = await runSpec(SPEC, { folder: testInfo.outputPath('inner'), baseURL: baseURL ?? '' });
  expect(results.map(({ title, status, errors }) => [title, status, errors])).toEqual([
    ['cookies are off', 'passed', ''],
    ['cookies are off for two requests, one sooner than the other', 'passed', ''],
    ['a request is held', 'passed', ''],
  ]);
});
