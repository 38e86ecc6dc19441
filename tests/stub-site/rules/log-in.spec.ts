import { coversRule, expect, test } from '../../../fixtures/test';
import { isLogInOver, logInErrors } from '../../../stub-site/rules/log-in';

const DAY_MS = 86_400_000;

for (const { what, ms, isOver } of [
  { what: 'a millisecond before 24 hours', ms: DAY_MS - 1, isOver: false },
  { what: 'after 24 hours', ms: DAY_MS, isOver: true },
] as const) {
  test(`a log-in is ${isOver ? 'over' : 'open'} ${what}`, { annotation: coversRule('log-in.ends') }, () => {
    expect(isLogInOver(1_000, 1_000 + ms)).toBe(isOver);
  });
}

for (const { what, entries, errors, isRight = true } of [
  {
    what: 'a wrong password',
    entries: { username: 'reader.one', password: 'p' },
    errors: ['The username or password is not correct.'],
    isRight: false,
  },
  {
    what: 'a wrong password and no username',
    entries: { password: 'p' },
    errors: ['Username is required.'],
    isRight: false,
  },
  {
    what: 'everything',
    entries: { username: 'reader.one', password: 'p', clientCode: 'c'.repeat(32) },
    errors: [],
  },
  { what: 'no client code', entries: { username: 'reader.one', password: 'p' }, errors: [] },
  { what: 'a password of spaces', entries: { username: 'reader.one', password: '  ' }, errors: [] },
  { what: 'no username', entries: { username: ' ', password: 'p' }, errors: ['Username is required.'] },
  {
    what: 'no password',
    entries: { username: 'reader.one', password: '' },
    errors: ['Password is required.'],
  },
  {
    what: 'a client code of 33 characters',
    entries: { username: 'reader.one', password: 'p', clientCode: 'c'.repeat(33) },
    errors: ['Client Code must be 32 characters or fewer.'],
  },
] as const) {
  test(
    `a log-in with ${what}: ${errors.join(' ') || 'no error'}`,
    { annotation: coversRule('log-in.required', 'log-in.client-code', 'log-in.wrong') },
    () => {
      expect(logInErrors(entries, isRight).map(({ message }) => message)).toEqual(errors);
    },
  );
}
