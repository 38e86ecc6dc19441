import { coversRule, expect, test } from '../../../../fixtures/test';
import { filingErrors, linkErrors, mayFile } from '../../../../stub-site/rules/court/e-filing';

const ENTERED = { cmecfLogin: 'filer.test', cmecfPassword: 'anything' };

for (const { what, entries, known, messages } of [
  {
    what: 'right and not linked yet',
    entries: ENTERED,
    known: { isRight: true, isLinked: false },
    messages: [],
  },
  {
    what: 'wrong',
    entries: ENTERED,
    known: { isRight: false, isLinked: false },
    messages: ['The CM/ECF login or password is not correct.'],
  },
  {
    what: 'wrong, of an account that is linked',
    entries: ENTERED,
    known: { isRight: false, isLinked: true },
    messages: ['The CM/ECF login or password is not correct.'],
  },
  {
    what: 'right and linked',
    entries: ENTERED,
    known: { isRight: true, isLinked: true },
    messages: ['This CM/ECF account is already linked to a PACER account.'],
  },
  {
    what: 'not given',
    entries: {},
    known: { isRight: false, isLinked: false },
    messages: ['CM/ECF Login is required.', 'CM/ECF Password is required.'],
  },
] as const) {
  test(
    `a CM/ECF account that is ${what}: ${messages.join(' ') || 'linked'}`,
    { annotation: coversRule('link.required', 'link.own-account', 'link.once') },
    () => {
      expect(linkErrors(entries, known).map(({ message }) => message)).toEqual(messages);
    },
  );
}

for (const { cmecfLogin, may } of [
  { cmecfLogin: 'filer.test', may: true },
  { cmecfLogin: null, may: false },
] as const) {
  test(`linked to ${cmecfLogin}: may file is ${may}`, { annotation: coversRule('court.no-e-filing') }, () => {
    expect(mayFile({ cmecfLogin })).toBe(may);
  });
}

for (const { what, entries, messages } of [
  { what: 'a case and a title', entries: { caseNumber: ' 25-40001 ', title: 'Motion' }, messages: [] },
  {
    what: 'a title of 200 characters',
    entries: { caseNumber: '25-40001', title: 'm'.repeat(200) },
    messages: [],
  },
  { what: 'nothing', entries: {}, messages: ['Case Number is required.', 'Document Title is required.'] },
  {
    what: 'another case and no title',
    entries: { caseNumber: '25-49999' },
    messages: ['This court has no case with that number.', 'Document Title is required.'],
  },
  {
    what: 'a title of 201 characters',
    entries: { caseNumber: '25-40001', title: 'm'.repeat(201) },
    messages: ['Document Title must be 200 characters or fewer.'],
  },
] as const) {
  test(
    `a filing with ${what}: ${messages.join(' ') || 'accepted'}`,
    { annotation: coversRule('filing.required', 'filing.known-case') },
    () => {
      const errors = filingErrors(entries, (number) => number === '25-40001');
      expect(errors.map(({ message }) => message)).toEqual(messages);
    },
  );
}
