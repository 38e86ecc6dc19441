import type { CredentialAnswers } from '../../fixtures/data/registrant';
import { about, expect, test } from '../../fixtures/test';

/** Every field of the screen is required. Source: facts 3.5. */
const REQUIRED: readonly (readonly [label: string, field: keyof CredentialAnswers])[] = [
  ['Username', 'username'],
  ['Password', 'password'],
  ['Confirm Password', 'confirmPassword'],
  ['Security Question 1', 'securityQuestion1'],
  ['Security Answer 1', 'securityAnswer1'],
  ['Security Question 2', 'securityQuestion2'],
  ['Security Answer 2', 'securityAnswer2'],
];

/** Passwords that break one rule each. Source: facts 3.5 [H], D-11. The registrant is Avery Longacre. */
const REFUSED_PASSWORDS: readonly (readonly [what: string, password: string, message: string])[] = [
  ['13 characters', 'Copper~Velve!', 'Password must be 14 to 45 characters.'],
  ['no lowercase letter', 'COPPER~VELVET!', 'Password must contain a lowercase letter.'],
  ['no uppercase letter', 'copper~velvet!', 'Password must contain an uppercase letter.'],
  ['no special character', 'CopperVelvetThunder', 'Password must contain a special character.'],
  ['part of the first name', 'Copper~Velvet-AVE!', 'Password must not contain part of your first name.'],
  ['part of the last name', 'Copper~Velvet-acre!', 'Password must not contain part of your last name.'],
];

test.describe('Credentials', { tag: '@step-6', annotation: about('credentials') }, () => {
  test.describe('required fields', { tag: '@edge' }, () => {
    for (const [label, field] of REQUIRED) {
      test(`${label} is required`, async ({ registration, credentialsPage }) => {
        const registrant = await registration.startAt('credentials');
        await credentialsPage.fillIn({ ...registrant, [field]: undefined });
        await credentialsPage.buttons.chooseNext();
        await expect(credentialsPage).toRefuse(credentialsPage.fields[field], `${label} is required.`);
      });
    }
  });

  test.describe('username', () => {
    test(
      'a username of seven characters is refused',
      { tag: '@edge' },
      async ({ registration, credentialsPage }) => {
        const registrant = await registration.startAt('credentials');
        await credentialsPage.fillIn({ ...registrant, username: 'sevench' });
        await credentialsPage.buttons.chooseNext();
        await expect(credentialsPage).toRefuse(
          credentialsPage.username,
          'Username must be 8 to 45 characters.',
        );
      },
    );

    test('the system generates a username that is accepted', async ({
      registration,
      credentialsPage,
      paymentPage,
    }) => {
      const registrant = await registration.startAt('credentials');
      await credentialsPage.fillIn({ ...registrant, username: undefined });
      await credentialsPage.generate();
      await expect(credentialsPage.username).toHaveValue(/^[A-Za-z0-9._@-]{8,45}$/);
      await expect(credentialsPage.password).toHaveValue(registrant.password);
      await credentialsPage.buttons.chooseNext();
      await expect(paymentPage).toBeDisplayed();
    });
  });

  test.describe('password', { tag: '@edge' }, () => {
    test('its rules stand beside the field before anything is entered', async ({
      registration,
      credentialsPage,
    }) => {
      await registration.startAt('credentials');
      await expect(credentialsPage.passwordGuidance).toHaveText([
        /14 to 45 characters/,
        /lowercase letter.*uppercase letter.*special character/,
        /first name, last name, username, or e-mail address/,
      ]);
    });

    for (const [what, password, message] of REFUSED_PASSWORDS) {
      test(`a password with ${what} is refused`, async ({ registration, credentialsPage }) => {
        const registrant = await registration.startAt('credentials', {
          firstName: 'Avery',
          lastName: 'Longacre',
          password: 'Quartz~Blizzard?',
          confirmPassword: 'Quartz~Blizzard?',
        });
        await credentialsPage.fillIn({ ...registrant, password, confirmPassword: password });
        await credentialsPage.buttons.chooseNext();
        await expect(credentialsPage).toRefuse(credentialsPage.password, message);
        await expect(credentialsPage.errors.links).toHaveText([message]);
      });
    }

    test('what was typed is not shown again after a refusal', async ({ registration, credentialsPage }) => {
      const registrant = await registration.startAt('credentials');
      await credentialsPage.fillIn({ ...registrant, confirmPassword: 'Something~Else99' });
      await credentialsPage.buttons.chooseNext();
      await expect(credentialsPage).toRefuse(credentialsPage.confirmPassword, 'Passwords do not match.');
      await expect(credentialsPage.password).toHaveValue('');
      await expect(credentialsPage.confirmPassword).toHaveValue('');
      await expect(credentialsPage.securityAnswer1).toHaveValue('');
      await expect(credentialsPage.username).toHaveValue(registrant.username);
    });
  });

  test(
    'the two security questions must differ',
    { tag: '@edge' },
    async ({ registration, credentialsPage }) => {
      const registrant = await registration.startAt('credentials');
      await credentialsPage.fillIn({ ...registrant, securityQuestion2: registrant.securityQuestion1 });
      await credentialsPage.buttons.chooseNext();
      await expect(credentialsPage).toRefuse(
        credentialsPage.securityQuestion2,
        'Select two different security questions.',
      );
    },
  );
});
