import { expect, test } from '@playwright/test';
import { FORM, URLS } from '../answers';
import { type Answer, between, browserAt, newBrowser, Site } from '../client';
import type { Rows } from '../rows';

// Source: D-02 (the strip on every page, neutral copy), facts 3 (skip link first; no seals, no logos), facts 3.1-3.8
// for headings and labels, D-03 for the pages that are not modeled.

interface Page {
  readonly what: string;
  readonly heading: string;
  readonly open: () => Promise<Answer>;
  readonly status?: number;
}

function at(path: string): Page['open'] {
  return () => new Site().request(path);
}

const PUBLIC: Rows<Page> = [
  { what: 'home', heading: 'Public Access to Court Records', open: at(URLS.home) },
  { what: 'register', heading: 'Register for an Account', open: at(URLS.register) },
  { what: 'case-search', heading: 'PACER - Case Search Only', open: at(URLS.caseSearch) },
  {
    what: 'Attorney Filers',
    heading: 'Attorney Filers for CM/ECF',
    open: at('/register-account/attorney-filers'),
  },
  {
    what: 'Non-Attorney Filers',
    heading: 'Non-Attorney Filers for CM/ECF',
    open: at('/register-account/non-attorney-filers'),
  },
  { what: 'Group Billing', heading: 'Group Billing', open: at('/register-account/group-billing') },
  {
    what: 'the Registration Wizard',
    heading: 'Registration Wizard',
    open: at('/register-account/registration-wizard'),
  },
  { what: 'Find a Case', heading: 'Find a Case', open: at('/find-case') },
  { what: 'File a Case', heading: 'File a Case', open: at('/file-case') },
  { what: 'My Account & Billing', heading: 'My Account &amp; Billing', open: at('/my-account-billing') },
  { what: 'Pricing', heading: 'Pricing', open: at('/pricing') },
  { what: 'Help', heading: 'Help', open: at('/help') },
  { what: 'the log-in', heading: 'PACER Login', open: at('/log-in') },
];

const REGISTRATION: Rows<Page> = [
  { what: 'form', heading: 'PACER - Case Search Only Registration', open: at(URLS.form) },
  {
    what: 'the notice',
    heading: 'Before you continue',
    open: async () => {
      const browser = await newBrowser();
      await browser.submitForm({ userType: 'Federal' });
      return browser.open(URLS.notice);
    },
  },
  {
    what: 'credentials',
    heading: 'Create Username and Password',
    open: async () => (await browserAt('credentials')).open(URLS.credentials),
  },
  {
    what: 'payment',
    heading: 'Payment Information',
    open: async () => (await browserAt('payment')).open(URLS.payment),
  },
  {
    what: 'policies',
    heading: 'Policies and Procedures',
    open: async () => (await browserAt('policies')).open(URLS.policies),
  },
  {
    what: 'thank-you',
    heading: 'Thank you for registering with the PACER Service Center',
    open: async () => (await browserAt('thank-you')).open(URLS.thankYou),
  },
  {
    what: 'the confirmation of Cancel',
    heading: 'Cancel your registration?',
    open: async () => (await browserAt('payment')).open(URLS.cancel),
  },
];

const REFUSALS: Rows<Page> = [
  {
    what: 'the refused form',
    heading: 'PACER - Case Search Only Registration',
    open: async () => (await browserAt('form')).submit(URLS.form),
    status: 422,
  },
  {
    what: 'the refused policies',
    heading: 'Policies and Procedures',
    open: async () => (await browserAt('policies')).submit(URLS.policies),
    status: 422,
  },
  { what: 'a page that is not there', heading: 'Page not found', open: at('/nowhere'), status: 404 },
  {
    what: 'a page below one that is there',
    heading: 'Page not found',
    open: at('/register-account/nowhere'),
    status: 404,
  },
  {
    what: 'a screen with a slash too many',
    heading: 'Page not found',
    open: at(`${URLS.form}/`),
    status: 404,
  },
  {
    what: 'an ended session',
    heading: 'Your session has expired',
    open: () => new Site().request(URLS.form, { headers: { cookie: 'registration=ended' } }),
    status: 403,
  },
  {
    what: 'a request without a session',
    heading: 'Your browser sent no session',
    open: () => new Site().request(URLS.form, { method: 'POST' }),
    status: 403,
  },
  {
    what: 'a request without a CSRF token',
    heading: 'This page is out of date',
    open: async () => (await browserAt('form')).send(URLS.form, FORM),
    status: 403,
  },
  {
    what: 'an unknown action',
    heading: 'This request was not understood',
    open: async () => (await browserAt('form')).submit(URLS.form, {}, 'unknown'),
    status: 400,
  },
];

test.describe('Every page', () => {
  for (const { what, heading, open, status = 200 } of [...PUBLIC, ...REGISTRATION, ...REFUSALS]) {
    test(`says that it is a test stub, leads past the menus, and has one heading: ${what}`, async () => {
      const answer = await open();
      const { html } = answer;
      expect(answer.status, what).toBe(status);
      expect(answer.headers.get('content-type'), what).toMatch(/^text\/html; charset=utf-8$/i);

      expect(html, `${what}: the strip`).toContain('Local test stub - not PACER');
      expect(between(html, '<html', '>').trim(), `${what}: language`).toBe('lang="en"');
      expect(html.split('<h1').slice(1), `${what}: headings of level 1`).toHaveLength(1);
      expect(between(html, '<h1>', '</h1>'), `${what}: heading`).toBe(heading);
      const title = between(html, '<title>', '</title>').replace('Error: ', '');
      expect(title, `${what}: title`).toBe(`${heading} | PACER registration test stub`);

      const firstLink = between(between(html, '<body>', '</body>'), '<', '</a>');
      expect(firstLink, `${what}: what comes first`).toMatch(
        /^a [^>]*href="#main-content">Skip to main content$/,
      );
      expect(between(html, '<main', '>'), `${what}: where the skip link leads`).toContain(
        'id="main-content"',
      );
      expect(html, `${what}: no seals and no logos`).not.toMatch(/<img|<svg|<picture/);
      expect(html, `${what}: no script or style inside`).not.toMatch(/<style|<script>| style="| on[a-z]+="/);
      expect(html, `${what}: nothing from elsewhere`).not.toMatch(/(src|href|action)="(https?:)?\/\//);
    });
  }

  test('has the main menu, in this order, and Manage PACER Account under Log in to', async () => {
    const { html } = await new Site().request(URLS.home);
    const menu = between(html, 'aria-label="Main menu"', '</nav>');
    const labels = [
      'Register for an Account',
      'Find a Case',
      'File a Case',
      'My Account &amp; Billing',
      'Pricing',
      'Help',
    ];
    const places = labels.map((label) => menu.indexOf(`>${label}</a>`));
    expect(places, 'home: places of the labels').toEqual(places.toSorted((a, b) => a - b));
    expect(places, 'home: labels that are not there').not.toContain(-1);
    expect(menu.split('<a ').length - 1, 'home: entries').toBe(6);
    expect(between(html, 'Log in to...', '</details>'), 'home').toContain('>Manage PACER Account</a>');
  });

  test('has the four kinds of accounts in the left panel, in this order', async () => {
    const { html } = await new Site().request(URLS.register);
    const panel = between(html, 'aria-label="Registration options"', '</nav>');
    const labels = [
      'PACER - Case Search Only',
      'Attorney Filers for CM/ECF',
      'Non-Attorney Filers for CM/ECF',
      'Group Billing',
    ];
    const places = labels.map((label) => panel.indexOf(`>${label}</a>`));
    expect(places, 'register: labels that are not there').not.toContain(-1);
    expect(places, 'register: places of the labels').toEqual(places.toSorted((a, b) => a - b));
  });

  test('says of what the menus name beyond it that the stub models case search only', async () => {
    const paths = [
      '/register-account/attorney-filers',
      '/register-account/non-attorney-filers',
      '/register-account/group-billing',
      '/register-account/registration-wizard',
      '/find-case',
      '/file-case',
      '/my-account-billing',
      '/pricing',
      '/help',
    ];
    const pages = await Promise.all(paths.map((path) => new Site().request(path)));
    const silent = paths.filter(
      (_, index) => !pages[index]?.html.includes('This stub models case search only.'),
    );
    expect(silent, 'pages that do not say so').toEqual([]);
  });

  test('leads from case search to the form', async () => {
    const { html } = await new Site().request(URLS.caseSearch);
    expect(html, 'case-search, step 4').toContain(`href="${URLS.form}">Register for a PACER Account Now</a>`);
  });
});
