import { COUNTRIES } from '../../../fixtures/data/countries';
import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

for (const { screen, list } of [
  { screen: 'form', list: 'Country' },
  { screen: 'payment', list: 'Billing Country' },
] as const) {
  test(
    `${list} offers every country, each once and in order`,
    {
      tag: [stepOf(screen), '@edge'],
      annotation: coversRule(screen === 'form' ? 'form.other-country' : 'payment.billing-address'),
    },
    async ({ form }) => {
      const page = await form.openAt(screen);
      expect(page.options(list)).toEqual(['Select Country', ...COUNTRIES]);
    },
  );
}
