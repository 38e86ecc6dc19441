import { expect, test } from '@playwright/test';
import { ACKNOWLEDGED, CREDENTIALS, URLS } from '../answers';
import { type Browser, newSandbox, Site } from '../client';

// D-63: people who open the site by hand share its accounts until one of them starts over.

const START_OVER = '/start-over';
const DUPLICATE = 'An account may already exist';

async function register(browser: Browser): Promise<void> {
  await browser.submitForm();
  await browser.open(URLS.credentials);
  await browser.submit(URLS.credentials, CREDENTIALS);
  await browser.open(URLS.payment);
  await browser.submit(URLS.payment);
  await browser.open(URLS.policies);
  const { location } = await browser.submit(URLS.policies, ACKNOWLEDGED);
  expect(location, 'Submit').toBe(URLS.thankYou);
}

/** The notice after the form that these answers lead to, '' where they lead to none. */
async function notice(browser: Browser): Promise<string> {
  const { location } = await browser.submitForm();
  return location === URLS.notice ? (await browser.open(URLS.notice)).html : '';
}

test('two people who open the site by hand share its accounts', async () => {
  const site = new Site();
  await register(site.browserByHand());
  expect(await notice(site.browserByHand())).toContain(DUPLICATE);
});

test('a person who starts over has an empty site, and nobody else loses anything', async () => {
  const site = new Site();
  await register(site.browserByHand());
  const person = site.browserByHand();
  await person.open(URLS.form);
  const { status, location } = await person.send(START_OVER, {});
  expect([status, location]).toEqual([303, URLS.home]);
  expect([...person.cookies.keys()], 'cookies: no session, no log-in').toEqual(['own-site']);
  expect(await notice(person), 'the notice of the person who started over').toBe('');
  await register(person);
  expect(await notice(site.browserByHand()), 'the notice of another person').toContain(DUPLICATE);
});

test('opening the page changes nothing: only its button starts over', async () => {
  const site = new Site();
  const person = site.browserByHand();
  const { status, html } = await person.open(START_OVER);
  expect(status).toBe(200);
  expect(html).toContain('<button class="usa-button " name="action" value="start-over">Start over</button>');
  expect([...person.cookies.keys()]).toEqual([]);
});

test('a form of another site starts nothing over', async () => {
  const { status, headers, html } = await new Site().request(START_OVER, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://example.com' },
    body: new URLSearchParams(),
  });
  expect(status).toBe(403);
  expect(html).toContain('This page is out of date');
  expect(headers.getSetCookie()).toEqual([]);
});

test('the cookie is out of reach of scripts and of other sites, and ends with the browser', async () => {
  const { headers } = await new Site().browserByHand().send(START_OVER, {});
  const cookie = headers.getSetCookie().find((set) => set.startsWith('own-site='));
  expect(cookie).toMatch(/^own-site=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('a browser whose site is gone gets another empty one, not the shared one', async () => {
  const site = new Site();
  await register(site.browserByHand());
  const person = site.browserByHand();
  person.cookies.set('own-site', 'gone-since-the-restart');
  expect(await notice(person)).toBe('');
  expect(person.cookies.get('own-site')).not.toBe('gone-since-the-restart');
});

test('a request that names its sandbox stays there', async () => {
  const sandbox = await newSandbox();
  const browser = await sandbox.browserAt('policies');
  browser.cookies.set('own-site', 'another');
  await browser.submit(URLS.policies, ACKNOWLEDGED);
  expect(await sandbox.accounts()).toHaveLength(1);
});
