import { expect, test } from '@playwright/test';
import { CARD, CREDENTIALS, FORM, URLS } from '../answers';
import { type Answer, browserAt, Site } from '../client';
import type { Rows } from '../rows';

// A request made by hand gets the same answer as the form; D-07 for summary, field and title.

const SCRIPT = '<script>alert(1)</script>';

const BREAKOUT = '"><img src=x onerror=alert(1)>';

const ATTRIBUTE = `" autofocus onfocus="alert(1)`;

/** Everything that is echoed: the fields of a refused screen, an unknown action, an unknown address. */
const ECHOES: Rows<{ where: string; send: (text: string) => Promise<Answer> }> = [
  {
    where: 'credentials: username',
    send: async (text) =>
      (await browserAt('credentials')).submit(URLS.credentials, {
        ...CREDENTIALS,
        username: text,
      }),
  },
  ...(
    [
      'firstName',
      'middleName',
      'lastName',
      'dateOfBirth',
      'firm',
      'unit',
      'address',
      'addressLine2',
      'room',
      'city',
      'zip',
      'primaryPhone',
      'alternatePhone',
      'textPhone',
      'fax',
      'email',
      'confirmEmail',
    ] as const
  ).map((field) => ({
    where: `form: ${field}`,
    send: async (text: string) => (await browserAt('form')).submit(URLS.form, { ...FORM, [field]: text }),
  })),
  {
    where: 'form: State as text',
    send: async (text) =>
      (await browserAt('form')).submit(URLS.form, {
        ...FORM,
        country: 'Canada',
        state: text,
      }),
  },
  {
    where: 'form: Federal Tax ID',
    send: async (text) =>
      (await browserAt('form')).submit(URLS.form, {
        ...FORM,
        userType: 'Law Firm',
        taxId: text,
      }),
  },
  {
    where: 'form: what was typed, shown again by a button without script',
    send: async (text) => (await browserAt('form')).submit(URLS.form, { ...FORM, city: text }, 'refresh'),
  },
  ...(['cardHolder', 'billingAddress', 'billingCity', 'billingState', 'billingZip'] as const).map(
    (field) => ({
      where: `payment: ${field}`,
      send: async (text: string) =>
        (await browserAt('payment')).submit(URLS.payment, {
          ...CARD,
          useAccountAddress: '',
          [field]: text,
        }),
    }),
  ),
  {
    where: 'an unknown action',
    send: async (text) => (await browserAt('policies')).submit(URLS.policies, {}, text),
  },
];

test.describe('Markup in an answer is shown as text', () => {
  for (const { where, send } of ECHOES) {
    test(where, async () => {
      const [script, breakout, attribute] = [await send(SCRIPT), await send(BREAKOUT), await send(ATTRIBUTE)];
      expect(script.html, where).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(breakout.html, where).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;');
      expect(attribute.html, where).toContain('&quot; autofocus onfocus=&quot;alert(1)');
      const raw = [SCRIPT, BREAKOUT, ATTRIBUTE].filter((text) =>
        [script, breakout, attribute].some(({ html }) => html.includes(text)),
      );
      expect(raw, `${where}: markup that is not escaped`).toEqual([]);
    });
  }

  test('on a page that is not there: its address', async () => {
    const { status, html } = await new Site().request('/nowhere/%3Cscript%3Ealert(1)%3C/script%3E');
    expect(status).toBe(404);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('This site has no page at /nowhere/');
  });

  test('and is not shown at all where a list does not offer it', async () => {
    const lists = ['prefix', 'generation', 'suffix', 'state', 'county', 'userType'];
    const chosen = Object.fromEntries(lists.map((field) => [field, SCRIPT]));
    const browser = await browserAt('form');
    const [inTheUnitedStates, elsewhere] = [
      await browser.submit(URLS.form, { ...FORM, ...chosen }),
      await browser.submit(URLS.form, { ...FORM, country: SCRIPT }),
    ];
    expect([inTheUnitedStates.status, elsewhere.status], 'form, step 5').toEqual([422, 422]);
    expect(inTheUnitedStates.html, 'form, step 5').not.toContain('alert(1)');
    expect(elsewhere.html, 'form, step 5').not.toContain('alert(1)');
  });

  test('on the thank-you: nothing that was typed is there but the username', async () => {
    const browser = await browserAt('thank-you', {
      form: { firm: SCRIPT, address: SCRIPT },
    });
    const { html } = await browser.open(URLS.thankYou);
    expect(html, 'thank-you, step 9').not.toContain('alert(1)');
  });
});
