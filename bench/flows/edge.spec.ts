import { interleave } from './pairs';
import { expect, test } from './test';

type TestBody = NonNullable<Parameters<typeof test>[2]>;

/** One typical edge test of each screen that validates input; each pair measures the next one. */
const EDGES: readonly TestBody[] = [
  async ({ registration, formPage }) => {
    await registration.tryForm({ dateOfBirth: '02/30/1980' });
    await expect(formPage).toShowFieldError(
      formPage.fields.dateOfBirth,
      'Enter a valid date as MM/DD/YYYY.',
      {
        beside: ['User Verification is required.'],
      },
    );
  },
  async ({ registration, credentialsPage }) => {
    await registration.tryCredentials({ username: 'sevench' });
    await expect(credentialsPage).toShowFieldError(
      credentialsPage.fields.username,
      'Username must be 8 to 45 characters.',
    );
  },
  async ({ registration, paymentPage, data }) => {
    await registration.tryPayment(data.card({ cardType: 'Visa' }), { securityCode: '73' });
    await expect(paymentPage).toShowFieldError(
      paymentPage.fields.securityCode,
      'Enter the 3-digit security code.',
    );
  },
  async ({ registration, policiesPage }) => {
    await registration.startAt('policies');
    await policiesPage.chooseSubmit();
    await expect(policiesPage).toShowFieldError(
      policiesPage.acknowledge,
      'You must acknowledge the policies and procedures.',
    );
  },
];

let next = 0;

interleave({
  edge: (title, details) => test(title, details, EDGES[next++ % EDGES.length] as TestBody),
  // A new context, one page, one assertion.
  empty: (title, details) =>
    test(title, details, async ({ homePage }) => {
      await homePage.open();
      await expect(homePage).toBeDisplayed();
    }),
});
