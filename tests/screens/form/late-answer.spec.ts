import { coversCriterion, coversRule, expect, stepOf, test } from '../../../fixtures/test';
import { SCREENS } from '../../../pages/screens';

const PATH = SCREENS.form.path;
const MISSOURI = { city: 'St. Louis', state: 'Missouri', county: 'St. Louis City', zip: '63101' };
const VERIFICATION = 'User Verification is required.';

const ST_LOUIS = [
  { field: 'state', value: 'Missouri' },
  { field: 'county', value: 'St. Louis City' },
] as const;

/** Two choices, of which the second is made before the answer to the first arrives; and what the form keeps. */
const OVERTAKEN = [
  {
    title: 'does not bring back the counties of a State that is no longer chosen',
    rule: 'form.county-after-state',
    opened: MISSOURI,
    first: { state: 'Alabama' },
    then: [MISSOURI],
    kept: ST_LOUIS,
  },
  {
    title: 'does not bring back the State field of a Country that is no longer chosen',
    rule: 'form.other-country',
    opened: MISSOURI,
    first: { country: 'Canada' },
    then: [{ country: 'United States of America' }, { county: 'St. Louis City' }],
    kept: ST_LOUIS,
  },
  {
    title: 'does not take away the Federal Tax ID of the User Type that is chosen now',
    rule: 'form.tax-id',
    opened: {},
    first: { userType: 'Attorney' },
    then: [{ userType: 'Law Firm', taxId: '123456789' }],
    kept: [{ field: 'taxId', value: '123456789' }],
  },
] as const;

test.describe(
  'Registration form: an answer that arrives after the next choice',
  { tag: [stepOf('form'), '@edge'], annotation: coversRule('form.last-choice') },
  () => {
    for (const { title, rule, opened, first, then, kept } of OVERTAKEN) {
      test(title, { annotation: coversRule(rule) }, async ({ registration, formPage, network }) => {
        await registration.openForm(opened);
        const late = await network.holdNext(PATH);
        await formPage.fillIn(first);
        await late.arrived;
        for (const answers of then) await formPage.fillIn(answers);
        late.release();
        await formPage.buttons.chooseNext();
        await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
        for (const { field, value } of kept) await expect(formPage.fields[field]).toHaveValue(value);
      });
    }

    test('is not missed: a State that is chosen meanwhile does not keep the list of States for another Country', async ({
      registration,
      formPage,
      network,
    }) => {
      await registration.openForm(MISSOURI);
      const late = await network.holdNext(PATH);
      await formPage.fillIn({ country: 'Canada' });
      await late.arrived;
      await formPage.fillIn({ state: 'Virginia' });
      await expect(formPage.stateText).toBeVisible();
      late.release();
      await formPage.stateText.fill('Ontario');
      await formPage.fillIn({ zip: 'H2Y 1C6' });
      await formPage.buttons.chooseNext();
      await expect(formPage).toShowFieldError(formPage.userVerification.group, VERIFICATION);
      await expect(formPage.stateText).toHaveValue('Ontario');
    });

    test(
      'keeps what was typed meanwhile, and the focus',
      { annotation: coversCriterion('3.2.2') },
      async ({ registration, formPage, network }) => {
        await registration.openForm({ userType: 'Law Firm', taxId: '123456789' });
        const late = await network.holdNext(PATH);
        await formPage.fillIn({ userType: 'Commercial Business' });
        await late.arrived;
        await formPage.fillIn({ taxId: '987654321' });
        const before = await formPage.fields.taxId.elementHandle();
        late.release();
        // The answer brings a field of its own.
        await expect.poll(() => before?.evaluate((field) => field.isConnected)).toBe(false);
        await expect(formPage.fields.taxId).toHaveValue('987654321');
        await expect(formPage.fields.taxId).toBeFocused();
      },
    );
  },
);
