import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Action, type Finding, GUIDES, guideOf as handWritten } from '../../../guides/catalogue';
import { findingsOfText } from '../../../guides/findings';
import { guideOf, recognise, RULES, whyNotFollowed } from '../../../guides/read';
import { expect, test } from '../../../guides/follow/test';

// What a guide's text is taken for. Each rule has rows of texts that it alone reads so, in which the line matters.

/** Those whose guides have a text of our own too: another guide needs none. */
const COURTS = ['moeb', 'njb', 'vawb'];

const lines = (...all: string[]): string => all.join('\n');
const step = (sentence: string): string => `Step 5 ${sentence}`;

interface Row {
  readonly rule: string;
  readonly text: string;
  /** Line, what it is taken for, and what exactly. */
  readonly is: readonly [number, string, string?];
}

const row = (rule: string, text: string, ...is: Row['is']): Row => ({ rule, text, is });

const LINES: readonly Row[] = [
  row('step.word', 'Step 5 Select NEXT', 1, 'step', 'step 5'),
  row('step.word', '**Step 5** Select NEXT', 1, 'step', 'step 5'),
  row('step.word', '## Step 12: Select NEXT', 1, 'step', 'step 12'),
  row('step.word', '**Step 5. Select NEXT**', 1, 'step', 'step 5'),
  row('step.number', '1. Select NEXT', 1, 'step', 'step 1'),
  row('step.number', '**3)** Select NEXT', 1, 'step', 'step 3'),
  row('step.number', '(2) Select NEXT', 1, 'step', 'step 2'),
  row('step.table', '| 4 | Select NEXT |', 1, 'step', 'step 4'),
  row('step.table', '| **Step 4** | Select NEXT |', 1, 'step', 'step 4'),
  row('step.table', '4.\tSelect NEXT', 1, 'step', 'step 4'),
  row('head.court', 'U.S. Bankruptcy Court, District of Idaho', 1, 'court'),
  row('head.court', '# United States District Court', 1, 'court'),
  row('head.title', lines('# How to begin', '', 'Step 1 Select NEXT'), 1, 'title'),
  row('head.title', lines('**How to begin**', '', 'Step 1 Select NEXT'), 1, 'title'),
  row('head.words', lines('Registering for PACER', 'Step 1 Select NEXT'), 1, 'title'),
  row('head.heading', lines('Step 1 Select NEXT', '**The form**'), 2, 'heading'),
  row('head.table', lines('| Step | Action |', '| 1 | Select NEXT |'), 1, 'heading'),
  row('head.table', lines('| --- | :-- |', '| 1 | Select NEXT |'), 1, 'heading'),
  row('line.wrapped', lines('Step 1 Select NEXT.', 'Then rest'), 2, 'continuation', 'goes on with line 1'),
  row('line.broken', lines('Step 1 Select', '', '**NEXT**'), 3, 'continuation', 'goes on with line 1'),
  row('line.broken', lines('Step 1 Select NEXT', '', '', 'below'), 4, 'continuation', 'goes on with line 1'),
  row('line.broken', lines('Step 1', '', 'Select NEXT'), 3, 'continuation', 'goes on with line 1'),
  row('line.broken', lines('Step 1 Select **Case', '', 'Search**'), 3, 'continuation', 'goes on with line 1'),
  row('text.outside', lines('You need an account.', 'Step 1 Select NEXT'), 1, 'note'),
  row('text.outside', lines('1. Select NEXT', '# More', 'Many did.'), 3, 'note'),
  row('note.sentence', lines('Step 1 Select NEXT', 'NOTE: Select NEXT.'), 2, 'note'),
  row('note.sentence', lines('Step 1 Select NEXT', '*Note*: Select NEXT.'), 2, 'note'),
  row('note.sentence', step('Select NEXT. Note: select CANCEL.'), 1, 'note'),
  row('note.screen', lines('Step 1 Select NEXT', 'Click here to see a picture'), 2, 'note'),
  row('note.required', lines('Step 1 Select NEXT', '', String.raw`\* Required Information`), 3, 'note'),
  row('note.read', step('Read all of it.'), 1, 'note'),
  row('unknown.sentence', lines('Step 1 Select NEXT', '', 'Bring a pencil.'), 3, 'not understood'),
  row('unknown.request', step('Select NEXT and click the green arrow.'), 1, 'not understood'),
  row(
    'unknown.outside',
    lines('1. Select NEXT', '# More', 'Enter your card and click NEXT.'),
    3,
    'not understood',
  ),
  row('unknown.outside', lines('Step 1 Rest.', '**More**', 'Done. Click', 'NEXT.'), 3, 'not understood'),
  row('unknown.length', lines('Step 1 Select NEXT', `NOTE: ${'word '.repeat(300)}`), 2, 'not understood'),
  row('unknown.length', step(`${'word '.repeat(300)}Select NEXT.`), 1, 'not understood'),
  row('screen.unknown', step('Bring a pencil.'), 1, 'not understood'),
];

for (const { rule, text, is } of LINES) {
  const [line, takenFor, what] = is;
  test(`${rule} takes line ${line} for ${what ?? takenFor}: ${text.slice(0, 60).replaceAll('\n', ' / ')}`, () => {
    const readings = recognise(text).readings.filter((reading) => reading.rule.id === rule);
    expect(readings).toEqual([expect.objectContaining({ line, takenFor })]);
    expect(readings[0]?.what).toContain(what ?? '');
  });
}

const CONTROLS: readonly [rule: string, sentence: string, ...controls: Action[]][] = [
  ['address', 'Go to www.pacer.uscourts.gov.', { control: 'address', label: 'www.pacer.uscourts.gov' }],
  ['address', 'Visit PACER at https://pacer.gov/a', { control: 'address', label: 'https://pacer.gov/a' }],
  ['site', 'Go to the PACER site.', { control: 'address' }],
  ['site', 'Go to', { control: 'address' }],
  ['form', 'Complete the Group registration form.', { control: 'form', label: 'Group registration' }],
  ['form', 'Fill in the **Group registration** form.', { control: 'form', label: 'Group registration' }],
  ['list', 'Select Media as the User Type.', { control: 'list', label: 'User Type', choose: 'Media' }],
  ['list', 'In the State list, pick Idaho.', { control: 'list', label: 'State', choose: 'Idaho' }],
  ['exercise', 'Perform the I am human exercise.', { control: 'check box', label: 'I am human' }],
  ['tick', 'Tick "I am human".', { control: 'check box', label: 'I am human' }],
  ['tick', 'Check the box next to **I am human**', { control: 'check box', label: 'I am human' }],
  ['box', 'Agree by placing a checkmark in the box.', { control: 'check box' }],
  ['box', 'Put a check mark in the box.', { control: 'check box' }],
  ['box', 'Check the box.', { control: 'check box' }],
  ['confirm', 'Confirm that you have read it.', { control: 'check box' }],
  ['quoted', 'Check here to agree. *', { control: 'check box', label: 'Check here to agree. *' }],
  ['field', 'Create a User Name.', { control: 'field', label: 'User Name', answers: ['username'] }],
  ['field', 'Enter a password.', { control: 'field', label: 'password', answers: ['password'] }],
  [
    'field',
    'Choose Security Questions and Answers.',
    {
      control: 'field',
      label: 'Security Questions',
      answers: ['securityQuestion1', 'securityQuestion2'],
    },
    { control: 'field', label: 'Security Answers', answers: ['securityAnswer1', 'securityAnswer2'] },
  ],
  [
    'field',
    'Select security question 2.',
    { control: 'field', label: 'security question 2', answers: ['securityQuestion2'] },
  ],
  ['marked', 'Click on the **Group Billing** link', { control: 'link', label: 'Group Billing' }],
  ['marked', 'Follow “group billing”.', { control: 'link', label: 'group billing' }],
  ['marked', 'Click **NEXT**.', { control: 'button', label: 'NEXT' }],
  ['marked', 'Press the button "Go on".', { control: 'button', label: 'Go on' }],
  ['marked', 'Select [Help](https://pacer.gov/).', { control: 'link', label: 'Help' }],
  ['marked', 'In the left panel, select "Help"', { control: 'link', label: 'Help', place: 'left panel' }],
  [
    'capitals',
    'Select Register for a PACER Account and rest',
    { control: 'link', label: 'Register for a PACER Account' },
  ],
  [
    'capitals',
    'Click Help and Next.',
    { control: 'link', label: 'Help' },
    { control: 'button', label: 'Next' },
  ],
  ['capitals', 'click Next below', { control: 'button', label: 'Next' }],
  ['capitals', 'Select Help from the main menu bar.', { control: 'link', label: 'Help', place: 'main menu' }],
];

for (const [rule, sentence, ...controls] of CONTROLS) {
  test(`control.${rule} finds what a step asks for: ${sentence}`, () => {
    const { steps, readings } = recognise(
      rule === 'quoted' ? lines('Step 5 Wait', '', sentence) : step(sentence),
    );
    expect(steps[0]?.controls).toEqual(controls);
    expect(readings.map(({ rule: { id } }) => id)).toContain(`control.${rule}`);
  });
}

for (const [what, text, controls] of [
  ['what stands in a note', lines('Step 5 Wait', 'NOTE: Wait. Click **NEXT**.'), []],
  ['a password that is only spoken of', step('The password then opens CM/ECF.'), []],
  ['a field that is named again', step('Choose a Password. Enter the password.'), ['field "Password"']],
  [
    'the box, once its label is told',
    lines('Step 5 Check the box.', '', 'Check here to agree'),
    ['check box "Check here to agree"'],
  ],
  [
    'a label that lines break',
    lines('Step 5 Click on the **Group', '', 'Billing** link'),
    ['link "Group Billing"'],
  ],
  [
    'a label that a hyphen breaks',
    lines('Step 5 Click on the "ad-', 'ministrative" link'),
    ['link "administrative"'],
  ],
] as const) {
  test(`a step asks once, and only in its sentences: ${what}`, () => {
    const found = recognise(text).steps[0]?.controls ?? [];
    expect(found.map(({ control, label }) => `${control} "${label}"`)).toEqual(controls);
  });
}

test('what a sentence says is told with the line where it begins', () => {
  const { readings } = recognise(lines('Step 1', '', 'Click **NEXT**. Then', 'click **Submit**.'));
  expect(readings.filter(({ takenFor }) => takenFor === 'control')).toMatchObject([
    { line: 3, what: 'button "NEXT"' },
    { line: 4, what: 'button "Submit"' },
  ]);
});

const NOT_ASKED: readonly [rule: string, sentence: string, ...asked: string[]][] = [
  ['forbidden', 'Do not click **Cancel**.'],
  ['forbidden', 'Never click **Back**, and click **Next**.', 'Next'],
  ['forbidden', 'Don’t press **Back**; press **Next**.', 'Next'],
  ['forbidden', 'Do not tick the box.'],
  ['forbidden', 'Do NOT, whatever you read, select Help.'],
  ['forbidden', 'Click **Next** and do not click **Back** or click **Cancel**.', 'Next'],
  ['forbidden', 'Do not enter a User Name, Password but click **Next**.', 'Next'],
  ['forbidden', 'There is no need to go to www.example.gov.'],
  ['condition', 'If you have a card, click **Pay**.'],
  ['condition', 'Click **Cancel** if you want to stop, then click **Next**.', 'Next'],
  ['condition', 'Click **Next**, and if you have questions, click **Help**.', 'Next'],
  ['condition', 'Select Attorney as the User Type, if you are one.'],
  ['condition', 'Unless you know your user name, click **Help**.'],
  ['condition', 'Optionally, click **Generate username**.'],
  ['purpose', 'To start over, click **Reset**.'],
  ['purpose', 'Click **Next**. In order to change an answer, press **Back**.', 'Next'],
  ['purpose', 'Click **Reset** to start over.'],
];

for (const [rule, sentence, ...asked] of NOT_ASKED) {
  test(`not-asked.${rule} takes nothing for a control that is not asked for: ${sentence}`, () => {
    const { steps, readings } = recognise(step(sentence));
    expect(steps[0]?.controls.map(({ label }) => label)).toEqual(asked);
    const notAsked = readings.filter(({ rule: { id } }) => id === `not-asked.${rule}`);
    expect(notAsked.map(({ takenFor }) => takenFor)).toContain('not understood');
    expect(notAsked[0]?.what).toMatch(/, not asked$/);
  });
}

for (const [sentence, ...asked] of [
  ['Do not enter anything, click **Next**.', 'Next'],
  ['To go on, press **Next** without typing anything here.', 'Next'],
  ['If you would like to register without a card, click **Next**.', 'Next'],
  ["If you don't have an account yet, select **Register**.", 'Register'],
  ['Click **Next** to continue.', 'Next'],
  ['Follow the link **Help** to the form.', 'Help'],
  ["Perform the I'm not a robot exercise and click **Next**.", "I'm not a robot", 'Next'],
  ['You have to click **Next**.', 'Next'],
] as const) {
  test(`what everybody without a card has to do is asked for: ${sentence}`, () => {
    expect(recognise(step(sentence)).steps[0]?.controls.map(({ label }) => label)).toEqual(asked);
  });
}

test('what is asked outside of the steps belongs to no step', () => {
  const { steps } = recognise(lines('Step 7 Click **Next**.', '**A card**', 'Click **Pay**.'));
  expect(steps).toMatchObject([{ text: 'Click "Next".', controls: [{ label: 'Next' }] }]);
});

for (const [what, text] of [
  ['dashes', `${'- '.repeat(2_499)}x\n`.repeat(20)],
  ['spaces after #', `# a${' '.repeat(4_990)}x\n`.repeat(20)],
  ['one long word', `${'a'.repeat(4_999)}\n`.repeat(20)],
  ['bold marks', `${'**a '.repeat(1_249)}\n`.repeat(20)],
  ['short lines', 'Go.\n'.repeat(4_999)],
] as const) {
  test(`a text of the largest size is read, however odd: ${what}`, () => {
    const { readings } = recognise(`Step 1 Select NEXT.\n${text}Step 2 Select NEXT.`);
    expect(readings.filter(({ takenFor }) => takenFor === 'step')).toHaveLength(2);
  });
}

const STATEMENTS: readonly [claim: string, sentence: string][] = [
  ['moeb-1.site', 'Open the PACER site.'],
  ['njb-2.main-menu', 'Its main menu has Register.'],
  ['moeb-3.left-panel', 'The left panel has PACER - Case Search Only.'],
  ['moeb-4.register-link', 'A link Register for a PACER Account is there.'],
  ['moeb-5.individual', 'Your user type is Individual.'],
  ['moeb-5.not-a-robot', 'Show that you are not a robot.'],
  ['moeb-5.government', 'Those in government look under Government Accounts.'],
  ['moeb-6.credentials', 'Create a username, a password and your security questions.'],
  ['moeb-7.information-saved', 'We store your payment information.'],
  ['moeb-7.screen-optional', 'All of this page is optional.'],
  ['moeb-7.card-optional', 'It is optional to give a card.'],
  ['moeb-7.next-without-card', 'Choose Next without typing anything.'],
  ['moeb-7.instant-access-with-card', 'A card gives immediate access.'],
  ['moeb-7.validated-at-registration', 'PACER validates your card.'],
  ['njb-7.validated-at-registration', 'Your card is one that we validate.'],
  ['moeb-7.no-registration-charge', 'To register costs nothing.'],
  ['moeb-7.quarterly-charge', 'Every quarter you are charged the fees.'],
  ['moeb-7.no-card-code-by-mail', 'The mail brings an activation code in 7 to 10 business days.'],
  ['moeb-8.acknowledge', 'You confirm the policies and procedures.'],
  ['moeb-8.printable-version', 'The policies and procedures have a printable version.'],
  ['moeb-9.thanks', 'The PACER Service Center says thanks.'],
  ['moeb-9.view-only', 'It is an account just to view.'],
  ['moeb-9.no-e-filing', 'The account cannot be used to e-file.'],
  ['moeb-9.use-immediately', 'You can use it right away.'],
  ['moeb-9.link-then-both', 'Linked, it lets you view and e-file.'],
  ['njb-9.linking-instructions', 'Our instructions help with the link to CM/ECF.'],
  ['njb-9.register-to-e-file', 'Our training tells how to file electronically.'],
  ['vawb-8.account-created', 'Your account is created.'],
  ['vawb-8.link-when-live', 'When we are live on NextGen, link it.'],
  ['vawb-8.one-login', 'One password opens CM/ECF here and in others.'],
];

for (const [claim, sentence] of STATEMENTS) {
  test(`statement.${claim} takes a sentence for the claim: ${sentence}`, () => {
    const { steps, readings } = recognise(step(sentence));
    expect(steps[0]?.claims).toEqual([claim]);
    expect(readings.map(({ rule: { id } }) => id)).toContain(`statement.${claim}`);
  });
}

for (const sentence of [
  'A card is not optional.',
  'Nobody can say that you never may use it immediately.',
  'We do not store payment information.',
]) {
  test(`statement.denied takes no claim from a sentence that denies it: ${sentence}`, () => {
    const { steps, readings } = recognise(step(sentence));
    expect(steps[0]?.claims).toEqual([]);
    expect(readings).toContainEqual(
      expect.objectContaining({
        takenFor: 'not understood',
        rule: expect.objectContaining({ id: 'statement.denied' }),
      }),
    );
  });
}

const SCREENS: readonly [rule: string, sentence: string, screen: string][] = [
  ['address', 'Go to the site.', 'home'],
  ['case-search-only', 'Select PACER - Case Search Only.', 'register'],
  ['register-for-account', 'Select Register for PACER Account Now.', 'case-search'],
  ['register', 'Select Register.', 'home'],
  ['form', 'Complete the registration form about payment.', 'form'],
  ['user-type', 'Select Individual as the User Type.', 'form'],
  ['robot', 'Perform the not a robot exercise.', 'form'],
  ['credentials', 'Enter a password.', 'credentials'],
  ['words-payment', 'Your credit card is wanted.', 'payment'],
  ['words-policies', 'Read the policies and procedures.', 'policies'],
  ['words-thank-you', 'They will thank you.', 'thank-you'],
];

for (const [rule, sentence, screen] of SCREENS) {
  test(`screen.${rule} tells the screen of a step: ${sentence}`, () => {
    const { steps, readings } = recognise(step(sentence));
    expect(steps[0]?.screen).toBe(screen);
    expect(readings.map(({ rule: { id } }) => id)).toContain(`screen.${rule}`);
  });
}

test('every rule has a row, and every row a rule', () => {
  const rows = [
    ...LINES.map(({ rule }) => rule),
    ...CONTROLS.map(([rule]) => `control.${rule}`),
    ...NOT_ASKED.map(([rule]) => `not-asked.${rule}`),
    ...STATEMENTS.map(([claim]) => `statement.${claim}`),
    'statement.denied',
    ...SCREENS.map(([rule]) => `screen.${rule}`),
  ];
  expect([...new Set(rows)].sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test('every claim of the three courts has a wording, or hangs on one that has', () => {
  const worded = STATEMENTS.map(([claim]) => claim);
  const claims = COURTS.flatMap((id) => handWritten(id).claims);
  expect(
    claims.filter(({ id, provenBy = '' }) => ![id, provenBy].some((one) => worded.includes(one))),
  ).toEqual([]);
});

for (const [what, text, reason] of [
  ['without steps', 'Registering is easy.', 'it has no steps. Begin each step with "Step 1"'],
  [
    'whose steps go down',
    lines('Step 2 Go to the site.', '', 'Step 1 Select NEXT'),
    'step 1 in line 3 comes after step 2 in line 1. Number the steps upward',
  ],
  ['of something else', '1. Boil water.', 'none of its steps tells its screen'],
] as const) {
  test(`a text ${what} is not followed, and the reason says what to do`, () => {
    expect(whyNotFollowed(recognise(text))).toContain(reason);
  });
}

test('a step of which no rule tells the screen is left out of what is followed', () => {
  const recognised = recognise(lines('1. Go to the site.', '2. Bring a pencil.', '3. Select Register.'));
  expect(whyNotFollowed(recognised)).toBeUndefined();
  expect(guideOf(recognised, []).steps.map(({ number }) => number)).toEqual([1, 3]);
});

// ---- The guides of the three courts, as texts in our own words ---------------------------------------------

/** What is found without a look at the site. */
const OF_THE_TEXT_ALONE: readonly Finding['kind'][] = ['contradicts-itself', 'guides-disagree'];

for (const id of COURTS) {
  test.describe(`the guide of ${id}, from its text`, () => {
    const guide = handWritten(id);
    const text = readFileSync(path.join(__dirname, `../../../guides/data/texts/${id}.txt`), 'utf8');
    const recognised = guideOf(recognise(text), guide.comparedWith);

    test('has the steps, screens and controls that were written by hand', () => {
      const asWritten = ({ number, screen, actions }: (typeof guide.steps)[number]) => ({
        number,
        screen,
        actions,
      });
      expect(recognised.steps.map(asWritten)).toEqual(guide.steps.map(asWritten));
    });

    test('has the answers that were written by hand', () => {
      const answersOf = ({ claims }: typeof guide) =>
        claims
          .filter(({ answers }) => Object.keys(answers).length > 0)
          .map(({ step: of, answers }) => [of, answers]);
      expect(answersOf(recognised)).toEqual(answersOf(guide));
    });

    test('has every line understood', () => {
      expect(recognise(text).readings.filter(({ takenFor }) => takenFor === 'not understood')).toEqual([]);
    });

    // With the steps above, this is all of a guide that is looked at when it is followed.
    test('has what is looked for on screens as it was written by hand, so that following it finds the same', () => {
      const lookedFor = ({ claims }: typeof guide) =>
        claims
          .filter(({ shown }) => shown)
          .map(({ id: name, step: of, statement, shown }) => ({
            id: name.replace('text-', `${id}-`),
            step: of,
            statement,
            shown,
          }))
          .sort((one, other) => one.id.localeCompare(other.id));
      expect(lookedFor(guide).length).toBeGreaterThan(0);
      expect(lookedFor(recognised)).toEqual(lookedFor(guide));
    });

    test('contradicts itself and other guides as is on record', () => {
      const named = ({ claim = '', ...finding }: Finding): Finding => ({
        ...finding,
        claim: claim.replace('text-', `${id}-`),
      });
      const onRecord = guide.findings.filter(({ kind }) => OF_THE_TEXT_ALONE.includes(kind));
      const found = findingsOfText(recognised, GUIDES).map(named);
      expect(found).toHaveLength(onRecord.length);
      expect(found).toEqual(expect.arrayContaining(onRecord.map(named)));
    });
  });
}
