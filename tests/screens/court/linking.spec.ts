import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

const ALREADY_LINKED = 'This CM/ECF account is already linked to a PACER account.';
const WRONG = 'The CM/ECF login or password is not correct.';

test.describe('Linking a CM/ECF account', { tag: stepOf('court') }, () => {
  test.beforeEach(async ({ account, data }) => {
    await account.startAs({ card: data.card() });
  });

  test(
    'is found under Utilities, shows both accounts, and is confirmed',
    { tag: '@smoke', annotation: coversRule('link.utilities', 'link.verified', 'link.own-account') },
    async ({ courtPage, utilitiesPage, linkPage, verifyLinkPage, linkedPage, sandbox }) => {
      const [holder] = await sandbox.accounts();
      await courtPage.open();
      await courtPage.menu.choose('Utilities');
      await expect(utilitiesPage).toBeDisplayed();
      await utilitiesPage.chooseLink();
      await linkPage.enter(CMECF_ACCOUNT);
      await expect(verifyLinkPage).toBeDisplayed();
      await expect(verifyLinkPage.accounts.value('PACER account')).toHaveText(
        `${holder?.accountNumber} (${holder?.username})`,
      );
      await expect(verifyLinkPage.accounts.value('CM/ECF account')).toHaveText(CMECF_ACCOUNT.login);
      expect(await sandbox.accounts(), 'before Submit').toMatchObject([{ cmecfLogin: null }]);
      await verifyLinkPage.chooseSubmit();
      await expect(linkedPage).toBeDisplayed();
      await expect(linkedPage.text).toContainText('used for e-filing and for viewing documents');
      expect(await sandbox.accounts()).toMatchObject([{ cmecfLogin: CMECF_ACCOUNT.login }]);
      await verifyLinkPage.open();
      await expect(linkPage, 'nothing is left to verify').toBeDisplayed();
    },
  );

  for (const [what, entered, message] of [
    ['a wrong password', { ...CMECF_ACCOUNT, password: 'Something-Else1' }, WRONG],
    ['no login', { ...CMECF_ACCOUNT, login: '' }, 'CM/ECF Login is required.'],
  ] as const) {
    test(
      `${what} is refused`,
      { tag: '@edge', annotation: coversRule('link.own-account', 'link.required') },
      async ({ linkPage, sandbox }) => {
        await linkPage.open();
        await linkPage.enter(entered);
        await expect(linkPage).toShowFieldError(linkPage.login, message);
        await expect(linkPage.password).toHaveValue('');
        expect(await sandbox.accounts()).toMatchObject([{ cmecfLogin: null }]);
      },
    );
  }

  test(
    'no password is refused',
    { tag: '@edge', annotation: coversRule('link.required') },
    async ({ linkPage }) => {
      await linkPage.open();
      await linkPage.enter({ ...CMECF_ACCOUNT, password: '' });
      await expect(linkPage).toShowFieldError(linkPage.password, 'CM/ECF Password is required.');
    },
  );

  test(
    'one that is linked already is refused to a second account',
    { tag: '@edge', annotation: coversRule('link.once') },
    async ({ account, linkPage, linkedPage, data }) => {
      await account.linkTo(CMECF_ACCOUNT);
      await expect(linkedPage).toBeDisplayed();
      await account.startAs({ card: data.card() });
      await linkPage.open();
      await linkPage.enter(CMECF_ACCOUNT);
      await expect(linkPage).toShowFieldError(linkPage.login, ALREADY_LINKED);
    },
  );

  test(
    'two who verify the same one at once: the first gets it',
    { tag: '@edge', annotation: coversRule('link.once') },
    async ({ account, linkPage, verifyLinkPage, anotherBrowser, sandbox, data }) => {
      await linkPage.open();
      await linkPage.enter(CMECF_ACCOUNT);
      await expect(verifyLinkPage).toBeDisplayed();
      const other = await anotherBrowser();
      await other.account.become(await account.open({ card: data.card() }));
      await other.account.linkTo(CMECF_ACCOUNT);
      await expect(other.linkedPage).toBeDisplayed();
      await verifyLinkPage.chooseSubmit();
      await expect(linkPage).toBeDisplayed();
      await expect(linkPage).toShowFieldError(linkPage.login, ALREADY_LINKED);
      expect((await sandbox.accounts()).map(({ cmecfLogin }) => cmecfLogin)).toEqual([
        null,
        CMECF_ACCOUNT.login,
      ]);
      await linkPage.open();
      await expect(linkPage.errors.summary, 'opened again').toBeHidden();
    },
  );

  test(
    'accounts to verify, left open in a tab and linked in another, lead to the first screen and stay linked',
    { tag: '@edge', annotation: coversRule('link.verified') },
    async ({ linkPage, verifyLinkPage, linkedPage, anotherTab, sandbox }) => {
      await linkPage.open();
      await linkPage.enter(CMECF_ACCOUNT);
      await expect(verifyLinkPage).toBeDisplayed();
      const tab = await anotherTab();
      await tab.verifyLinkPage.open();
      await verifyLinkPage.chooseSubmit();
      await expect(linkedPage).toBeDisplayed();
      await tab.verifyLinkPage.chooseSubmit();
      await expect(tab.linkPage).toBeDisplayed();
      expect(await sandbox.accounts()).toMatchObject([{ cmecfLogin: CMECF_ACCOUNT.login }]);
    },
  );

  for (const screen of ['verifyLinkPage', 'linkedPage'] as const) {
    test(
      `whoever opens ${screen === 'linkedPage' ? 'the confirmation' : 'the accounts to verify'} early is led to the first screen`,
      { tag: '@edge', annotation: coversRule('link.verified') },
      async ({ verifyLinkPage, linkedPage, linkPage }) => {
        await { verifyLinkPage, linkedPage }[screen].open();
        await expect(linkPage).toBeDisplayed();
      },
    );
  }
});
