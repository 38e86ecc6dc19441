import { CMECF_ACCOUNT } from '../../fixtures/data/court';
import { coversClaim, coversRule, expect, finding, stepOf, test } from '../../fixtures/test';

/** Days on which a letter is sent, and business days that it takes. Source: D-16; the calendar of federal holidays. */
const LETTERS = [
  ['a Monday', '2025-09-15', 7, '2025-09-24'],
  ['a Monday', '2025-09-15', 10, '2025-09-29'],
  ['a Friday', '2025-09-19', 7, '2025-09-30'],
  ['a Saturday', '2025-09-20', 7, '2025-09-30'],
  ['the week before Columbus Day', '2025-10-06', 7, '2025-10-16'],
  ['the week before Veterans Day and a weekend', '2025-11-05', 7, '2025-11-17'],
  ['the week before Thanksgiving', '2025-11-20', 7, '2025-12-02'],
  ["the week before Christmas, over year's end", '2025-12-19', 10, '2026-01-06'],
  ["New Year's Eve", '2025-12-31', 7, '2026-01-12'],
  ["the week of a New Year's Day that is observed on Friday", '2027-12-27', 7, '2028-01-06'],
  ['the week before Juneteenth', '2025-06-12', 7, '2025-06-24'],
  ['the week before Martin Luther King Day', '2026-01-12', 7, '2026-01-22'],
  ["the week before Presidents' Day", '2026-02-09', 7, '2026-02-19'],
  ['the week before Memorial Day', '2025-05-19', 7, '2025-05-29'],
  ['the week before Labor Day', '2025-08-25', 7, '2025-09-04'],
  ['the week before a Veterans Day that is observed on Monday', '2029-11-05', 7, '2029-11-15'],
  ['the eve of an Independence Day that is observed on Friday', '2026-07-02', 7, '2026-07-14'],
] as const;

/** Quarters, the last instant of each in Eastern time, and the day on which it is billed. Source: facts 5, D-34. */
const QUARTERS = [
  ['the first', '2025-03-31T23:59:59-04:00', '2025-Q1', '2025-04-01'],
  ['the second', '2025-06-30T23:59:59-04:00', '2025-Q2', '2025-07-01'],
  ['the third', '2025-09-30T23:59:59-04:00', '2025-Q3', '2025-10-01'],
  ['the last', '2025-12-31T23:59:59-05:00', '2025-Q4', '2026-01-01'],
] as const;

const TEN_DOCUMENTS_OF_THREE_DOLLARS = Array.from({ length: 10 }, () => 30);

test.describe('After registration', { tag: '@journey' }, () => {
  for (const [when, sent, mailBusinessDays, deliveredOn] of LETTERS) {
    test.describe(`a letter of ${when}, ${sent}, that takes ${mailBusinessDays} business days`, () => {
      test.use({ sandboxOptions: { clock: `${sent}T15:00:00.000Z`, mailBusinessDays } });

      test(
        `arrives on ${deliveredOn}, not the day before`,
        {
          tag: [stepOf('payment'), '@edge'],
          annotation: [...coversClaim('moeb-7.no-card-code-by-mail'), ...coversRule('thank-you.letter')],
        },
        async ({ registration, thankYouPage, account, sandbox }) => {
          const registrant = await registration.startAt('policies');
          await registration.finish();
          await expect(thankYouPage).toBeDisplayed();
          const days = (Date.parse(deliveredOn) - Date.parse(sent)) / 86_400_000;
          await account.passDays(days - 1);
          expect(await sandbox.mailbox(), 'the day before').toEqual([]);
          await account.passDays(1);
          expect(await sandbox.mailbox()).toMatchObject([
            {
              kind: 'letter',
              to: `${registrant.firstName} ${registrant.lastName}`,
              sentOn: sent,
              deliveredOn,
            },
          ]);
        },
      );
    });
  }

  for (const [when, clock, sentOn, deliveredOn] of [
    ['on a Friday, it is Saturday in Greenwich', '2025-09-20T01:00:00.000Z', '2025-09-19', '2025-09-30'],
    ['before midnight, it is Monday in Greenwich', '2025-09-15T03:59:59.000Z', '2025-09-14', '2025-09-23'],
  ] as const) {
    test.describe(`a letter after 20:00 Eastern, ${when}`, () => {
      test.use({ sandboxOptions: { clock } });

      test(
        `is sent on ${sentOn} and arrives on ${deliveredOn}`,
        { tag: [stepOf('payment'), '@edge'], annotation: coversRule('thank-you.letter', 'clock.eastern') },
        async ({ account, sandbox }) => {
          await account.open();
          expect(await sandbox.outbox()).toMatchObject([{ kind: 'letter', sentOn, deliveredOn }]);
        },
      );
    });
  }

  test(
    'without a card, the account waits for the mailed code, is activated with it, and views documents',
    {
      tag: [stepOf('payment'), stepOf('court'), '@smoke'],
      annotation: [
        ...coversClaim('moeb-7.no-card-code-by-mail', 'moeb-9.view-only'),
        finding(
          'Step 9 of the guide lets the account be used immediately; step 7 lets it wait for the code.',
        ),
        ...coversRule('court.active-only', 'activation.activates'),
      ],
    },
    async ({
      registration,
      thankYouPage,
      account,
      homePage,
      logInPage,
      messagePage,
      myAccountPage,
      courtPage,
      queryPage,
      resultsPage,
      documentPage,
      viewedPage,
    }) => {
      const holder = await registration.startAt('policies');
      await registration.finish();
      await expect(thankYouPage.caseSearchStatus).toHaveText('Inactive');

      await courtPage.open();
      await logInPage.logInAs({ username: holder.username, password: holder.password });
      await expect(messagePage.heading).toHaveText('Your account is inactive');

      const code = await account.receiveCode(holder);
      await homePage.open();
      await homePage.menu.openLogIn();
      await homePage.menu.chooseManageAccount();
      await logInPage.logInAs({ username: holder.username, password: holder.password });
      await myAccountPage.enterActivationCode(code);
      await expect(myAccountPage.caseSearchStatus).toHaveText('Active');

      await courtPage.open();
      await courtPage.menu.choose('Query');
      await queryPage.search('Walnut Grove');
      await resultsPage.chooseDocument('1 Voluntary Petition');
      await documentPage.chooseView();
      await expect(viewedPage.text).toContainText('Walnut Grove Orchards Inc.: Voluntary Petition, 12 pages');
      await myAccountPage.open();
      await expect(myAccountPage.accountBalance).toHaveText('$1.30');
    },
  );

  test(
    'with a card, the account is used at once: it views, cannot file, is linked, and files and views',
    {
      tag: [stepOf('payment'), stepOf('court'), '@smoke'],
      annotation: [
        ...coversClaim(
          'moeb-7.instant-access-with-card',
          'moeb-9.use-immediately',
          'moeb-9.no-e-filing',
          'moeb-9.link-then-both',
        ),
        ...coversRule('court.no-e-filing', 'court.menu', 'link.verified', 'filing.recorded'),
      ],
    },
    async ({
      registration,
      thankYouPage,
      account,
      logInPage,
      courtPage,
      queryPage,
      resultsPage,
      documentPage,
      viewedPage,
      filePage,
      messagePage,
      linkedPage,
      filedPage,
      homePage,
      sandbox,
      data,
    }) => {
      const holder = await registration.startAt('policies', {}, { card: data.card() });
      await registration.finish();
      await expect(thankYouPage.caseSearchStatus).toHaveText('Active');

      await courtPage.open();
      await logInPage.logInAs({ username: holder.username, password: holder.password });
      await courtPage.menu.choose('Query');
      await queryPage.search('Walnut');
      await expect(resultsPage.titles).toHaveCount(2);
      await resultsPage.chooseDocument('2 Notice of Meeting of Creditors');
      await documentPage.chooseView();
      await expect(viewedPage.text).toContainText('Notice of Meeting of Creditors, 1 page');
      await expect(courtPage.menu.item('File a Document')).toBeHidden();
      await filePage.open();
      await expect(messagePage.heading).toHaveText('This account cannot e-file');

      await account.linkTo(CMECF_ACCOUNT);
      await expect(linkedPage).toBeDisplayed();
      await courtPage.menu.choose('File a Document');
      await filePage.file('25-40002', 'Proof of Claim');
      await expect(filedPage).toBeDisplayed();
      await courtPage.menu.choose('Query');
      await queryPage.search('25-40002');
      await expect(resultsPage.titles).toHaveCount(1);
      await resultsPage.chooseDocument('1 Voluntary Petition');
      await documentPage.chooseView();
      await expect(viewedPage.text).toContainText('Voluntary Petition, 12 pages');
      expect((await sandbox.ledger()).map(({ cents }) => cents)).toEqual([10, 10, 10, 120]);
      await courtPage.menu.chooseLogOut();
      await expect(homePage).toBeDisplayed();
    },
  );

  test(
    "a quarter's fees above $30 are charged to the card when it ends, and nothing before",
    {
      tag: stepOf('payment'),
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
    "a quarter's fees of $30 are waived, with a card as without",
    { tag: [stepOf('payment'), '@edge'], annotation: coversRule('billing.waived') },
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
    'two quarters of $20 are both waived: they are not put together',
    { tag: [stepOf('payment'), '@edge'], annotation: coversRule('billing.waived', 'billing.quarter') },
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
    "at a quarter's end each account is billed for its own fees",
    { tag: [stepOf('payment'), '@edge'], annotation: coversRule('billing.card-charged', 'billing.waived') },
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
    'an account without a card gets an invoice for what is above $30, and owes it',
    { tag: [stepOf('payment'), '@edge'], annotation: coversRule('billing.invoice') },
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

  for (const [which, lastInstant, quarter, billedOn] of QUARTERS) {
    test.describe(`fees of the last second of ${which} quarter`, () => {
      test.use({ sandboxOptions: { clock: new Date(lastInstant).toISOString() } });

      test(
        `belong to ${quarter} and are billed a second later, once`,
        { tag: [stepOf('payment'), '@edge'], annotation: coversRule('billing.quarter', 'clock.eastern') },
        async ({ account, sandbox, data }) => {
          const { username } = await account.open({ card: data.card() });
          await sandbox.viewDocuments(username, [...TEN_DOCUMENTS_OF_THREE_DOLLARS, 1]);
          await sandbox.advanceClock(1);
          await sandbox.viewDocuments(username, [30]);
          const entries = (await sandbox.ledger()).slice(-2);
          expect(entries).toMatchObject([
            { kind: 'card-charge', cents: 3010, quarter, on: billedOn },
            { kind: 'fee', cents: 300, on: billedOn },
          ]);
          await account.passDays(30);
          expect(await sandbox.ledger(), 'a month later').toHaveLength(13);
        },
      );
    });
  }
});
