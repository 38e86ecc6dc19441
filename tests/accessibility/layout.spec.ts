import { coversRule, expect, stepOf, test } from '../../fixtures/test';

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
const EVERY_FAULT = { password: 'averylongacrejunglemailbox' };
const OWNER = {
  firstName: 'Avery',
  lastName: 'Longacre',
  email: 'mailbox77@example.com',
  username: 'jungle-4471',
};
const LONGEST_QUESTION = 'What is the title of the first book you remember?';

for (const { width, progress } of WIDTHS) {
  test.describe(`At a width of ${width} pixels`, { tag: ['@a11y', '@edge'] }, () => {
    test.use({ viewport: { width, height: 800 } });

    test.describe('a challenge of User Verification', { tag: stepOf('form') }, () => {
      test.use({ sandboxOptions: { verification: 'challenge' } });

      test(
        'is shown whole: question, answer, Verify and message',
        { annotation: coversRule('page.fits', 'form.user-verification') },
        async ({ registration, formPage, layout }) => {
          await registration.startAt('form');
          const { box, checkbox, challengeQuestion, challengeAnswer, verify, status } =
            formPage.userVerification;
          await formPage.userVerification.tick();
          await expect(challengeAnswer).toBeVisible();
          await expect
            .poll(() => layout.cutBy(box, { checkbox, challengeQuestion, challengeAnswer, verify, status }))
            .toEqual([]);
        },
      );
    });

    test.describe('a challenge of User Verification, without script,', { tag: stepOf('form') }, () => {
      test.use({ sandboxOptions: { verification: 'challenge' }, javaScriptEnabled: false });

      test(
        'is shown whole, and so is the button that asks for it',
        { annotation: coversRule('page.fits', 'page.without-script') },
        async ({ registration, formPage, layout }) => {
          await registration.startAt('form');
          const { box, checkbox, challengeQuestion, challengeAnswer, verify, status } =
            formPage.userVerification;
          expect(await layout.cutBy(box, { checkbox, verify })).toEqual([]);
          await formPage.userVerification.tick();
          await formPage.userVerification.chooseVerify();
          await expect(challengeAnswer).toBeVisible();
          expect(
            await layout.cutBy(box, { checkbox, challengeQuestion, challengeAnswer, verify, status }),
          ).toEqual([]);
        },
      );
    });

    test(
      'the menu "Log in to..." opens inside the window, with targets that a finger hits',
      { tag: stepOf('home'), annotation: coversRule('page.fits', 'page.targets', 'home.log-in') },
      async ({ homePage, layout }) => {
        await homePage.open();
        await homePage.menu.openLogIn();
        const { logIn, manageAccount, court } = homePage.menu;
        expect(await layout.outOfView({ logIn, manageAccount, court })).toEqual([]);
        expect(await layout.tooSmall({ logIn, manageAccount, court })).toEqual([]);
      },
    );

    test(
      'a username of 45 characters fits the thank-you',
      { tag: stepOf('thank-you'), annotation: coversRule('page.fits', 'thank-you.account') },
      async ({ registration, thankYouPage, layout }) => {
        await registration.startAt('thank-you', { username: LONGEST_USERNAME });
        await expect(thankYouPage.username).toHaveText(LONGEST_USERNAME);
        expect(await layout.sideways()).toBe(0);
      },
    );

    test(
      'a username of 45 characters fits Manage My Account',
      { tag: stepOf('my-account'), annotation: coversRule('page.fits', 'my-account.shows') },
      async ({ account, myAccountPage, layout }) => {
        await account.startAs({ overrides: { username: LONGEST_USERNAME } });
        await myAccountPage.open();
        await expect(myAccountPage).toBeDisplayed();
        expect(await layout.sideways()).toBe(0);
      },
    );

    test(
      'the longest country is read whole in its list',
      { tag: stepOf('form'), annotation: coversRule('page.fits') },
      async ({ registration, formPage, layout }) => {
        await registration.startAt('form');
        await formPage.fillIn({ country: LONGEST_COUNTRY });
        expect(await layout.hiddenIn(formPage.fields.country)).toEqual({ right: 0, below: 0 });
      },
    );

    test(
      'the longest security question is read whole in its list',
      { tag: stepOf('credentials'), annotation: coversRule('page.fits') },
      async ({ registration, credentialsPage, layout }) => {
        await registration.startAt('credentials');
        await credentialsPage.fillIn({ securityQuestion1: LONGEST_QUESTION });
        expect(await layout.hiddenIn(credentialsPage.fields.securityQuestion1)).toEqual({
          right: 0,
          below: 0,
        });
      },
    );

    test(
      'the progress says where the registrant is, for eyes and for screen readers',
      { tag: stepOf('credentials'), annotation: coversRule('page.fits', 'page.progress') },
      async ({ registration, page, layout }) => {
        await registration.startAt('credentials');
        const position = page.getByRole('main').getByText(progress, { exact: true });
        await expect(position).toBeVisible();
        expect(await layout.outOfView({ position })).toEqual([]);
        await expect(page.getByRole('list', { name: 'Progress' })).toMatchAriaSnapshot(`
          - list "Progress":
            - listitem: Account Information complete
            - listitem: Credentials
            - listitem: Payment not completed
            - listitem: Policies not completed
        `);
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
          expect(await layout.outOfView(shown), label).toEqual([]);
        }
      },
    );

    test(
      'a link of the error summary brings a password with every message into view',
      { tag: stepOf('credentials'), annotation: coversRule('summary.in-view', 'summary.links') },
      async ({ registration, credentialsPage, layout, page }) => {
        await registration.tryCredentials(EVERY_FAULT, OWNER);
        const { errors, fields } = credentialsPage;
        await errors.link('Password must contain an uppercase letter.').click();
        await expect(fields.password).toBeFocused();
        const shown = {
          label: page.getByText('Password', { exact: true }),
          first: page.getByText('Password must contain an uppercase letter.', { exact: true }).last(),
          last: page.getByText('Password must not contain part of your email.', { exact: true }).last(),
          password: fields.password,
        };
        expect(await layout.outOfView(shown)).toEqual([]);
      },
    );
  });
}
