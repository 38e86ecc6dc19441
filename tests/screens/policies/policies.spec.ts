import { coversClaim, coversCriterion, coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** What the policies must say. Source: facts 3.7 and 5. */
const FACTS = [
  '$0.10 a page',
  '$3.00 at most, the price of 30 pages',
  'A search that finds nothing costs one page',
  'no fee for registering',
  '$30 or less in a quarter',
  'billed quarterly',
  'Using automation to avoid billing is misuse',
  'Access may be suspended',
  'Never send your password by e-mail',
];

test.describe('Policies and Procedures', { tag: stepOf('policies') }, () => {
  test(
    'Submit is refused until the policies and procedures are acknowledged',
    {
      tag: '@edge',
      annotation: [
        ...coversClaim('moeb-8.acknowledge'),
        ...coversRule('policies.acknowledge'),
        ...coversCriterion('3.3.1', '3.3.4'),
      ],
    },
    async ({ registration, policiesPage, thankYouPage, sandbox }) => {
      await registration.startAt('policies');
      await policiesPage.chooseSubmit();
      await expect(policiesPage).toShowFieldError(
        policiesPage.acknowledge,
        'You must acknowledge the policies and procedures.',
      );
      await expect(policiesPage.errors.summary).toBeFocused();
      expect(await sandbox.accounts()).toEqual([]);

      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test(
    'says what searching costs and what is misuse, explains the asterisk, and is not acknowledged at first',
    { annotation: coversRule('policies.text', 'policies.acknowledge') },
    async ({ registration, policiesPage }) => {
      await registration.startAt('policies');
      for (const fact of FACTS) await expect.soft(policiesPage.text).toContainText(fact);
      await expect(policiesPage.requiredInformation).toBeVisible();
      await expect(policiesPage.acknowledge).not.toBeChecked();
    },
  );

  test(
    'the printable version downloads as a PDF with the text of the screen',
    { annotation: [...coversClaim('moeb-8.printable-version'), ...coversRule('policies.printable')] },
    async ({ registration, policiesPage, page, pdf }) => {
      await registration.startAt('policies');
      const download = page.waitForEvent('download');
      await policiesPage.printableVersion.click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('policies-and-procedures.pdf');
      const printed = (await pdf.textOf(await file.path())).replace(/\s+/g, '');
      const shown = (await policiesPage.text.innerText()).replace(/\s+/g, '');
      expect(shown.length).toBeGreaterThan(400);
      expect(printed).toContain(shown);
      expect(printed).toContain('Localteststub-notPACER');
    },
  );

  test(
    'Back leads to the payment screen, which keeps the card except its number and security code; the account has the card',
    { tag: [stepOf('payment'), '@edge'], annotation: coversRule('payment.kept', 'policies.kept') },
    async ({ registration, policiesPage, paymentPage, thankYouPage, sandbox, data }) => {
      const card = data.card();
      const registrant = await registration.startAt('policies', {}, { card });
      await policiesPage.buttons.chooseBack();
      await expect(paymentPage).toBeDisplayed();
      await expect(paymentPage.fields.cardHolder).toHaveValue(card.cardHolder);
      await expect(paymentPage.fields.cardType).toHaveValue(card.cardType);
      await expect(paymentPage.authorization).toBeChecked();
      await expect(paymentPage.fields.cardNumber).toHaveValue('');
      await expect(paymentPage.fields.securityCode).toHaveValue('');
      await policiesPage.open();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.account(registrant.username)).toMatchObject({ caseSearchStatus: 'active' });
    },
  );

  test(
    'the acknowledgement is kept if the registrant goes back and returns',
    { tag: '@edge', annotation: coversRule('policies.kept') },
    async ({ registration, policiesPage, paymentPage }) => {
      await registration.startAt('policies');
      await policiesPage.tickAcknowledgement();
      await policiesPage.buttons.chooseBack();
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
      await expect(policiesPage.acknowledge).toBeChecked();
    },
  );
});
