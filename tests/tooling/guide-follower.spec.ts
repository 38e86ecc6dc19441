import { DOCUMENTED_FLOW } from '../../fixtures/documented-flow';
import { type Finding, type Guide, guideOf, type GuideStep } from '../../fixtures/guides';
import { changesIn, disagreementsWith, findingsOfText, findingText } from '../../fixtures/guides/findings';
import { expect, test } from '../../fixtures/test';

// What following a guide finds, shown on guides that differ from MOEB's in one thing.

const MOEB = guideOf('moeb');

/** MOEB's guide with another control in place of the first one of a step. */
function withControl(number: number, control: GuideStep['controls'][number]): Guide {
  return {
    ...MOEB,
    steps: MOEB.steps.map((step) =>
      step.number === number ? { ...step, controls: [control, ...step.controls.slice(1)] } : step,
    ),
  };
}

function without(...numbers: number[]): Guide {
  return { ...MOEB, steps: MOEB.steps.filter(({ number }) => !numbers.includes(number)) };
}

const claim = MOEB.claims.find(({ id }) => id === 'moeb-7.no-registration-charge');

for (const [what, guide, finding] of [
  [
    'a step that the text leaves out',
    without(4),
    {
      kind: 'missing-step',
      step: 5,
      says: 'between step 3 and step 5',
      meets: 'Select the link Register for a PACER Account Now',
    },
  ],
  [
    'a text that does not begin with opening the site',
    without(1),
    { kind: 'missing-step', step: 3, says: 'before step 3', meets: 'Go to the PACER site' },
  ],
  [
    'a label in part',
    withControl(3, { control: 'link', label: 'Case Search' }),
    { kind: 'label-differs', step: 3, says: 'Case Search', meets: 'PACER - Case Search Only' },
  ],
  [
    'a control that is elsewhere',
    withControl(3, { control: 'link', label: 'PACER - Case Search Only', place: 'main menu' }),
    { kind: 'misplaced-control', step: 3, says: 'main menu', meets: 'left panel' },
  ],
  [
    'a control that is in neither menu',
    withControl(4, { control: 'link', label: 'Register for a PACER Account Now', place: 'left panel' }),
    { kind: 'misplaced-control', step: 4, says: 'left panel', meets: 'main column' },
  ],
  [
    'a control that is not there',
    withControl(3, { control: 'button', label: 'Open the gate' }),
    {
      kind: 'contradicted-by-site',
      step: 3,
      says: 'there is a button "Open the gate".',
      meets: 'there is none.',
    },
  ],
  [
    'an entry that its list does not have',
    {
      ...MOEB,
      steps: MOEB.steps.map((step) => ({
        ...step,
        controls: step.controls.map((control) =>
          control.control === 'list' ? { ...control, choose: 'Everybody' } : control,
        ),
      })),
    },
    {
      kind: 'contradicted-by-site',
      step: 5,
      says: 'there is an entry "Everybody" in the list "User Type".',
      meets: 'there is none.',
    },
  ],
  [
    'a form that is not on its screen',
    withControl(4, { control: 'form', label: 'Group registration' }),
    {
      kind: 'contradicted-by-site',
      step: 4,
      says: 'there is a form "Group registration".',
      meets: 'there is none.',
    },
  ],
  [
    'a field that the text does not name',
    {
      ...MOEB,
      steps: MOEB.steps.map((step) =>
        step.number === 5
          ? { ...step, controls: step.controls.filter(({ control }) => control !== 'list') }
          : step,
      ),
    },
    {
      kind: 'unmentioned-step',
      step: 5,
      says: 'View Only PACER registration, I am not a Robot, NEXT',
      meets: 'User Type is required.',
    },
  ],
  [
    'a statement that its screen does not make',
    {
      ...MOEB,
      claims: [{ ...claim, shown: { screen: 'payment', words: ['registering costs $5'] } } as never],
    },
    {
      kind: 'contradicted-by-site',
      step: 7,
      claim: claim?.id,
      says: claim?.statement,
      meets: '"payment" does not say "registering costs $5".',
    },
  ],
  [
    'a statement of a screen that its step does not lead to',
    { ...MOEB, claims: [{ ...claim, shown: { screen: 'thank-you', words: ['no charge'] } } as never] },
    {
      kind: 'contradicted-by-site',
      step: 7,
      claim: claim?.id,
      says: claim?.statement,
      meets: 'this step does not lead to "thank-you", which should say so.',
    },
  ],
  [
    'screens in another order',
    {
      ...MOEB,
      steps: MOEB.steps.map((step) => {
        const other = { 6: 7, 7: 6 }[step.number] ?? step.number;
        return { ...(MOEB.steps.find(({ number }) => number === other) ?? step), number: step.number };
      }),
    },
    {
      kind: 'contradicted-by-site',
      step: 7,
      says: 'this step is on "credentials".',
      meets: 'the site is at "policies" already.',
    },
  ],
] satisfies [string, Guide, object][]) {
  test(`${what}: the follower finds it, goes on and comes to the end`, async ({ follower, thankYouPage }) => {
    const person = follower(guide);
    for (const step of guide.steps) await person.take(step);
    expect(person.findings).toContainEqual(finding);
    expect(MOEB.findings).not.toContainEqual(finding);
    await expect(thankYouPage).toBeDisplayed();
  });
}

test('a label that differs in case and punctuation only is the same', async ({ follower }) => {
  const guide = withControl(3, { control: 'link', label: 'pacer: CASE-SEARCH only!' });
  const person = follower(guide);
  for (const step of guide.steps.slice(0, 2)) await person.take(step);
  expect(person.findings.filter(({ kind }) => kind !== 'missing-step')).toEqual([]);
});

test('a text that ends before the last screen: the follower finds each step that is missing', async ({
  follower,
  thankYouPage,
}) => {
  const person = follower(without(8, 9));
  for (const step of person.guide.steps) await person.take(step);
  const meets = DOCUMENTED_FLOW.steps.find(({ screen }) => screen === 'policies')?.sentence;
  expect(await person.end()).toEqual([{ kind: 'missing-step', step: 7, says: 'after step 7', meets }]);
  expect(person.findings).toContainEqual({ kind: 'missing-step', step: 7, says: 'after step 7', meets });
  await expect(thankYouPage).toBeDisplayed();
  expect(await person.end()).toEqual([]);
});

test.describe('a site that does not lead on', () => {
  test.use({ sandboxOptions: { verification: 'fail' } });

  test('whatever is entered is told with guide and step', async ({ follower }) => {
    const person = follower(MOEB);
    const takeAll = async (): Promise<void> => {
      for (const step of MOEB.steps) await person.take(step);
    };
    await expect(takeAll()).rejects.toThrow(
      /^Guide moeb, step 5 \(claims moeb-5\.individual, .*\): the site does not lead on from "form"/,
    );
  });
});

test.describe('a site that is no longer as the guide says', () => {
  for (const [fault, court, step, kind, claimed] of [
    [
      'case-search.link-renamed',
      'moeb',
      4,
      'label-differs is new',
      'moeb-4.register-link: A link leads from case search only to the registration form.',
    ],
    [
      'payment.quarterly-charge-untold',
      'moeb',
      7,
      'contradicted-by-site',
      'moeb-7.quarterly-charge: The card is charged quarterly for fees incurred.',
    ],
    [
      'register.after-case-search',
      'moeb',
      3,
      'contradicted-by-site',
      'moeb-3.left-panel: PACER - Case Search Only is in the left panel.',
    ],
    [
      'home.register-renamed',
      'njb',
      2,
      'label-differs is recorded and was not met',
      'njb-2.main-menu: Register is in the main menu and leads to the kinds of accounts.',
    ],
  ] as const) {
    test.describe(fault, () => {
      test.use({ sandboxOptions: { fault } });

      test(`fails ${court}'s guide with its name, its step ${step} and its claim`, async ({ follower }) => {
        const guide = guideOf(court);
        const person = follower(guide);
        const before = guide.steps.filter(({ number }) => number < step);
        for (const one of before) expect(await person.take(one)).toBeRecordedIn(guide, one.number);
        const broken = guide.steps.find(({ number }) => number === step) as GuideStep;
        const found = await person.take(broken);
        const told = () => expect(found).toBeRecordedIn(guide, step);
        expect(told).toThrow(`Guide ${court}, step ${step}: ${kind}`);
        expect(told).toThrow(claimed);
      });
    });
  }
});

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
    // Told from the side of the other guide too.
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

test.describe('in plain words', () => {
  for (const [kind, says, meets, text] of [
    [
      'missing-step',
      'between step 1 and step 3',
      'Select Register',
      'Between step 1 and step 3, the guide leaves out a step: Select Register.',
    ],
    [
      'unmentioned-step',
      'User Name, NEXT',
      'Confirm Password is required.',
      'The guide asks only for: User Name, NEXT. The site does not go on, and says: "Confirm Password is required."',
    ],
    [
      'unmentioned-step',
      'the check box',
      'Submit.',
      'The guide asks only for: the check box. The site goes on only with "Submit".',
    ],
    ['unmentioned-step', 'opening the site', 'its address.', 'The guide has lost the address of the site.'],
    [
      'contradicted-by-site',
      'The account may be used.',
      '"thank-you" does not say "now".',
      'The guide says: The account may be used. The site differs: the screen "Thank you for registering with the PACER Service Center" does not say "now".',
    ],
    [
      'contradicts-itself',
      'first use without a card: at once',
      'step 7 says: when the code has come',
      'When can an account without a card first be used? This step says: at once. Step 7 says: when the code has come.',
    ],
    [
      'guides-disagree',
      'who validates the card: the court ("we")',
      'step 7 of moeb says: PACER',
      `Who validates the card? This guide says: the court ("we"). Step 7 of the guide of the ${MOEB.court} says: PACER.`,
    ],
  ] as const) {
    test(`${kind}: ${text}`, () => {
      expect(findingText({ kind, says, meets })).toBe(text);
    });
  }
});

test.describe('what is on record', () => {
  const recorded = MOEB.findings.filter(({ step }) => step === 4);
  const [label] = recorded as [Finding];

  test('is met: nothing changed', () => {
    expect(changesIn(recorded, MOEB, 4)).toEqual([]);
  });

  test('and is gone: named with guide, step and claim', () => {
    expect(changesIn([], MOEB, 4)).toEqual([
      expect.stringContaining('Guide moeb, step 4: label-differs is recorded and was not met.'),
    ]);
    expect(changesIn([], MOEB, 4)[0]).toContain('moeb-4.register-link: A link leads from case search only');
  });

  test('and another one is met: named with guide, step and claim', () => {
    expect(() => expect([...recorded, { ...label, meets: 'Sign up' }]).toBeRecordedIn(MOEB, 4)).toThrow(
      /Guide moeb, step 4: label-differs is new\.\n.*on the site it is called "Sign up"\.\n +As recorded: \{.*\}\n +Claims:\n +moeb-4\.register-link: /,
    );
  });
});
