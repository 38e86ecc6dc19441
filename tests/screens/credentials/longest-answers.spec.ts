import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** The longest answer of every text field, character by character. Sources: facts 3.5 [H], D-10, D-12. */
const LONGEST = {
  username: `${'q'.repeat(40)}.1234`,
  password: `Copper~${'V'.repeat(37)}!`,
  confirmPassword: `Copper~${'V'.repeat(37)}!`,
  securityAnswer1: 'é'.repeat(60),
  securityAnswer2: 'ñ'.repeat(60),
} as const;

test(
  'Credentials: the longest answers typed into every text field are kept whole, and the account can log in with them',
  {
    tag: [stepOf('credentials'), '@edge'],
    annotation: coversRule('credentials.username', 'credentials.password', 'credentials.answer-length'),
  },
  async ({
    registration,
    credentialsPage,
    paymentPage,
    policiesPage,
    thankYouPage,
    logInPage,
    myAccountPage,
    keyboard,
    sandbox,
  }) => {
    const { password } = LONGEST;
    const { securityQuestion1, securityQuestion2 } = await registration.startAt('credentials', { password });
    await credentialsPage.fillIn({ securityQuestion1, securityQuestion2 });
    for (const field of Object.keys(LONGEST) as (keyof typeof LONGEST)[]) {
      await keyboard.typeInto(credentialsPage.fields[field], LONGEST[field]);
      await expect(credentialsPage.fields[field], `${field}, step 6`).toHaveValue(LONGEST[field]);
    }
    await credentialsPage.buttons.chooseNext();
    await expect(paymentPage).toBeDisplayed();
    await paymentPage.continueWithoutCard();
    await expect(policiesPage).toBeDisplayed();
    await registration.finish();
    await expect(thankYouPage).toBeDisplayed();
    expect(await sandbox.account(LONGEST.username)).toMatchObject({ username: LONGEST.username });

    await logInPage.open();
    await keyboard.typeInto(logInPage.fields.username, LONGEST.username);
    await keyboard.typeInto(logInPage.fields.password, LONGEST.password);
    await logInPage.logInAs({});
    await expect(myAccountPage).toBeDisplayed();
    await expect(myAccountPage.username).toHaveText(LONGEST.username);
  },
);
