import { coversRule, expect, test } from '../../../../fixtures/test';
import { filingErrors, linkErrors, mayFile } from '../../../../stub-site/rules/court/e-filing';

const ENTERED = { cmecfLogin: 'filer.test', cmecfPassword: 'anything' };

for (const [what, entries, known, messages] of [
  ['right and not linked yet', ENTERED, { isRight: true, isLinked: false }, []],
  ['wrong', ENTERED, { isRight: false, isLinked: false }, ['The CM/ECF login or password is not correct.']],
  [
    'wrong, of an account that is linked',
    ENTERED,
    { isRight: false, isLinked: true },
    ['The CM/ECF login or password is not correct.'],
  ],
  [
    'right and linked',
    ENTERED,
    { isRight: true, isLinked: true },
    ['This CM/ECF account is already linked to a PACER account.'],
  ],
  [
    'not given',
    {},
    { isRight: false, isLinked: false },
    ['CM/ECF Login is required.', 'CM/ECF Password is required.'],
  ],
] as const) {
  test(
    `a CM/ECF account that is ${what}: ${messages.join(' ') || 'linked'}`,
    { annotation: coversRule('link.required', 'link.own-account', 'link.once') },
    () => {
      expect(linkErrors(entries, known).map(({ message }) => message)).toEqual(messages);
    },
  );
}

for (const [cmecfLogin, may] of [
  ['filer.test', true],
  [null, false],
] as const) {
  test(`linked to ${cmecfLogin}: may file is ${may}`, { annotation: coversRule('court.no-e-filing') }, () => {
    expect(mayFile({ cmecfLogin })).toBe(may);
  });
}

for (const [what, entries, messages] of [
  ['a case and a title', { caseNumber: ' 25-40001 ', title: 'Motion' }, []],
  ['a title of 200 characters', { caseNumber: '25-40001', title: 'm'.repeat(200) }, []],
  ['nothing', {}, ['Case Number is required.', 'Document Title is required.']],
  [
    'another case and no title',
    { caseNumber: '25-49999' },
    ['This court has no case with that number.', 'Document Title is required.'],
  ],
  [
    'a title of 201 characters',
    { caseNumber: '25-40001', title: 'm'.repeat(201) },
    ['Document Title must be 200 characters or fewer.'],
  ],
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
