import { DOCUMENTED_FLOW } from '../../../pages/steps';
import { type Claim, type Finding, type Guide, guideOf, type GuideStep } from '../../../guides/catalogue';
import { changesIn, disagreementsWith, findingsOfText, findingText } from '../../../guides/findings';
import { expect, test } from '../../../fixtures/test';

// What following a guide finds, shown on guides that differ from MOEB's in a few things.

const MOEB = guideOf('moeb');

type Action = GuideStep['actions'][number];

/** In what a guide differs from MOEB's, and what is found for that beside what is on record. */
interface Row {
  readonly what: string;
  readonly change: (guide: Guide) => Guide;
  readonly found: readonly Finding[];
  /** The step at which what is on record is no longer met. */
  readonly unmet?: number;
}

/** Gives a step other actions. */
function withActions(number: number, change: (actions: readonly Action[]) => Action[]): Row['change'] {
  return (guide) => ({
    ...guide,
    steps: guide.steps.map((step) =>
      step.number === number ? { ...step, actions: change(step.actions) } : step,
    ),
  });
}

/** Puts another control in place of the first one of a step. */
function withAction(number: number, action: Action): Row['change'] {
  return withActions(number, ([, ...others]) => [action, ...others]);
}

function without(...numbers: number[]): Row['change'] {
  return (guide) => ({ ...guide, steps: guide.steps.filter(({ number }) => !numbers.includes(number)) });
}

/** Has two steps change places, and keep their numbers. */
function withSwapped(one: number, two: number): Row['change'] {
  return ({ steps, ...guide }) => {
    const contentOf = (number: number): GuideStep | undefined => steps.find((step) => step.number === number);
    const other: Readonly<Record<number, number>> = { [one]: two, [two]: one };
    return {
      ...guide,
      steps: steps.map((step) => ({
        ...(contentOf(other[step.number] ?? step.number) ?? step),
        number: step.number,
      })),
    };
  };
}

const CLAIMS = MOEB.claims.filter(({ step, shown }) => step === 7 && shown);
const [CLAIM] = CLAIMS as [Claim];

/** Has a claim shown elsewhere, or in other words. */
function withShown(shown: NonNullable<Claim['shown']>): Row['change'] {
  return (guide) => ({
    ...guide,
    claims: guide.claims.map((claim) => (claim.id === CLAIM.id ? { ...claim, shown } : claim)),
  });
}

const missing = (step: number, says: string, screen: string): Finding => ({
  kind: 'missing-step',
  step,
  says,
  meets: DOCUMENTED_FLOW.steps.findLast((one) => one.screen === screen)?.sentence ?? '',
});

const unshown = (claim: Claim, meets: string): Finding => ({
  kind: 'contradicted-by-site',
  step: 7,
  claim: claim.id,
  says: claim.statement,
  meets,
});

/** Each guide has several differences, which do not disturb each other. */
const GUIDES_THAT_DIFFER: readonly (readonly Row[])[] = [
  [
    {
      what: 'a text that does not begin with opening the site',
      change: without(1),
      unmet: 3,
      found: [
        { kind: 'missing-step', step: 3, says: 'before step 3', meets: 'Go to the PACER site' },
        missing(3, 'before step 3', 'home'),
      ],
    },
    {
      what: 'a label in part',
      change: withAction(3, { control: 'link', label: 'Case Search' }),
      found: [{ kind: 'label-differs', step: 3, says: 'Case Search', meets: 'PACER - Case Search Only' }],
    },
    {
      what: 'a control that is in neither menu',
      change: withAction(4, {
        control: 'link',
        label: 'Register for a PACER Account Now',
        place: 'left panel',
      }),
      unmet: 4,
      found: [{ kind: 'misplaced-control', step: 4, says: 'left panel', meets: 'main column' }],
    },
    {
      what: 'an entry that its list does not have',
      change: withActions(5, (actions) =>
        actions.map((control) =>
          control.control === 'list' ? { ...control, choose: 'Everybody' } : control,
        ),
      ),
      found: [
        {
          kind: 'contradicted-by-site',
          step: 5,
          says: 'there is an entry "Everybody" in the list "User Type".',
          meets: 'there is none.',
        },
        {
          kind: 'unmentioned-step',
          step: 5,
          says: 'View Only PACER registration, User Type, I am not a Robot, NEXT',
          meets: 'User Type is required.',
        },
      ],
    },
    {
      what: 'a statement that its screen does not make',
      change: withShown({ screen: 'payment', words: ['registering costs $5'] }),
      found: [unshown(CLAIM, '"payment" does not say "registering costs $5".')],
    },
  ],
  [
    {
      what: 'a control that is elsewhere, under a label that differs in case and punctuation only',
      change: withAction(3, { control: 'link', label: 'pacer: CASE-SEARCH only!', place: 'main menu' }),
      found: [{ kind: 'misplaced-control', step: 3, says: 'main menu', meets: 'left panel' }],
    },
    {
      what: 'a step that the text leaves out',
      change: without(4),
      unmet: 4,
      found: [missing(5, 'between step 3 and step 5', 'case-search')],
    },
    {
      what: 'a field that the text does not name',
      change: withActions(5, (actions) => actions.filter(({ control }) => control !== 'list')),
      found: [
        {
          kind: 'unmentioned-step',
          step: 5,
          says: 'View Only PACER registration, I am not a Robot, NEXT',
          meets: 'User Type is required.',
        },
      ],
    },
    {
      what: 'a statement of a screen that its step does not lead to',
      change: withShown({ screen: 'thank-you', words: ['no charge'] }),
      found: [unshown(CLAIM, 'this step does not lead to "thank-you", which should say so.')],
    },
  ],
  [
    {
      what: 'a control that is not there',
      change: withAction(3, { control: 'button', label: 'Open the gate' }),
      found: [
        {
          kind: 'contradicted-by-site',
          step: 3,
          says: 'there is a button "Open the gate".',
          meets: 'there is none.',
        },
        missing(4, 'between step 3 and step 4', 'register'),
      ],
    },
    {
      what: 'a form that is not on its screen',
      change: withAction(4, { control: 'form', label: 'Group registration' }),
      unmet: 4,
      found: [
        {
          kind: 'contradicted-by-site',
          step: 4,
          says: 'there is a form "Group registration".',
          meets: 'there is none.',
        },
        missing(5, 'between step 4 and step 5', 'case-search'),
      ],
    },
    {
      what: 'screens in another order',
      change: withSwapped(6, 7),
      unmet: 6,
      found: [
        missing(6, 'between step 5 and step 6', 'credentials'),
        {
          kind: 'contradicted-by-site',
          step: 7,
          says: 'this step is on "credentials".',
          meets: 'the site is at "policies" already.',
        },
        ...CLAIMS.map((claim) =>
          unshown(claim, 'this step does not lead to "payment", which should say so.'),
        ),
      ],
    },
    {
      what: 'a text that ends before the last screen',
      change: without(8, 9),
      unmet: 9,
      found: [missing(7, 'after step 7', 'policies')],
    },
  ],
];

for (const rows of GUIDES_THAT_DIFFER) {
  test(`the follower finds this and no more, goes on and comes to the end: ${rows.map(({ what }) => what).join('; ')}`, async ({
    follower,
    thankYouPage,
  }) => {
    const guide = rows.reduce((changed, { change }) => change(changed), MOEB);
    const person = follower(guide);
    for (const step of guide.steps) await person.take(step);
    const atEnd = await person.end();

    const onRecord = MOEB.findings.filter(({ step }) => rows.every(({ unmet }) => unmet !== step));
    const expected = [...onRecord, ...rows.flatMap(({ found }) => found)];
    expect(person.findings.map(inWords).sort()).toEqual(expected.map(inWords).sort());
    expect(atEnd).toEqual(expected.filter(({ says }) => says.startsWith('after step')));
    await expect(thankYouPage).toBeDisplayed();
    expect(await person.end()).toEqual([]);
  });
}

function inWords({ step, ...finding }: Finding): string {
  return `step ${step}: ${JSON.stringify(finding, ['kind', 'claim', 'says', 'meets'])}`;
}

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
