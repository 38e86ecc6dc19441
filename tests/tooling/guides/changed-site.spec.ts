import { guideOf, type GuideStep } from '../../../guides/catalogue';
import { expect, test } from '../../../guides/follow/test';

test.describe('a site that differs from the guide', () => {
  for (const { fault, court, step, kind, claimed } of [
    {
      fault: 'case-search.link-renamed',
      court: 'moeb',
      step: 4,
      kind: 'label-differs is new',
      claimed: 'moeb-4.register-link: A link leads from case search only to the registration form.',
    },
    {
      fault: 'payment.quarterly-charge-untold',
      court: 'moeb',
      step: 7,
      kind: 'contradicted-by-site',
      claimed: 'moeb-7.quarterly-charge: The card is charged quarterly for fees incurred.',
    },
    {
      fault: 'register.after-case-search',
      court: 'moeb',
      step: 3,
      kind: 'contradicted-by-site',
      claimed: 'moeb-3.left-panel: PACER - Case Search Only is in the left panel.',
    },
    {
      fault: 'home.register-renamed',
      court: 'njb',
      step: 2,
      kind: 'label-differs is recorded but was not found',
      claimed: 'njb-2.main-menu: Register is in the main menu and leads to the kinds of accounts.',
    },
  ] as const) {
    test.describe(fault, () => {
      test.use({ sandboxOptions: { fault } });

      test(`fails the guide of ${court}, and names it, step ${step} and the claim`, async ({ follower }) => {
        const guide = guideOf(court);
        const person = follower(guide);
        const before = guide.steps.filter(({ number }) => number < step);
        for (const one of before) expect(await person.take(one)).toBeRecordedIn(guide, one.number);
        const broken = guide.steps.find(({ number }) => number === step) as GuideStep;
        const found = await person.take(broken);
        const comparison = () => expect(found).toBeRecordedIn(guide, step);
        expect(comparison).toThrow(`Guide ${court}, step ${step}: ${kind}`);
        expect(comparison).toThrow(claimed);
      });
    });
  }
});
