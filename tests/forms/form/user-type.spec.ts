import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

const GOVERNMENT_TYPES = ['Federal', 'State', 'Local'];
const TYPES_WITH_TAX_ID = ['Law Firm', 'Commercial Business'];
const TYPES_WITHOUT_TAX_ID = [
  "Creditor/Creditor's Representative",
  'Educational Institution',
  'Media',
  'Non-profit',
  'Attorney',
  'Individual',
];

const GOVERNMENT_EMAILS = [
  'clerk@example.gov',
  'CLERK@EXAMPLE.GOV',
  'clerk@base.example.mil',
  'clerk@court.example.mo.us',
];

const OTHER_EMAILS = ['clerk@example.gov.example.com', 'clerk@examplegov.com', 'gov@example.com'];

const REFUSED_TAX_IDS = [
  { what: 'eight digits', taxId: '12345678' },
  { what: 'ten digits', taxId: '1234567890' },
  { what: 'a letter', taxId: '12345678A' },
  { what: 'the hyphens of a person', taxId: '123-45-6789' },
  { what: 'a hyphen at another place', taxId: '123-456789' },
  { what: 'spaces', taxId: '12 3456789' },
  { what: 'digits that are not ASCII', taxId: '١٢٣٤٥٦٧٨٩' },
  { what: 'markup', taxId: '"><b>123456789' },
];

const VERIFICATION = 'User Verification is required.';
const UNVERIFIED = { beside: [VERIFICATION] };

test.describe('Registration form: User Type', { tag: [stepOf('form'), '@edge'] }, () => {
  test.describe('Federal Tax ID', { annotation: coversRule('form.tax-id') }, () => {
    for (const userType of TYPES_WITH_TAX_ID) {
      for (const taxId of ['', '   ']) {
        test(`is required for ${userType}, and "${taxId}" is refused`, async ({ form }) => {
          const page = await form.openForm({ userType, taxId: 'none' });
          const answer = await page.submit({ 'Federal Tax ID': taxId });
          expect(answer).toShowFieldError('Federal Tax ID', 'Federal Tax ID is required.', UNVERIFIED);
        });
      }

      for (const taxId of ['123456789', '12-3456789', '000000000']) {
        test(`${taxId} is accepted for ${userType}`, async ({ form }) => {
          const page = await form.openForm({ userType });
          const answer = await page.submit({ 'Federal Tax ID': taxId });
          expect(answer).toShowFieldError('User Verification', VERIFICATION);
          expect(answer.fieldValue('Federal Tax ID')).toBe(taxId);
        });
      }

      for (const { what, taxId } of REFUSED_TAX_IDS) {
        test(`with ${what} is refused for ${userType}`, async ({ form }) => {
          const page = await form.openForm({ userType });
          const answer = await page.submit({ 'Federal Tax ID': taxId });
          expect(answer).toShowFieldError('Federal Tax ID', 'Enter a 9-digit Federal Tax ID.', UNVERIFIED);
          expect(answer.fieldValue('Federal Tax ID')).toBe(taxId);
        });
      }

      test(`is shown for ${userType}`, async ({ form }) => {
        const page = await form.openAt('form');
        expect(page.labels).not.toContain('Federal Tax ID');
        const answer = await page.submit({ 'User Type': userType }, 'Show fields for this User Type');
        expect(answer.labels).toContain('Federal Tax ID');
      });
    }

    for (const userType of [...TYPES_WITHOUT_TAX_ID, ...GOVERNMENT_TYPES]) {
      test(`is not shown for ${userType}`, async ({ form }) => {
        const page = await form.openForm();
        const answer = await page.submit({ 'User Type': userType });
        expect(answer).toShowFieldError('User Verification', VERIFICATION);
        expect(answer.labels).not.toContain('Federal Tax ID');
      });

      test(`is ignored if it was entered before ${userType} was chosen`, async ({ form }) => {
        const page = await form.openForm({ userType: 'Law Firm', taxId: 'left over' });
        const answer = await page.submit({ 'User Type': userType });
        expect(answer).toShowFieldError('User Verification', VERIFICATION);
        expect(answer.labels).not.toContain('Federal Tax ID');
      });
    }
  });

  test.describe('government accounts', { annotation: coversRule('form.government-email') }, () => {
    for (const userType of GOVERNMENT_TYPES) {
      for (const email of GOVERNMENT_EMAILS) {
        test(`${userType} with ${email} sees no notice`, async ({ form }) => {
          const page = await form.openForm({ userType, email });
          await page.tickUserVerification();
          expect(await page.submit()).toBeDisplayed('credentials');
        });
      }

      for (const email of OTHER_EMAILS) {
        test(`${userType} with ${email} sees the notice about the Private account`, async ({ form }) => {
          const page = await form.openForm({ userType, email });
          await page.tickUserVerification();
          const notice = await page.submit();
          expect(notice).toBeDisplayed('notice');
          expect(notice.headingsOfLevel(2)).toEqual(['Government status must be verified']);
          expect(notice.text('main')).toContain('registered as a Private account until');
          expect(await notice.press('Continue')).toBeDisplayed('credentials');
        });
      }
    }

    for (const userType of ['Media', 'Individual', 'Attorney']) {
      test(`${userType} with an e-mail that is not of a government sees no notice`, async ({ form }) => {
        const page = await form.openForm({ userType, email: 'news@example.com' });
        await page.tickUserVerification();
        expect(await page.submit()).toBeDisplayed('credentials');
      });
    }
  });
});
