import { coversRule, expect, test } from '../../../fixtures/test';
import { isLogInOver, logInErrors } from '../../../stub-site/rules/log-in';

const DAY_MS = 86_400_000;

for (const [what, ms, isOver] of [
  ['a millisecond before 24 hours', DAY_MS - 1, false],
  ['after 24 hours', DAY_MS, true],
] as const) {
  test(`a log-in is ${isOver ? 'over' : 'open'} ${what}`, { annotation: coversRule('log-in.ends') }, () => {
    expect(isLogInOver(1_000, 1_000 + ms)).toBe(isOver);
  });
}

for (const [what, entries, errors, isRight = true] of [
  [
    'a wrong password',
    { username: 'reader.one', password: 'p' },
    ['The username or password is not correct.'],
    false,
  ],
  ['a wrong password and no username', { password: 'p' }, ['Username is required.'], false],
  ['everything', { username: 'reader.one', password: 'p', clientCode: 'c'.repeat(32) }, []],
  ['no client code', { username: 'reader.one', password: 'p' }, []],
  ['a password of spaces', { username: 'reader.one', password: '  ' }, []],
  ['no username', { username: ' ', password: 'p' }, ['Username is required.']],
  ['no password', { username: 'reader.one', password: '' }, ['Password is required.']],
  [
    'a client code of 33 characters',
    { username: 'reader.one', password: 'p', clientCode: 'c'.repeat(33) },
    ['Client Code must be 32 characters or fewer.'],
  ],
] as const) {
  test(
    `a log-in with ${what}: ${errors.join(' ') || 'no error'}`,
    { annotation: coversRule('log-in.required', 'log-in.client-code', 'log-in.wrong') },
    () => {
      expect(logInErrors(entries, isRight).map(({ message }) => message)).toEqual(errors);
    },
  );
}
