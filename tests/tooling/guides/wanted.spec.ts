import { expect, test } from '@playwright/test';
import { testsOfGuide, wantedGuide } from '../../../guides/wanted';

const claim = (id: string, step: number, provenBy: string) => ({ id, step, provenBy });
const steps = [{ number: 1 }, { number: 3 }];
const GUIDES = [
  { id: 'moeb', steps, claims: [claim('moeb-1.site', 1, 'specs'), claim('moeb-3.panel', 3, 'screen')] },
  { id: 'njb', steps: [{ number: 2 }], claims: [claim('njb-2.menu', 2, 'moeb-1.site')] },
];
const listed = (name: string, tags: string[], claims: string[] = []) => ({
  ...{ file: name, name, rules: [], project: 'chromium', isQuarantined: false },
  ...{ tags, claims },
});
const TESTS = [
  listed('moeb', ['followed', 'moeb'], ['moeb-3.panel']),
  listed('njb', ['followed', 'njb']),
  listed('with a card', ['branch'], ['moeb-3.panel']),
  listed('the site', ['step-1'], ['moeb-1.site']),
  listed('something else', ['step-1']),
];

for (const { args, following, proving } of [
  { args: [], following: ['moeb', 'njb', 'with a card'], proving: ['the site'] },
  { args: ['--guide', 'moeb'], following: ['moeb', 'with a card'], proving: ['the site'] },
  { args: ['--guide', 'moeb', '--step', '3'], following: ['moeb'], proving: ['with a card'] },
  { args: ['--guide', 'njb'], following: ['njb', 'with a card'], proving: ['the site'] },
  { args: ['--step', '3'], following: ['moeb', 'njb'], proving: ['with a card'] },
]) {
  test(`npm run guide ${args.join(' ')}: runs the tests that follow the guide and that prove it`, () => {
    expect(testsOfGuide(wantedGuide(args, GUIDES), TESTS)).toEqual({ following, proving });
  });
}

for (const { args, problem } of [
  { args: ['--guide', 'mob'], problem: 'There is no guide "mob". The guides are moeb, njb.' },
  { args: ['--step', 'x'], problem: 'There is no step "x". The guides have the steps 1, 2, 3.' },
  {
    args: ['--guide', 'moeb', '--step', '2'],
    problem: 'There is no step "2". Guide moeb has the steps 1, 3.',
  },
  { args: ['--step', '42'], problem: 'There is no step "42". The guides have the steps 1, 2, 3.' },
  { args: ['--court', 'x'], problem: 'Usage: npm run guide' },
]) {
  test(`npm run guide ${args.join(' ')}: refused, and the message says what there is`, () => {
    expect(() => wantedGuide(args, GUIDES)).toThrow(problem);
  });
}
