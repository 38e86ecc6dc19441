import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DOCUMENTED_FLOW } from '../../../pages/steps';
import { claimOf, type Guide, GUIDES, guideOf, readGuides } from '../../../guides/catalogue';
import { parseGuide } from '../../../guides/schema';
import { expect, test } from '../../../guides/follow/test';

const FOLDER = path.join(__dirname, '../../../guides/data');

/** The guide of a court that has none here: its own words for a step, and a question that no other guide answers. */
const IDAHO = {
  id: 'idb',
  title: 'How to get a PACER account',
  court: 'U.S. Bankruptcy Court, District of Idaho',
  steps: [
    {
      number: 1,
      screen: 'home',
      sentence: 'Open PACER.',
      actions: [{ control: 'address', label: 'pacer.gov' }],
    },
    {
      number: 2,
      screen: 'form',
      sentence: 'Give your name, and complete the form.',
      actions: [
        { control: 'field', label: 'First Name', answers: ['firstName'] },
        { control: 'form', label: 'PACER - Case Search Only Registration' },
        { control: 'list', label: 'User Type', choose: 'Individual' },
        { control: 'check box', label: "I'm not a robot" },
        { control: 'button', label: 'Next' },
      ],
    },
    { number: 3, screen: 'thank-you', sentence: 'Wait for the letter.', actions: [] },
  ],
  claims: [
    {
      id: 'idb-3.letter',
      step: 3,
      statement: 'A letter brings the code.',
      answers: { 'first use without a card': 'when the mailed code has come', 'cost of the letter': 'none' },
      provenBy: 'moeb-7.no-card-code-by-mail',
    },
  ],
  comparedWith: ['moeb'],
  findings: [
    ...[
      'Select Register from the main menu',
      'Select PACER - Case Search Only from the left panel',
      'Select the link Register for a PACER Account Now',
    ].map((meets) => ({ kind: 'missing-step', step: 2, says: 'between step 1 and step 2', meets })),
    ...[
      'Create a username and password, select the security questions, choose Next',
      'Enter the payment information, which is optional',
      'Read the policies and procedures, tick the acknowledgement, choose Submit',
    ].map((meets) => ({ kind: 'missing-step', step: 3, says: 'between step 2 and step 3', meets })),
    {
      kind: 'guides-disagree',
      step: 3,
      claim: 'idb-3.letter',
      says: 'first use without a card: when the mailed code has come',
      meets: 'step 9 of moeb says: at once',
    },
  ],
};

/** MOEB's guide with a change, as the text of its file. */
async function changed(change: (guide: ReturnType<typeof guideOf>) => object): Promise<string> {
  return JSON.stringify(change(JSON.parse(await readFile(path.join(FOLDER, 'moeb.json'), 'utf8')) as never));
}

for (const [id, numbers] of [
  ['moeb', [1, 3, 4, 5, 6, 7, 8, 9]],
  ['njb', [1, 2, 3, 5, 6, 7, 8, 9]],
  ['vawb', [1, 2, 3, 4, 5, 6, 7, 8]],
] as const) {
  test(`the guide of ${id} has the steps of its text, and none that it lacks`, () => {
    expect(guideOf(id).steps.map(({ number }) => number)).toEqual(numbers);
  });
}

test("the documented flow is MOEB's guide and the step that it lacks", () => {
  const { title, court, steps } = guideOf('moeb');
  expect(DOCUMENTED_FLOW).toMatchObject({ title, court });
  expect(
    DOCUMENTED_FLOW.steps.filter(({ inGuide }) => inGuide).map(({ number, screen }) => [number, screen]),
  ).toEqual(steps.map(({ number, screen }) => [number, screen]));
});

test('one more guide takes one data file and no code: it is loaded, compared and followed', async ({
  follower,
  thankYouPage,
}, testInfo) => {
  const folder = testInfo.outputPath('guides');
  await cp(FOLDER, folder, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  await writeFile(path.join(folder, 'idb.json'), JSON.stringify(IDAHO));
  const guides = readGuides(folder);
  expect(guides.map(({ id }) => id)).toEqual(['idb', ...GUIDES.map(({ id }) => id)]);

  const idaho = guides.find(({ id }) => id === 'idb') as Guide;
  const person = follower(idaho);
  for (const step of idaho.steps) expect.soft(await person.take(step)).toBeRecordedIn(idaho, step.number);
  await expect(thankYouPage).toBeDisplayed();
});

test('a claim that no guide has is refused with the closest one', () => {
  expect(() => claimOf('moeb-7.card-optionl')).toThrow(
    'Expected a claim of a guide, got "moeb-7.card-optionl". Did you mean "moeb-7.card-optional"?',
  );
  expect(claimOf('njb-9.thanks').guide.id).toBe('njb');
});

for (const [what, change, problem] of [
  [
    'a control without a label',
    ({ steps, ...guide }) => ({
      ...guide,
      steps: steps.map((step) => (step.number === 4 ? { ...step, actions: [{ control: 'link' }] } : step)),
    }),
    'step 4, actions.0.label: Invalid key: Expected "label" but received undefined',
  ],
  [
    'a screen that the flow does not have',
    ({ steps, ...guide }) => ({
      ...guide,
      steps: steps.map((step) => (step.number === 5 ? { ...step, screen: 'frm' } : step)),
    }),
    'step 5, screen: Invalid type: Expected ("home" | ',
  ],
  [
    'steps out of order',
    ({ steps, ...guide }) => ({ ...guide, steps: steps.toReversed() }),
    'step 8, number: expected a greater one than that of the step before.',
  ],
  [
    'a claim of another step',
    ({ claims, ...guide }) => ({ ...guide, claims: [{ ...claims[0], step: 4 }] }),
    'claim moeb-1.site, id: expected "moeb-4." first.',
  ],
  [
    'a claim without a proof',
    ({ claims: [{ provenBy: _, ...claim } = {}], ...guide }) => ({ ...guide, claims: [claim] }),
    'claim moeb-1.site, provenBy: expected it, or "untestable" with the reason',
  ],
  [
    'a claim proven by a screen, without words',
    ({ claims: [claim], ...guide }) => ({ ...guide, claims: [{ ...claim, provenBy: 'screen' }] }),
    'claim moeb-1.site, shown: expected the words that prove it',
  ],
  [
    'the same claim twice',
    ({ claims: [claim], ...guide }) => ({ ...guide, claims: [claim, claim] }),
    'claim moeb-1.site, id: is there twice.',
  ],
  [
    'a finding of no step',
    (guide) => ({ ...guide, findings: [{ kind: 'missing-step', step: 2, says: 'x', meets: 'y' }] }),
    'finding of step 2, step: the guide has no such step.',
  ],
  ['a field that is none', (guide) => ({ ...guide, tilte: 'x' }), 'tilte: Invalid key'],
  [
    'a step whose number is none',
    ({ steps: [one, ...others], ...guide }) => ({
      ...guide,
      steps: [one, { ...others[0], number: 'three' }],
    }),
    'the step in place 2 of "steps", number: Invalid type',
  ],
  [
    'a claim without an id',
    ({ claims: [{ id: _, ...claim } = {}], ...guide }) => ({ ...guide, claims: [claim] }),
    'the claim in place 1 of "claims", id: Invalid key',
  ],
  [
    'itself to compare with',
    (guide) => ({ ...guide, comparedWith: ['moeb'] }),
    'comparedWith: "moeb" is the',
  ],
  [
    'a guide to compare with twice',
    (guide) => ({ ...guide, comparedWith: ['njb', 'njb'] }),
    'comparedWith: "njb" is there twice.',
  ],
  [
    'the same finding twice',
    ({ findings: [one], ...guide }) => ({ ...guide, findings: [one, one] }),
    'findings: the same one is there twice: {"kind":"missing-step","step":3,',
  ],
  ['another id than its file', (guide) => ({ ...guide, id: 'mob' }), 'id: expected "moeb"'],
] satisfies [string, (guide: ReturnType<typeof guideOf>) => object, string][]) {
  test(`a guide with ${what} is refused, and the error says where`, async () => {
    const json = await changed(change);
    expect(() => parseGuide(json, 'guides/data/moeb.json')).toThrow(problem);
    expect(() => parseGuide(json, 'guides/data/moeb.json')).toThrow(
      'Guide "moeb" (guides/data/moeb.json) is not as expected:',
    );
  });
}

test('a file that is no JSON is refused', () => {
  expect(() => parseGuide('{', 'guides/data/moeb.json')).toThrow(
    /Guide "moeb" .* is not as expected:\n.*JSON/,
  );
});

test('a claim whose proof refers to a claim without its own proof is refused', async ({}, testInfo) => {
  const folder = testInfo.outputPath('guides');
  await mkdir(folder);
  const njb = await readFile(path.join(FOLDER, 'njb.json'), 'utf8');
  await writeFile(
    path.join(folder, 'njb.json'),
    njb.replace('"comparedWith": ["moeb"]', '"comparedWith": []'),
  );
  expect(() => readGuides(folder)).toThrow(
    'Guide "njb", claim njb-1.site, provenBy: expected a claim with a proof of its own, got "moeb-1.site".',
  );
});
