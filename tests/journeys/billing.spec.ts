import { coversClaim, coversRule, expect, stepOf, test } from '../../fixtures/test';

const TEN_DOCUMENTS_OF_THREE_DOLLARS = Array.from({ length: 10 }, () => 30);

test.describe('Quarterly billing', { tag: '@journey' }, () => {
  test(
    'fees above $30 in a quarter are charged to the card after the quarter ends, and not before',
    {
      tag: stepOf('my-account'),
      annotation: [
        ...coversClaim('moeb-7.quarterly-charge', 'moeb-7.no-registration-charge'),
        ...coversRule('billing.card-charged', 'billing.quarter', 'my-account.balance'),
      ],
    },
    async ({ account, documentPage, viewedPage, myAccountPage, sandbox, data }) => {
      const card = data.card();
      const holder = await account.startAs({ card });
      expect(await sandbox.ledger(), 'at registration').toEqual([]);
      await sandbox.viewDocuments(holder.username, TEN_DOCUMENTS_OF_THREE_DOLLARS);
      await documentPage.open('25-40001', 2);
      await documentPage.chooseView();
      await expect(viewedPage).toBeDisplayed();

      await account.passDays(15);
      const kinds = new Set((await sandbox.ledger()).map(({ kind }) => kind));
      expect([...kinds], 'on September 30').toEqual(['fee']);

      await account.passDays(1);
      await account.become(holder);
      await myAccountPage.open();
      await expect(myAccountPage.charges.last()).toContainText(
        `charged to the ${card.cardType} card that ends in ${card.cardNumber.slice(-4)}`,
      );
      await expect(myAccountPage.charges.last()).toContainText('-$30.10');
      await expect(myAccountPage.accountBalance).toHaveText('$0.00');
      expect((await sandbox.ledger()).at(-1)).toMatchObject({
        kind: 'card-charge',
        cents: 3010,
        on: '2025-10-01',
        quarter: '2025-Q3',
      });
      expect(await sandbox.mailbox(), 'no invoice').toEqual([]);
    },
  );

  test(
    'fees of $30 in a quarter are waived, with and without a card',
    { tag: [stepOf('my-account'), '@edge'], annotation: coversRule('billing.waived') },
    async ({ account, myAccountPage, sandbox, data }) => {
      const holders = [await account.open({ card: data.card() }), await account.open()];
      for (const { username } of holders) {
        await sandbox.viewDocuments(username, TEN_DOCUMENTS_OF_THREE_DOLLARS);
      }
      await account.passDays(16);
      for (const holder of holders) {
        await account.become(holder);
        await myAccountPage.open();
        await expect(myAccountPage.username).toHaveText(holder.username);
        await expect(myAccountPage.accountBalance).toHaveText('$0.00');
        await expect(myAccountPage.charges.last()).toContainText('waived');
        await expect(myAccountPage.charges.last()).toContainText('-$30.00');
      }
      expect((await sandbox.ledger()).slice(-2)).toMatchObject([
        { kind: 'waiver', cents: 3000 },
        { kind: 'waiver', cents: 3000 },
      ]);
      expect(
        (await sandbox.mailbox()).map(({ kind }) => kind),
        'no invoice',
      ).toEqual(['letter']);
    },
  );

  test(
    'fees of $20 in each of two quarters are waived: quarters are not added up',
    { tag: [stepOf('my-account'), '@edge'], annotation: coversRule('billing.waived', 'billing.quarter') },
    async ({ account, myAccountPage, sandbox, data }) => {
      const holder = await account.open({ card: data.card() });
      const twenty = [30, 30, 30, 30, 30, 30, 20];
      await sandbox.viewDocuments(holder.username, twenty);
      await account.passDays(16);
      await sandbox.viewDocuments(holder.username, twenty);
      await account.passDays(92);
      await account.become(holder);
      await myAccountPage.open();
      await expect(myAccountPage.accountBalance).toHaveText('$0.00');
      const settled = (await sandbox.ledger()).filter(({ kind }) => kind !== 'fee');
      expect(settled).toMatchObject([
        { kind: 'waiver', cents: 2000, quarter: '2025-Q3' },
        { kind: 'waiver', cents: 2000, quarter: '2025-Q4' },
      ]);
    },
  );

  test(
    'each account is billed for its own fees',
    {
      tag: [stepOf('my-account'), '@edge'],
      annotation: coversRule('billing.card-charged', 'billing.waived'),
    },
    async ({ account, myAccountPage, sandbox, data }) => {
      const much = await account.open({ card: data.card() });
      const little = await account.open({ card: data.card() });
      await sandbox.viewDocuments(much.username, [...TEN_DOCUMENTS_OF_THREE_DOLLARS, 1]);
      await sandbox.viewDocuments(little.username, [1]);
      await account.passDays(16);
      await account.become(much);
      await myAccountPage.open();
      await expect(myAccountPage.charges.last()).toContainText('-$30.10');
      await account.become(little);
      await myAccountPage.open();
      await expect(myAccountPage.charges).toHaveCount(2);
      await expect(myAccountPage.charges.last()).toContainText('waived');
      await expect(myAccountPage.charges.last()).toContainText('-$0.10');
    },
  );

  test(
    'an account without a card gets an invoice for fees above $30 and owes them',
    { tag: [stepOf('my-account'), '@edge'], annotation: coversRule('billing.invoice') },
    async ({ account, myAccountPage, sandbox }) => {
      const holder = await account.open();
      await sandbox.viewDocuments(holder.username, [...TEN_DOCUMENTS_OF_THREE_DOLLARS, 1]);
      await account.passDays(16);
      await account.become(holder);
      await myAccountPage.open();
      await expect(myAccountPage.accountBalance).toHaveText('$30.10');
      await expect(myAccountPage.charges.last()).toContainText('invoiced by e-mail');
      const [, invoice] = await sandbox.mailbox();
      expect(invoice).toMatchObject({
        kind: 'email',
        to: holder.email,
        subject: 'Your PACER invoice for 2025-Q3',
        deliveredOn: '2025-10-01',
      });
      expect(invoice?.body).toContain('$30.10');
    },
  );
});
