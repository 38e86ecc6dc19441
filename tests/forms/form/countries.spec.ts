import { COUNTRIES } from '../../../fixtures/data/countries';
import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

test(
  'Country offers every country, each once and in order',
  { tag: [stepOf('form'), '@edge'], annotation: coversRule('form.other-country') },
  async ({ form }) => {
    const page = await form.openAt('form');
    expect(page.options('Country')).toEqual(['Select Country', ...COUNTRIES]);
  },
);
