import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { type Answers, coversRule, expect, type FieldErrors, stepOf, test } from '../../../fixtures/form';

const NO_CASE = 'This court has no case with that number.';

const REFUSED: readonly { what: string; answers: Answers; errors: FieldErrors }[] = [
  {
    what: 'nothing',
    answers: { 'Case Number': '', 'Document Title': '' },
    errors: { 'Case Number': 'Case Number is required.', 'Document Title': 'Document Title is required.' },
  },
  {
    what: 'no case number',
    answers: { 'Case Number': '', 'Document Title': 'Motion' },
    errors: { 'Case Number': 'Case Number is required.' },
  },
  {
    what: 'a case number of spaces',
    answers: { 'Case Number': '   ', 'Document Title': 'Motion' },
    errors: { 'Case Number': 'Case Number is required.' },
  },
  {
    what: 'an unknown case',
    answers: { 'Case Number': '25-49999', 'Document Title': 'Motion' },
    errors: { 'Case Number': NO_CASE },
  },
  {
    what: 'part of a case number',
    answers: { 'Case Number': '25-4000', 'Document Title': 'Motion' },
    errors: { 'Case Number': NO_CASE },
  },
  {
    what: 'a case number of 20 characters',
    answers: { 'Case Number': '2'.repeat(20), 'Document Title': 'Motion' },
    errors: { 'Case Number': NO_CASE },
  },
  {
    what: 'a case number of 21 characters',
    answers: { 'Case Number': '2'.repeat(21), 'Document Title': 'Motion' },
    errors: { 'Case Number': 'Case Number must be 20 characters or fewer.' },
  },
  {
    what: 'no title',
    answers: { 'Case Number': '25-40001', 'Document Title': '' },
    errors: { 'Document Title': 'Document Title is required.' },
  },
  {
    what: 'a title of spaces',
    answers: { 'Case Number': '25-40001', 'Document Title': '   ' },
    errors: { 'Document Title': 'Document Title is required.' },
  },
  {
    what: 'a title of 201 characters',
    answers: { 'Case Number': '25-40001', 'Document Title': 'm'.repeat(201) },
    errors: { 'Document Title': 'Document Title must be 200 characters or fewer.' },
  },
  {
    what: 'a title with a tab',
    answers: { 'Case Number': '25-40001', 'Document Title': 'Motion\tto Extend' },
    errors: { 'Document Title': 'Document Title must be one line of text.' },
  },
  {
    what: 'an unknown case and no title',
    answers: { 'Case Number': '25-49999', 'Document Title': '' },
    errors: { 'Case Number': NO_CASE, 'Document Title': 'Document Title is required.' },
  },
];

const ACCEPTED = [
  { what: 'one character', title: 'm' },
  { what: '200 characters', title: 'm'.repeat(200) },
  { what: 'markup', title: '"><b>Motion</b> & "Notice"' },
];

test.describe('E-filing', { tag: [stepOf('file'), '@edge'] }, () => {
  test.beforeEach(async ({ form, data }) => {
    await form.startAs({}, data.card());
    const link = await form.open('/court/utilities/link');
    const verify = await link.submit(
      { 'CM/ECF Login': CMECF_ACCOUNT.login, 'CM/ECF Password': CMECF_ACCOUNT.password },
      'Submit',
    );
    expect(await verify.press('Submit')).toBeDisplayed('linked');
  });

  for (const { what, answers, errors } of REFUSED) {
    test(
      `with ${what} is refused`,
      { annotation: coversRule('filing.required', 'filing.known-case') },
      async ({ form, sandbox }) => {
        const page = await form.open('/court/file');
        expect(await page.submit(answers, 'Submit')).toShowFieldErrors(errors);
        expect(await sandbox.filings()).toEqual([]);
      },
    );
  }

  for (const { what, title } of ACCEPTED) {
    test(
      `with a title of ${what} is recorded and costs nothing`,
      { annotation: coversRule('filing.recorded', 'filing.required') },
      async ({ form, sandbox }) => {
        const page = await form.open('/court/file');
        const filed = await page.submit({ 'Case Number': ' 25-40001 ', 'Document Title': title }, 'Submit');
        expect(filed).toBeDisplayed('filed');
        expect(filed.rowValue('Case Number')).toBe('25-40001');
        expect(filed.rowValue('Document Title')).toBe(title);
        expect(filed.rowValue('Filed by')).toBe(CMECF_ACCOUNT.login);
        const [holder] = await sandbox.accounts();
        expect(await sandbox.filings()).toMatchObject([
          {
            accountNumber: holder?.accountNumber,
            cmecfLogin: CMECF_ACCOUNT.login,
            caseNumber: '25-40001',
            title,
          },
        ]);
        expect(await sandbox.ledger()).toEqual([]);
      },
    );
  }
});
