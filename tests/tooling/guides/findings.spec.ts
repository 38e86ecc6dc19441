import { type Finding, type Guide, guideOf } from '../../../guides/catalogue';
import { findingText } from '../../../guides/finding-text';
import { changesIn, disagreementsWith, findingsOfText } from '../../../guides/findings';
import { expect, test } from '../../../guides/follow/test';

const MOEB = guideOf('moeb');

test.describe('the text alone', () => {
  const answers = (id: string, step: number, topics: Record<string, string>): Guide['claims'][number] => ({
    id: `${id}-${step}.words`,
    step,
    statement: 'It is so.',
    answers: topics,
    provenBy: 'specs',
  });
  const topic = 'first use with a card';
  const one: Guide = { ...MOEB, claims: [answers('moeb', 7, { [topic]: 'at once' })] };

  test('contradicts itself where it answers a question twice and differently', () => {
    const guide = { ...one, claims: [...one.claims, answers('moeb', 9, { [topic]: 'never' })] };
    expect(findingsOfText(guide, [guide])).toEqual([
      {
        kind: 'contradicts-itself',
        step: 9,
        claim: 'moeb-9.words',
        says: `${topic}: never`,
        meets: 'step 7 says: at once',
      },
    ]);
  });

  test('disagrees with a guide that it is compared with, and with no other', () => {
    const other: Guide = {
      ...one,
      id: 'njb',
      claims: [answers('njb', 7, { [topic]: 'never' })],
      comparedWith: ['moeb'],
    };
    expect(findingsOfText(other, [one, other])).toMatchObject([
      { kind: 'guides-disagree', step: 7, says: `${topic}: never`, meets: 'step 7 of moeb says: at once' },
    ]);
    expect(findingsOfText(one, [one, other])).toEqual([]);
    // The other guide shows it too, from its side.
    expect(disagreementsWith(one, [one, other])).toMatchObject([
      { step: 7, says: `${topic}: at once`, meets: 'step 7 of njb says: never' },
    ]);
    expect(disagreementsWith(other, [one, other])).toEqual([]);
  });

  test('agrees where the answers are the same', () => {
    const guide = { ...one, claims: [...one.claims, answers('moeb', 9, { [topic]: 'at once' })] };
    expect(findingsOfText(guide, [guide])).toEqual([]);
  });
});

test.describe('the text of a finding', () => {
  for (const { kind, says, meets, text } of [
    {
      kind: 'missing-step',
      says: 'between step 1 and step 3',
      meets: 'Select Register',
      text: 'The guide leaves out a step between step 1 and step 3: Select Register.',
    },
    {
      kind: 'unmentioned-step',
      says: 'User Name, NEXT',
      meets: 'Confirm Password is required.',
      text: 'The guide asks only for: User Name, NEXT. The site also needs: "Confirm Password is required."',
    },
    {
      kind: 'unmentioned-step',
      says: 'opening the site',
      meets: 'its address.',
      text: 'The guide does not give the address of the site.',
    },
    {
      kind: 'contradicted-by-site',
      says: 'The account may be used.',
      meets: '"thank-you" does not say "now".',
      text: 'The guide says: The account may be used. The site differs: the screen "Thank you for registering with the PACER Service Center" does not say "now".',
    },
    {
      kind: 'contradicts-itself',
      says: 'first use without a card: at once',
      meets: 'step 7 says: when the code has come',
      text: 'When can an account without a card first be used? This step says: at once. Step 7 says: when the code has come.',
    },
    {
      kind: 'guides-disagree',
      says: 'who validates the card: the court ("we")',
      meets: 'step 7 of moeb says: PACER',
      text: `Who validates the card? This guide says: the court ("we"). Step 7 of the guide of the ${MOEB.court} says: PACER.`,
    },
    {
      kind: 'not-followed',
      says: 'NEXT',
      meets: 'locator.click: Timeout 5000ms exceeded.',
      text: 'The browser failed at "NEXT": locator.click: Timeout 5000ms exceeded.',
    },
  ] as const) {
    test(`${kind}: ${text}`, () => {
      expect(findingText({ kind, says, meets })).toBe(text);
    });
  }
});

test.describe('recorded findings', () => {
  const recorded = MOEB.findings.filter(({ step }) => step === 4);
  const [label] = recorded as [Finding];

  test('are all found: nothing changed', () => {
    expect(changesIn(recorded, MOEB, 4)).toEqual([]);
  });

  test('a missing one is named with guide, step and claim', () => {
    expect(changesIn([], MOEB, 4)).toEqual([
      expect.stringContaining('Guide moeb, step 4: label-differs is recorded but was not found.'),
    ]);
    expect(changesIn([], MOEB, 4)[0]).toContain('moeb-4.register-link: A link leads from case search only');
  });

  test('a new one is named with guide, step and claim', () => {
    expect(() => expect([...recorded, { ...label, meets: 'Sign up' }]).toBeRecordedIn(MOEB, 4)).toThrow(
      /Guide moeb, step 4: label-differs is new\.\n.*On the site its label is "Sign up"\.\n +As recorded: \{.*\}\n +Claims:\n +moeb-4\.register-link: /,
    );
  });
});
