import { type ExpectedError } from '../../../fixtures/matchers';
import { type App, expect, test } from '../../../fixtures/test';

/** What a form says whose User Verification was not ticked. */
const UNVERIFIED = ['User Verification is required.'];

test('toBeDisplayed names the screen, its step, what was expected and what was there', async ({
  homePage,
  paymentPage,
}) => {
  await homePage.open();
  const failure = await messageOf(() => expect(paymentPage).toBeDisplayed({ timeout: 200 }));
  expect(failure.split('\n').slice(0, 4)).toEqual([
    'Screen "payment" is not displayed.',
    "  expected: getByRole('heading', { name: 'Payment Information', exact: true, level: 1 }) at /pscof/registration/payment",
    '  found:    "Public Access to Court Records"',
    'Screen "payment" (step 7)',
  ]);
});

test('toBeDisplayed asks for the address and for the heading', async ({ homePage, page }) => {
  await homePage.open();
  await expect(homePage).toBeDisplayed();
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.remove());
  await expect(homePage).not.toBeDisplayed({ timeout: 200 });
});

test('toShowFieldError names the screen, its step, and which message is missing', async ({
  registration,
  formPage,
}) => {
  await registration.tryForm({ city: '' });
  await expect(formPage).toShowFieldError(formPage.fields.city, 'City is required.', { beside: UNVERIFIED });
  const failure = await messageOf(() =>
    expect(formPage).toShowFieldError(formPage.fields.city, 'Somewhere is required.', { timeout: 200 }),
  );
  expect(failure.split('\n').slice(0, 5)).toEqual([
    'The field error "Somewhere is required." is not shown: the error summary has other messages.',
    '  field:    City',
    '  expected: "Somewhere is required."',
    '  found:    "City is required.", "User Verification is required."',
    'Screen "form" (step 5)',
  ]);
  expect(failure).toContain('  says:     Correct the following before you go on');
});

for (const [part, remove] of [
  ['links in the summary', '[role=alert] a[href="#city"]'],
  ['message at the field', '#city-error'],
] as const) {
  test(`toShowFieldError asks for the ${part}`, async ({ registration, formPage, page }) => {
    await registration.tryForm({ city: '' });
    await expect(formPage).toShowFieldError(formPage.fields.city, 'City is required.', {
      beside: UNVERIFIED,
    });
    await page.locator(remove).evaluate((element) => element.remove());
    await expect(formPage).not.toShowFieldError(formPage.fields.city, 'City is required.', {
      beside: UNVERIFIED,
      timeout: 200,
    });
  });
}

for (const [part, change] of [
  [
    'message and nothing more at the field',
    () => document.querySelector('#city-error span')?.append(' Or is it?'),
  ],
  [
    'message where it can be seen',
    () => document.querySelector<HTMLElement>('#city-error')?.style.setProperty('display', 'none'),
  ],
  [
    'link that leads to the field',
    () => document.querySelector('[role=alert] a[href="#city"]')?.setAttribute('href', '#zip'),
  ],
  [
    'link that leads somewhere',
    () => document.querySelector('[role=alert] a[href="#city"]')?.setAttribute('href', '#town'),
  ],
  ['mark of an invalid field', () => document.querySelector('#city')?.removeAttribute('aria-invalid')],
] as const) {
  test(`toShowFieldError asks for the ${part}`, async ({ registration, formPage, page }) => {
    await registration.tryForm({ city: '' });
    await expect(formPage).toShowFieldError(formPage.fields.city, 'City is required.', {
      beside: UNVERIFIED,
    });
    await page.evaluate(change);
    await expect(formPage).not.toShowFieldError(formPage.fields.city, 'City is required.', {
      beside: UNVERIFIED,
      timeout: 200,
    });
  });
}

test('toShowFieldError accepts a link to a field of the group that is refused', async ({
  registration,
  formPage,
}) => {
  await registration.tryForm({ city: '' });
  await expect(formPage).toShowFieldError(formPage.fields.city, 'City is required.', { beside: UNVERIFIED });
  await formPage.accountInformation.evaluate((group) => group.setAttribute('aria-describedby', 'city-error'));
  await expect(formPage).toShowFieldError(formPage.accountInformation, 'City is required.', {
    beside: UNVERIFIED,
  });
});

for (const [what, change, said] of [
  [
    'the message',
    () => document.querySelector('#city-error')?.remove(),
    'the field is not described by it.\n  field:    City\n  expected: "City is required."\n  found:    nothing',
  ],
  [
    'where a link leads',
    () => document.querySelector('[role=alert] a[href="#city"]')?.setAttribute('href', '#zip'),
    'its link in the error summary does not lead to the field.\n  field:    City\n  expected: "City is required." leads to the field\n  found:    it leads to "#zip"',
  ],
] as const) {
  test(`toShowFieldError tells ${what} when that is wrong`, async ({ registration, formPage, page }) => {
    await registration.tryForm({ city: '' });
    await expect(formPage).toShowFieldError(formPage.fields.city, 'City is required.', {
      beside: UNVERIFIED,
    });
    await page.evaluate(change);
    const refusal = async () =>
      expect(formPage).toShowFieldError(formPage.fields.city, 'City is required.', {
        beside: UNVERIFIED,
        timeout: 200,
      });
    await expect(refusal()).rejects.toThrow(said);
  });
}

for (const [what, change, said] of [
  [
    'the message',
    () => document.querySelector('#username-error span:last-child')?.remove(),
    'the field is not described by it.\n  field:    Username\n  expected: "Username may contain only',
  ],
  [
    'the link',
    () => document.querySelector('[role=alert] li:last-child a')?.setAttribute('href', '#password'),
    'does not lead to the field.\n  field:    Username\n  expected: "Username may contain only',
  ],
] as const) {
  test(`toShowFieldError tells ${what} of a second fault when that is missing`, async ({
    registration,
    credentialsPage,
    page,
  }) => {
    const messages = [
      'Username must be 8 to 45 characters.',
      'Username may contain only letters, digits, and . _ - @',
    ] as const;
    await registration.tryCredentials({ username: 'pat+1' });
    await expect(credentialsPage).toShowFieldError(credentialsPage.fields.username, messages);
    await page.evaluate(change);
    const refusal = async () =>
      expect(credentialsPage).toShowFieldError(credentialsPage.fields.username, messages, { timeout: 200 });
    await expect(refusal()).rejects.toThrow(said);
  });
}

test('toShowFieldError asks for a title that starts with "Error: "', async ({
  registration,
  formPage,
  page,
}) => {
  await registration.tryForm({ city: '' });
  await expect(formPage).toShowFieldError(formPage.fields.city, 'City is required.', { beside: UNVERIFIED });
  await page.evaluate(() => {
    document.title = 'Registration';
  });
  await expect(formPage).not.toShowFieldError(formPage.fields.city, 'City is required.', {
    beside: UNVERIFIED,
    timeout: 200,
  });
});

test('toShowFieldError asks for no message but this one', async ({ registration, formPage }) => {
  await registration.tryForm({ city: '', zip: '' });
  await expect(formPage.errors.links).toHaveCount(3);
  await expect(formPage).not.toShowFieldError(formPage.fields.city, 'City is required.', {
    beside: UNVERIFIED,
    timeout: 200,
  });
});

test.describe('toShowFieldErrors', () => {
  /** Three errors of the form, in its order. */
  const errorsOf = ({ formPage: { fields } }: App) =>
    [
      { field: fields.firstName, message: 'First Name is required.' },
      { field: fields.city, message: 'City is required.' },
      { field: fields.zip, message: 'Zip/Postal Code is required.' },
    ] as const;

  const expectErrors = async ({ formPage }: App, errors: readonly ExpectedError[], beside = UNVERIFIED) =>
    expect(formPage).toShowFieldErrors(errors, { beside, timeout: 200 });

  test.beforeEach(async ({ app, registration, formPage }) => {
    await registration.tryForm({ firstName: '', city: '', zip: '' });
    await expect(formPage).toShowFieldErrors(errorsOf(app), { beside: UNVERIFIED });
  });

  test('names the screen, its step, the field and which of the messages is missing', async ({ app }) => {
    const [first, city, zip] = errorsOf(app);
    const failure = await messageOf(() =>
      expectErrors(app, [first, { ...city, message: 'City is wrong.' }, zip]),
    );
    expect(failure.split('\n').slice(0, 5)).toEqual([
      'The field error "City is wrong." is not shown: the error summary has other messages.',
      '  field:    City',
      '  expected: "First Name is required.", "City is wrong.", "Zip/Postal Code is required.", "User Verification is required."',
      '  found:    "First Name is required.", "City is required.", "Zip/Postal Code is required.", "User Verification is required."',
      'Screen "form" (step 5)',
    ]);
  });

  test('asks for their order', async ({ app }) => {
    const [first, city, zip] = errorsOf(app);
    const failure = await messageOf(() => expectErrors(app, [first, zip, city]));
    expect(failure.split('\n').slice(0, 2)).toEqual([
      'The field errors "First Name is required.", "Zip/Postal Code is required.", "City is required." are not shown: the error summary has other messages.',
      '  field:    First Name, Zip/Postal Code, City',
    ]);
  });

  test('asks for no message but these', async ({ app }) => {
    const [first, city] = errorsOf(app);
    await expect(expectErrors(app, [first, city])).rejects.toThrow('the error summary has other messages');
    await expect(expectErrors(app, errorsOf(app), [])).rejects.toThrow(
      'the error summary has other messages',
    );
  });

  test('asks for the messages beside them', async ({ app }) => {
    const beside = [...UNVERIFIED, 'Something else.'];
    await expect(expectErrors(app, errorsOf(app), beside)).rejects.toThrow(
      'The field errors "First Name is required.", "City is required.", "Zip/Postal Code is required." are not shown',
    );
  });

  for (const { part, change, said } of [
    {
      part: 'an error summary',
      change: () => document.querySelector('[role=alert]')?.remove(),
      said: 'are not shown: the screen has no error summary.\n  field:    First Name, City, Zip/Postal Code',
    },
    {
      part: 'the message at each field',
      change: () => document.querySelector('#zip-error')?.remove(),
      said: '"Zip/Postal Code is required." is not shown: the field is not described by it.\n  field:    Zip/Postal Code',
    },
    {
      part: 'a link that leads to each field',
      change: () => document.querySelector('[role=alert] a[href="#city"]')?.setAttribute('href', '#zip'),
      said: '"City is required." is not shown: its link in the error summary does not lead to the field.\n  field:    City',
    },
    {
      part: 'the mark of each invalid field',
      change: () => document.querySelector('#zip')?.setAttribute('aria-invalid', 'false'),
      said: 'the field is not marked as invalid.\n  field:    Zip/Postal Code\n  expected: aria-invalid="true"\n  found:    aria-invalid="false"',
    },
    {
      part: 'a title that starts with "Error: "',
      change: () => void (document.title = 'Registration'),
      said: 'the title of the page does not say so.\n  field:    First Name',
    },
    {
      part: 'each field itself',
      change: () => document.querySelector('#zip')?.remove(),
      said: 'is not shown: there is no field getByRole',
    },
  ]) {
    test(`asks for ${part}`, async ({ app, page }) => {
      await page.evaluate(change);
      await expect(expectErrors(app, errorsOf(app))).rejects.toThrow(said);
    });
  }

  test('says which errors are shown and should not be', async ({ app, formPage }) => {
    const refusal = async () =>
      expect(formPage).not.toShowFieldErrors(errorsOf(app), { beside: UNVERIFIED, timeout: 200 });
    await expect(refusal()).rejects.toThrow(
      '"Zip/Postal Code is required." are shown and should not be.\n  field:    First Name, City, Zip/Postal Code',
    );
  });
});

async function messageOf(assertion: () => Promise<void>): Promise<string> {
  return assertion().then(
    () => 'nothing failed',
    (error: Error) => error.message,
  );
}
