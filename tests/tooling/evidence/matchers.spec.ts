import { expect, test } from '../../../fixtures/test';

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

async function messageOf(assertion: () => Promise<void>): Promise<string> {
  return assertion().then(
    () => 'nothing failed',
    (error: Error) => error.message,
  );
}
