import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { coversCriterion, coversRule, expect, stepsOf, test } from '../../../fixtures/test';

const ALREADY_LINKED = 'This CM/ECF account is already linked to a PACER account.';
const WRONG = 'The CM/ECF login or password is not correct.';

test.describe('Linking a CM/ECF account', { tag: stepsOf('link', 'verify-link', 'linked') }, () => {
  test.beforeEach(async ({ account, data }) => {
    await account.startAs({ card: data.card() });
  });

  test(
    'starts under Utilities, shows both accounts, and ends with a confirmation',
    {
      tag: '@smoke',
      annotation: [
        ...coversRule('link.utilities', 'link.verified', 'link.own-account'),
        ...coversCriterion('3.3.4'),
      ],
    },
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

  test(
    'with nothing entered, or a wrong password, is refused, each error at its field',
    {
      tag: '@edge',
      annotation: [...coversRule('link.own-account', 'link.required'), ...coversCriterion('3.3.1')],
    },
    async ({ linkPage, sandbox }) => {
      await linkPage.open();
      await linkPage.enter({ login: '', password: '' });
      await expect(linkPage).toShowFieldErrors([
        { field: linkPage.login, message: 'CM/ECF Login is required.' },
        { field: linkPage.password, message: 'CM/ECF Password is required.' },
      ]);
      await linkPage.enter({ ...CMECF_ACCOUNT, password: 'Something-Else1' });
      await expect(linkPage).toShowFieldError(linkPage.login, WRONG);
      await expect(linkPage.password).toHaveValue('');
      expect(await sandbox.accounts()).toMatchObject([{ cmecfLogin: null }]);
    },
  );

  test(
    'that is linked already is refused to a second PACER account',
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
    'that two account holders verify at the same time succeeds for the first',
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
    'in one tab leads another tab with the accounts to verify back to the first screen',
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

  test(
    'starts at the first screen if a later one is opened early',
    { tag: '@edge', annotation: coversRule('link.verified') },
    async ({ verifyLinkPage, linkedPage, linkPage }) => {
      await verifyLinkPage.open();
      await expect(linkPage).toBeDisplayed();
      await linkedPage.open();
      await expect(linkPage).toBeDisplayed();
    },
  );
});
