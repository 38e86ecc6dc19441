import { COUNTRIES } from '../../../fixtures/data/countries';
import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

test(
  'Billing Country offers every country, each once and in order',
  { tag: [stepOf('payment'), '@edge'], annotation: coversRule('payment.billing-address') },
  async ({ form }) => {
    const page = await form.openAt('payment');
    expect(page.options('Billing Country')).toEqual(['Select Country', ...COUNTRIES]);
  },
);
