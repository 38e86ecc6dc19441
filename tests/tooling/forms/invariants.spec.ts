import { expect, test } from '@playwright/test';
import { brokenInvariant } from '../../../fixtures/form/invariants';
import { ReceivedPage } from '../../../fixtures/form/received-page';
import { Secrets } from '../../../fixtures/form/secrets';

// What the form client asks of every answer of the site.

const FORM = 'http://127.0.0.1:4180/pscof/registration/account';

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
  'set-cookie': 'registration=1; Path=/; HttpOnly; SameSite=Lax',
};

interface Answer {
  readonly path?: string;
  readonly status?: number;
  readonly headers?: Partial<Record<keyof typeof HEADERS | 'location', string | undefined>>;
  readonly lang?: string;
  readonly title?: string;
  readonly main?: string;
  readonly style?: string;
}

const STYLE = '<link rel="stylesheet" href="/assets/site.css">';
const SUMMARY = '<div role="alert"><a href="#name">Enter a name.</a></div>';
const SECRETS = ['Frost~Pickle&Copper%', '4111111111111111'];

/** What is wrong with an answer of the form's address, in one sentence. */
function problemOf({
  path = '',
  status = 200,
  headers = {},
  lang = 'en',
  title = 'Form',
  main = '',
  style = STYLE,
}: Answer) {
  const url = new URL(path, FORM);
  const given = Object.entries({ ...HEADERS, ...headers }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const html = `<!doctype html><html lang="${lang}"><head><title>${title}</title>${style}</head><body><main><h1>Form</h1>${main}</main></body></html>`;
  const secrets = new Secrets();
  secrets.keep('Password', SECRETS[0] ?? '');
  secrets.keep('Card Number', SECRETS[1] ?? '');
  secrets.keep('CM/ECF Password', 'Link-This-Account1');
  secrets.keep('First Name', 'Jean-Luc');
  const answer = { status, url, html, hops: [{ url, headers: new Headers(given) }] };
  const page = new ReceivedPage(answer, () => Promise.reject(new Error('No page follows.')), secrets);
  return brokenInvariant(answer, page, secrets)?.message;
}

const COOKIE = 'A cookie can be read by scripts, is sent from other sites, or outlives the session.';
const STATUS = 'The status does not match the page.';
const IN_PAGE = 'A secret that was entered is in the page "Form".';
const AT_FORM = 'The answer at /pscof/registration/account has the wrong';

const WRONG: readonly { what: string; answer: Answer; message: string }[] = [
  {
    what: 'a cookie that scripts can read',
    answer: { headers: { 'set-cookie': 'a=1; SameSite=Lax' } },
    message: COOKIE,
  },
  {
    what: 'a cookie that other sites send',
    answer: { headers: { 'set-cookie': 'a=1; HttpOnly; SameSite=None' } },
    message: COOKIE,
  },
  { what: 'a cookie of any site', answer: { headers: { 'set-cookie': 'a=1; HttpOnly' } }, message: COOKIE },
  {
    what: 'a cookie for a year',
    answer: { headers: { 'set-cookie': 'a=1; HttpOnly; SameSite=Lax; Max-Age=31536000' } },
    message: COOKIE,
  },
  {
    what: 'a cookie until a date',
    answer: {
      headers: { 'set-cookie': 'a=1; HttpOnly; SameSite=Lax; Expires=Fri, 01 Jan 2100 00:00:00 GMT' },
    },
    message: COOKIE,
  },
  {
    what: 'no content policy',
    answer: { headers: { 'content-security-policy': undefined } },
    message: `${AT_FORM} content policy.`,
  },
  {
    what: 'scripts in the page',
    answer: {
      headers: { 'content-security-policy': `${HEADERS['content-security-policy']} 'unsafe-inline'` },
    },
    message: `${AT_FORM} content policy.`,
  },
  {
    what: 'scripts of another site',
    answer: {
      headers: {
        'content-security-policy': HEADERS['content-security-policy'].replace(
          "script-src 'self'",
          "script-src 'self' https://scripts.example.com",
        ),
      },
    },
    message: `${AT_FORM} content policy.`,
  },
  {
    what: 'forms that are sent anywhere',
    answer: {
      headers: {
        'content-security-policy': HEADERS['content-security-policy'].replace("form-action 'self'", ''),
      },
    },
    message: `${AT_FORM} content policy.`,
  },
  {
    what: 'types that are guessed',
    answer: { headers: { 'x-content-type-options': undefined } },
    message: `${AT_FORM} X-Content-Type-Options.`,
  },
  {
    what: 'addresses told to other sites',
    answer: { headers: { 'referrer-policy': 'unsafe-url' } },
    message: `${AT_FORM} Referrer-Policy.`,
  },
  {
    what: 'answers kept by the browser',
    answer: { headers: { 'cache-control': 'private, max-age=60' } },
    message: `${AT_FORM} Cache-Control.`,
  },
  { what: 'errors with the status of success', answer: { main: SUMMARY }, message: STATUS },
  { what: 'the status of a refusal without errors', answer: { status: 422 }, message: STATUS },
  { what: 'a failure of the server', answer: { status: 500 }, message: STATUS },
  { what: 'no language', answer: { lang: '' }, message: 'The page does not say its language.' },
  { what: 'no style sheet', answer: { style: '' }, message: 'The page has no style sheet.' },
  { what: 'no title', answer: { title: ' ' }, message: 'The page has no title.' },
  {
    what: 'two main headings',
    answer: { main: '<h1>Another</h1>' },
    message: 'The page does not have exactly one main heading.',
  },
  {
    what: 'two main parts',
    answer: { main: '</main><main>' },
    message: 'The page does not have exactly one main landmark.',
  },
  {
    what: 'a link to another site',
    answer: { main: '<a href="https://pacer.example/help">Help</a>' },
    message: 'href of "Help" leads to another site.',
  },
  {
    what: 'a form that is sent to another site',
    answer: { main: '<form action="//pacer.example/"></form>' },
    message: 'action of "form" leads to another site.',
  },
  {
    what: 'a script of another site',
    answer: { main: '<script src="http://127.0.0.1:4181/site.js"></script>' },
    message: 'src of "script" leads to another site.',
  },
  {
    what: 'a field that nothing describes',
    answer: { main: '<input id="zip" aria-describedby="zip-error">' },
    message: 'aria-describedby names an element that does not exist.',
  },
  { what: 'the password', answer: { main: '<input value="Frost~Pickle&amp;Copper%">' }, message: IN_PAGE },
  {
    what: 'the password in a script',
    answer: { main: `<script type="application/json">"${SECRETS[0]}"</script>` },
    message: IN_PAGE,
  },
  {
    what: 'the password in Base64',
    answer: { main: Buffer.from(SECRETS[0] ?? '').toString('base64') },
    message: IN_PAGE,
  },
  { what: 'the card number', answer: { main: 'Card 4111111111111111' }, message: IN_PAGE },
  { what: 'the card number in groups', answer: { main: 'Card 4111 1111 1111 1111' }, message: IN_PAGE },
  {
    what: 'the password in its query, as a form writes it',
    answer: { path: `?${new URLSearchParams({ p: SECRETS[0] ?? '' }).toString()}` },
    message: 'A secret that was entered is in an address or a header.',
  },
  {
    what: 'the password of the court',
    answer: { main: 'Link-This-Account1' },
    message: IN_PAGE,
  },
  {
    what: 'the password in its address',
    answer: { path: `?p=${encodeURIComponent(SECRETS[0] ?? '')}` },
    message: 'A secret that was entered is in an address or a header.',
  },
  {
    what: 'the card number in a cookie',
    answer: { headers: { 'set-cookie': 'c=4111111111111111; HttpOnly; SameSite=Lax' } },
    message: 'A secret that was entered is in an address or a header.',
  },
];

for (const { what, answer, message } of WRONG) {
  test(`a form test fails on an answer with ${what}`, () => expect(problemOf(answer)).toBe(message));
}

const RIGHT: readonly { what: string; answer: Answer }[] = [
  { what: 'a screen', answer: {} },
  { what: 'a screen with errors', answer: { status: 422, main: SUMMARY } },
  {
    what: 'a cookie that is taken back',
    answer: { headers: { 'set-cookie': 'registration=; Max-Age=0; Path=/' } },
  },
  {
    what: 'a public screen that the browser keeps',
    answer: { path: '/', headers: { 'cache-control': undefined } },
  },
  { what: 'an address of mail', answer: { main: '<a href="mailto:pacer@example.com">Mail</a>' } },
  {
    what: 'what is no secret, and the last digits of the card',
    answer: { main: 'Jean-Luc, Visa ending in 1111' },
  },
];

for (const { what, answer } of RIGHT) {
  test(`${what} is as every answer should be`, () => expect(problemOf(answer)).toBeUndefined());
}
