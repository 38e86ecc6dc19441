import { ACKNOWLEDGEMENT, coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/form';

/** Letters with an activation code. Source: D-16; the calendar of federal holidays. */
const LETTERS = [
  { when: 'on a Monday', sentOn: '2025-09-15', businessDays: 7, deliveredOn: '2025-09-24' },
  { when: 'on a Monday', sentOn: '2025-09-15', businessDays: 10, deliveredOn: '2025-09-29' },
  { when: 'on a Friday', sentOn: '2025-09-19', businessDays: 7, deliveredOn: '2025-09-30' },
  { when: 'on a Saturday', sentOn: '2025-09-20', businessDays: 7, deliveredOn: '2025-09-30' },
  { when: 'before Columbus Day', sentOn: '2025-10-06', businessDays: 7, deliveredOn: '2025-10-16' },
  {
    when: 'before Veterans Day and a weekend',
    sentOn: '2025-11-05',
    businessDays: 7,
    deliveredOn: '2025-11-17',
  },
  { when: 'before Thanksgiving', sentOn: '2025-11-20', businessDays: 7, deliveredOn: '2025-12-02' },
  {
    when: 'before Christmas and the end of the year',
    sentOn: '2025-12-19',
    businessDays: 10,
    deliveredOn: '2026-01-06',
  },
  { when: "on New Year's Eve", sentOn: '2025-12-31', businessDays: 7, deliveredOn: '2026-01-12' },
  {
    when: "before a New Year's Day that is observed on Friday",
    sentOn: '2027-12-27',
    businessDays: 7,
    deliveredOn: '2028-01-06',
  },
  { when: 'before Juneteenth', sentOn: '2025-06-12', businessDays: 7, deliveredOn: '2025-06-24' },
  { when: 'before Martin Luther King Day', sentOn: '2026-01-12', businessDays: 7, deliveredOn: '2026-01-22' },
  { when: "before Presidents' Day", sentOn: '2026-02-09', businessDays: 7, deliveredOn: '2026-02-19' },
  { when: 'before Memorial Day', sentOn: '2025-05-19', businessDays: 7, deliveredOn: '2025-05-29' },
  { when: 'before Labor Day', sentOn: '2025-08-25', businessDays: 7, deliveredOn: '2025-09-04' },
  {
    when: 'before a Veterans Day that is observed on Monday',
    sentOn: '2029-11-05',
    businessDays: 7,
    deliveredOn: '2029-11-15',
  },
  {
    when: 'before an Independence Day that is observed on Friday',
    sentOn: '2026-07-02',
    businessDays: 7,
    deliveredOn: '2026-07-14',
  },
];

/** Evenings in Eastern time, when Greenwich has the next day. Source: D-23. */
const EVENINGS = [
  { day: 'Friday', clock: '2025-09-20T01:00:00.000Z', sentOn: '2025-09-19', deliveredOn: '2025-09-30' },
  { day: 'Sunday', clock: '2025-09-15T03:59:59.000Z', sentOn: '2025-09-14', deliveredOn: '2025-09-23' },
];

test.describe('The letter with the activation code', { tag: [stepOf('thank-you'), '@edge'] }, () => {
  for (const { when, sentOn, businessDays, deliveredOn } of LETTERS) {
    test.describe(`sent ${when}, ${sentOn}, with ${businessDays} business days in the mail`, () => {
      test.use({ sandboxOptions: { clock: `${sentOn}T15:00:00.000Z`, mailBusinessDays: businessDays } });

      test(
        `arrives on ${deliveredOn} and not the day before`,
        {
          tag: stepOf('payment'),
          annotation: [...coversClaim('moeb-7.no-card-code-by-mail'), ...coversRule('thank-you.letter')],
        },
        async ({ form, sandbox }) => {
          const policies = await form.openAt('policies', { firstName: 'Zoë', lastName: 'Wu' });
          const thankYou = await policies.submit({ [ACKNOWLEDGEMENT]: true }, 'Submit');
          expect(thankYou).toBeDisplayed('thank-you');
          const days = (Date.parse(deliveredOn) - Date.parse(sentOn)) / 86_400_000;
          await form.passDays(days - 1);
          expect(await sandbox.mailbox(), 'the day before').toEqual([]);
          await form.passDays(1);
          expect(await sandbox.mailbox()).toMatchObject([
            { kind: 'letter', to: 'Zoë Wu', sentOn, deliveredOn },
          ]);
        },
      );
    });
  }

  for (const { day, clock, sentOn, deliveredOn } of EVENINGS) {
    test.describe(`of a registrant who submits late on a ${day}, Eastern time`, () => {
      test.use({ sandboxOptions: { clock } });

      test(
        `is sent on ${sentOn} and arrives on ${deliveredOn}`,
        { tag: stepOf('payment'), annotation: coversRule('thank-you.letter', 'clock.eastern') },
        async ({ form, sandbox }) => {
          await form.openAccount();
          expect(await sandbox.outbox()).toMatchObject([{ kind: 'letter', sentOn, deliveredOn }]);
        },
      );
    });
  }
});
