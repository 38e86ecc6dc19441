import { ACCESSIBILITY, expect, test } from '../../fixtures/test';

test.describe(
  'Before anything is refused the title is the heading',
  { tag: '@a11y', annotation: ACCESSIBILITY },
  () => {
    for (const [screen, step, heading] of [
      ['form', '@step-5', 'PACER - Case Search Only Registration'],
      ['credentials', '@step-6', 'Create Username and Password'],
      ['payment', '@step-7', 'Payment Information'],
      ['policies', '@step-8', 'Policies and Procedures'],
    ] as const) {
      test(screen, { tag: [step] }, async ({ registration, page }) => {
        await registration.startAt(screen);
        await expect(page).toHaveTitle(`${heading} | PACER registration test stub`);
      });
    }

    test('log-in', { tag: '@step-9' }, async ({ logInPage, page }) => {
      await logInPage.open();
      await expect(page).toHaveTitle('PACER Login | PACER registration test stub');
    });

    test('Manage My Account', { tag: '@step-7' }, async ({ account, myAccountPage, page }) => {
      await account.startAs();
      await myAccountPage.open();
      await expect(page).toHaveTitle('Manage My Account | PACER registration test stub');
    });

    test('query', { tag: '@step-9' }, async ({ account, queryPage, page, data }) => {
      await account.startAs({ card: data.card() });
      await queryPage.open();
      await expect(page).toHaveTitle('Query | PACER registration test stub');
    });
  },
);
