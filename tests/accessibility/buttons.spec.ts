import { ACCESSIBILITY, expect, test, type Visitor } from '../../fixtures/test';

test.describe(
  'Of the buttons in the main column one stands out: the way on',
  { tag: '@a11y', annotation: ACCESSIBILITY },
  () => {
    for (const [screen, step, name, start] of [
      ['form', '@step-5', 'Next', ({ registration }) => registration.startAt('form')],
      ['the notice', '@step-5', 'Continue', ({ registration }) => registration.startAside('notice')],
      ['credentials', '@step-6', 'Next', ({ registration }) => registration.startAt('credentials')],
      [
        'the question of Cancel',
        '@step-6',
        'Yes, cancel my registration',
        ({ registration }) => registration.startAside('cancel'),
      ],
      ['payment', '@step-7', 'Next', ({ registration }) => registration.startAt('payment')],
      ['policies', '@step-8', 'Submit', ({ registration }) => registration.startAt('policies')],
      ['log-in', '@step-9', 'Login', ({ account }) => account.pages.logIn.open()],
      [
        'Manage My Account',
        '@step-7',
        'Activate',
        async ({ account }) => {
          await account.startAs();
          await account.pages.myAccount.open();
        },
      ],
    ] satisfies [string, string, string, (visitor: Visitor) => Promise<unknown>][]) {
      test(`${name} of ${screen}`, { tag: [step] }, async ({ visitor, page }) => {
        await start(visitor);
        const filled = page
          .getByRole('main')
          .getByRole('button')
          .evaluateAll((buttons) =>
            buttons
              .filter((button) => getComputedStyle(button).backgroundColor !== 'rgba(0, 0, 0, 0)')
              .map((button) => button.textContent?.trim()),
          );
        expect(await filled).toEqual([name]);
      });
    }
  },
);
