import { DOCUMENTED_FLOW } from '../../../pages/steps';
import { type Claim, type Finding, type Guide, guideOf, type GuideStep } from '../../../guides/catalogue';
import { expect, test } from '../../../guides/follow/test';

// What following a guide finds, shown on guides that differ from MOEB's in a few things.

const MOEB = guideOf('moeb');

type Action = GuideStep['actions'][number];

/** How a guide differs from MOEB's, and what is found beside the findings on record. */
interface Row {
  readonly what: string;
  readonly change: (guide: Guide) => Guide;
  readonly found: readonly Finding[];
  /** The step whose findings on record are no longer met. */
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

/** Replaces the first action of a step. */
function withAction(number: number, action: Action): Row['change'] {
  return withActions(number, ([, ...others]) => [action, ...others]);
}

function without(...numbers: number[]): Row['change'] {
  return (guide) => ({ ...guide, steps: guide.steps.filter(({ number }) => !numbers.includes(number)) });
}

/** Swaps two steps, which keep their numbers. */
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

/** Changes where a claim is shown, or in which words. */
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

/** Each guide has several differences that do not affect each other. */
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
      what: 'a control that was read as one of the site, whatever its label',
      change: withAction(7, {
        control: 'button',
        label: 'Carry on',
        targets: [{ kind: 'button', name: 'Next' }],
      }),
      found: [{ kind: 'label-differs', step: 7, says: 'Carry on', meets: 'Next' }],
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
  test(`the follower finds this and no more, and reaches the last screen: ${rows.map(({ what }) => what).join('; ')}`, async ({
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
