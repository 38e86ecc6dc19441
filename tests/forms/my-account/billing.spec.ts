import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

/** Quarters, the last second of each in Eastern time, and the day on which it is billed. Source: facts 5, D-34. */
const QUARTERS = [
  { ordinal: 'first', lastSecond: '2025-03-31T23:59:59-04:00', quarter: '2025-Q1', billedOn: '2025-04-01' },
  { ordinal: 'second', lastSecond: '2025-06-30T23:59:59-04:00', quarter: '2025-Q2', billedOn: '2025-07-01' },
  { ordinal: 'third', lastSecond: '2025-09-30T23:59:59-04:00', quarter: '2025-Q3', billedOn: '2025-10-01' },
  { ordinal: 'last', lastSecond: '2025-12-31T23:59:59-05:00', quarter: '2025-Q4', billedOn: '2026-01-01' },
];

const TEN_DOCUMENTS_OF_THREE_DOLLARS = Array.from({ length: 10 }, () => 30);

test.describe('Quarterly billing', { tag: [stepOf('my-account'), '@edge'] }, () => {
  for (const { ordinal, lastSecond, quarter, billedOn } of QUARTERS) {
    test.describe(`fees in the last second of the ${ordinal} quarter`, () => {
      test.use({ sandboxOptions: { clock: new Date(lastSecond).toISOString() } });

      test(
        `belong to ${quarter} and are billed once, a second later`,
        { annotation: coversRule('billing.quarter', 'clock.eastern') },
        async ({ form, sandbox, data }) => {
          const { username } = await form.openAccount({}, data.card());
          await sandbox.viewDocuments(username, [...TEN_DOCUMENTS_OF_THREE_DOLLARS, 1]);
          await sandbox.advanceClock(1);
          await sandbox.viewDocuments(username, [30]);
          const entries = (await sandbox.ledger()).slice(-2);
          expect(entries).toMatchObject([
            { kind: 'card-charge', cents: 3010, quarter, on: billedOn },
            { kind: 'fee', cents: 300, on: billedOn },
          ]);
          await form.passDays(30);
          expect(await sandbox.ledger(), 'a month later').toHaveLength(13);
        },
      );
    });
  }
});
