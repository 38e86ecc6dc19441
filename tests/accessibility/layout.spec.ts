import { coversCriterion, coversRule, expect, stepOf, stepsOf, test } from '../../fixtures/test';

/** The smallest width that WCAG asks for, a phone, and a desktop; and where a screen says at which step it is. */
const WIDTHS = [
  { width: 320, progress: 'Step 2 of 4: Credentials' },
  { width: 390, progress: 'Step 2 of 4: Credentials' },
  { width: 1280, progress: 'Credentials' },
];

/** The longest username there may be (D-10), and the longest option of each list. */
const LONGEST_USERNAME = 'W'.repeat(45);
const LONGEST_COUNTRY = 'South Georgia and the South Sandwich Islands';
/** A password that breaks as many rules as one can, for this registrant (D-11). */
const EVERY_PASSWORD_ERROR = { password: 'averylongacrejunglemailbox' };
const OWNER = {
  firstName: 'Avery',
  lastName: 'Longacre',
  email: 'mailbox77@example.com',
  username: 'jungle-4471',
};
const LONGEST_QUESTION = 'What is the title of the first book you remember?';

test.describe('At every width from 320 pixels', { tag: ['@a11y', '@edge'] }, () => {
  test.describe('a challenge of User Verification', { tag: stepOf('form') }, () => {
    test.use({ sandboxOptions: { verification: 'challenge' } });

    test(
      'is shown whole: question, answer, Verify and message',
      { annotation: [...coversRule('page.fits', 'form.user-verification'), ...coversCriterion('1.4.10')] },
      async ({ registration, formPage, layout, page }) => {
        await registration.startAt('form');
        const { box, checkbox, challengeQuestion, challengeAnswer, verify, status } =
          formPage.userVerification;
        await formPage.userVerification.tick();
        await expect(challengeAnswer).toBeVisible();
        for (const { width } of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          await expect
            .poll(() => layout.cutBy(box, { checkbox, challengeQuestion, challengeAnswer, verify, status }), {
              message: `at ${width} pixels`,
            })
            .toEqual([]);
        }
      },
    );
  });

  test.describe('a challenge of User Verification, without script,', { tag: stepOf('form') }, () => {
    test.use({ sandboxOptions: { verification: 'challenge' }, javaScriptEnabled: false });

    test(
      'is shown whole, and so is the button that asks for it',
      { annotation: coversRule('page.fits', 'page.without-script') },
      async ({ registration, formPage, layout, page }) => {
        await registration.startAt('form');
        const { box, checkbox, challengeQuestion, challengeAnswer, verify, status } =
          formPage.userVerification;
        for (const { width } of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await layout.cutBy(box, { checkbox, verify }), `at ${width} pixels`).toEqual([]);
        }
        await formPage.userVerification.tick();
        await formPage.userVerification.chooseVerify();
        await expect(challengeAnswer).toBeVisible();
        for (const { width } of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          expect
            .soft(
              await layout.cutBy(box, { checkbox, challengeQuestion, challengeAnswer, verify, status }),
              `at ${width} pixels`,
            )
            .toEqual([]);
        }
      },
    );
  });

  test(
    'the menu "Log in to..." opens inside the window, with targets that a finger hits',
    {
      tag: stepOf('home'),
      annotation: [
        ...coversRule('page.fits', 'page.targets', 'home.log-in'),
        ...coversCriterion('1.4.10', '2.5.8'),
      ],
    },
    async ({ homePage, layout, page }) => {
      for (const { width } of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await homePage.open();
        await homePage.menu.openLogIn();
        const { logIn, manageAccount, court } = homePage.menu;
        const targets = { logIn, manageAccount, court };
        expect.soft(await layout.outOfView(targets), `at ${width} pixels`).toEqual([]);
        expect.soft(await layout.tooSmall(targets), `at ${width} pixels`).toEqual([]);
      }
      await expect(homePage.menu.court).toBeVisible();
    },
  );

  test(
    'a username of 45 characters fits the thank-you and Manage My Account',
    {
      tag: stepsOf('thank-you', 'my-account'),
      annotation: [
        ...coversRule('page.fits', 'thank-you.account', 'my-account.shows'),
        ...coversCriterion('1.4.10'),
      ],
    },
    async ({ registration, account, thankYouPage, myAccountPage, layout, page }) => {
      const registrant = await registration.startAt('thank-you', { username: LONGEST_USERNAME });
      await expect(thankYouPage.username).toHaveText(LONGEST_USERNAME);
      for (const { width } of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await layout.sideways(), `thank-you at ${width} pixels`).toBe(0);
      }
      await account.become(registrant);
      await myAccountPage.open();
      await expect(myAccountPage.username).toHaveText(LONGEST_USERNAME);
      for (const { width } of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await layout.sideways(), `my-account at ${width} pixels`).toBe(0);
      }
    },
  );

  test(
    'the longest country is read whole in its list',
    { tag: stepOf('form'), annotation: coversRule('page.fits') },
    async ({ registration, formPage, layout, page }) => {
      await registration.startAt('form');
      await formPage.fillIn({ country: LONGEST_COUNTRY });
      await expect(formPage.fields.country).toHaveValue(LONGEST_COUNTRY);
      for (const { width } of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect
          .soft(await layout.hiddenIn(formPage.fields.country), `at ${width} pixels`)
          .toEqual({ right: 0, below: 0 });
      }
    },
  );

  test(
    'the longest security question is read whole, and the progress says where the registrant is',
    {
      tag: stepOf('credentials'),
      annotation: [...coversRule('page.fits', 'page.progress'), ...coversCriterion('1.4.10')],
    },
    async ({ registration, credentialsPage, page, layout }) => {
      await registration.startAt('credentials');
      for (const { width, progress } of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const position = page.getByRole('main').getByText(progress, { exact: true });
        await expect(position).toBeVisible();
        expect.soft(await layout.outOfView({ position }), `at ${width} pixels`).toEqual([]);
        await expect(page.getByRole('list', { name: 'Progress' })).toMatchAriaSnapshot(`
          - list "Progress":
            - listitem: Account Information complete
            - listitem: Credentials
            - listitem: Payment not completed
            - listitem: Policies not completed
        `);
      }
      await credentialsPage.fillIn({ securityQuestion1: LONGEST_QUESTION });
      await expect(credentialsPage.fields.securityQuestion1).toHaveValue(LONGEST_QUESTION);
      for (const { width } of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect
          .soft(await layout.hiddenIn(credentialsPage.fields.securityQuestion1), `at ${width} pixels`)
          .toEqual({ right: 0, below: 0 });
      }
    },
  );

  test(
    'a link of the error summary brings label, message and field of the form into view',
    { tag: stepOf('form'), annotation: coversRule('summary.in-view', 'summary.links') },
    async ({ formPage, layout, page }) => {
      await formPage.open();
      await formPage.fillIn({ country: 'Select Country' });
      await formPage.buttons.chooseNext();
      await expect(formPage.errors.summary).toBeVisible();
      for (const { width } of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const { label, field } of [
          { label: 'First Name', field: formPage.fields.firstName },
          { label: 'Date of Birth', field: formPage.fields.dateOfBirth },
          { label: 'Country', field: formPage.fields.country },
          { label: 'User Type', field: formPage.fields.userType },
          { label: 'User Verification', field: formPage.userVerification.group },
        ]) {
          const message = `${label} is required.`;
          await formPage.errors.link(message).click();
          await expect(field).toBeFocused();
          const shown = {
            label: page.getByText(label, { exact: true }).last(),
            message: page.getByText(message, { exact: true }).last(),
            field,
          };
          expect.soft(await layout.outOfView(shown), `${label} at ${width} pixels`).toEqual([]);
        }
      }
    },
  );

  test(
    'a link of the error summary brings a password with every message into view',
    { tag: stepOf('credentials'), annotation: coversRule('summary.in-view', 'summary.links') },
    async ({ registration, credentialsPage, layout, page }) => {
      await registration.tryCredentials(EVERY_PASSWORD_ERROR, OWNER);
      const { errors, fields } = credentialsPage;
      await expect(errors.summary).toBeVisible();
      for (const { width } of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await errors.link('Password must contain an uppercase letter.').click();
        await expect(fields.password).toBeFocused();
        const shown = {
          label: page.getByText('Password', { exact: true }),
          first: page.getByText('Password must contain an uppercase letter.', { exact: true }).last(),
          last: page.getByText('Password must not contain part of your email.', { exact: true }).last(),
          password: fields.password,
        };
        expect.soft(await layout.outOfView(shown), `at ${width} pixels`).toEqual([]);
      }
    },
  );
});
