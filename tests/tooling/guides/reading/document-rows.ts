export interface Row {
  readonly what: string;
  readonly name?: string;
  readonly text: string;
  /** `kind label`, as in the rows of requests. */
  readonly asked?: readonly string[];
  /** Facts; "-" before one that the site does not have so. */
  readonly states?: readonly string[];
  /** `kind about` of every finding. */
  readonly findings?: readonly string[];
}

const lines = (...all: string[]): string => all.join('\n');

const BEGIN = [
  'Go to pacer.uscourts.gov.',
  'Click Register for an Account.',
  'Click PACER - Case Search Only.',
  'Click Register for a PACER Account Now.',
];
const BEGUN = [
  'address pacer.uscourts.gov',
  'link Register for an Account',
  'link PACER - Case Search Only',
  'link Register for a PACER Account Now',
];
const FORM = "Complete the form. Select Individual as the User Type. Check I'm not a robot. Click Next.";
const CREDENTIALS =
  'Enter a Username and a Password. Confirm the password. Choose "Security Question 1" and "Security Question 2" and answer both. Click Next.';
const END = [
  'Click Next without entering a card.',
  'Check the box to acknowledge the policies. Click Submit.',
];
const numbered = (...steps: string[]): string =>
  lines('PACER registration', '', ...steps.map((step, at) => `${at + 1}. ${step}`));
const OWN =
  'Registration is done in four steps, and each of them takes a minute or less, so that the whole of it is over in no time at all for anybody.';

/** Sentences whose meaning depends on context. */
export const DOCUMENTS: readonly Row[] = [
  {
    what: 'an answer by e-mail: its headers, its signature and the question it quotes are not its own',
    text: lines(
      'From: Help Desk <desk@court.example>',
      'Subject: Re: PACER',
      '',
      ...BEGIN,
      OWN,
      'Registration is free.',
      '',
      'Sincerely,',
      'Click Submit, Clerk',
      '',
      'On May 5, a reader wrote:',
      '> Registering costs $25, and I must click Attorney Filers for CM/ECF.',
    ),
    asked: BEGUN,
    states: ['no-registration-fee'],
  },
  {
    what: 'an answer above a message that is quoted without marks',
    text: lines(
      'From: Help Desk <desk@court.example>',
      'Subject: Re: PACER',
      '',
      ...BEGIN,
      OWN,
      '',
      '-----Original Message-----',
      'From: A reader',
      'Registering costs $25. Click Group Billing.',
    ),
    asked: BEGUN,
    states: [],
  },
  {
    what: 'a message that only passes on another',
    text: lines(
      'From: Help Desk <desk@court.example>',
      'Subject: Fwd: PACER',
      '',
      'See below.',
      '',
      '-----Original Message-----',
      ...BEGIN,
    ),
    asked: BEGUN,
  },
  {
    what: 'letters in a list of Markdown',
    name: 'guide.md',
    text: lines(
      '# PACER',
      '',
      '1. **Find the form**',
      '   a. Visit pacer.uscourts.gov.',
      '   b. Select **Register for an Account**.',
    ),
    asked: ['address pacer.uscourts.gov', 'link Register for an Account'],
  },
  {
    what: 'an item that only names what its own items are about',
    name: 'guide.md',
    text: lines('# PACER', '', '1. **Security**', '   - Enter a *Username*.', '2. Click **Next**.'),
    asked: ['field Username', 'button Next'],
  },
  {
    what: 'a column of names beside the column of what to do',
    text: lines('| Screen | What to do |', '|---|---|', '| "Username", "Password" | Click **Next**. |'),
    asked: ['button Next'],
  },
  {
    what: 'an address that is only named',
    name: 'guide.md',
    text: lines(
      '# PACER registration',
      '',
      'The door is [pacer.uscourts.gov](https://pacer.uscourts.gov).',
      '',
      'Click **Register for an Account**.',
    ),
    asked: ['address pacer.uscourts.gov', 'link Register for an Account'],
  },
  {
    what: 'questions of a reader and answers of the court in a conversation',
    text: lines(
      'PACER registration',
      '',
      'CALLER: Do I click Attorney Filers for CM/ECF?',
      'CALLER: I clicked Group Billing.',
      'YOU: No. Click PACER - Case Search Only.',
      'CALLER: Is a credit card required?',
      'YOU: No.',
    ),
    asked: ['link PACER - Case Search Only'],
    states: ['card-optional'],
  },
  {
    what: 'answers without a verb',
    text: lines(
      'PACER registration',
      '',
      'Where do I click first?',
      '',
      'On "Register for an Account", and then on "PACER - Case Search Only".',
      '',
      'Which User Type is mine?',
      '',
      '"Individual", unless you work for the government.',
    ),
    asked: ['link Register for an Account', 'link PACER - Case Search Only', 'list User Type > Individual'],
  },
  {
    what: 'an answer that says what is so instead',
    text: lines('PACER', '', 'Do you bill every month?', '', 'No, every quarter.'),
    states: ['quarterly-billing'],
  },
  {
    what: 'two passive steps that use the same button',
    text: numbered('Next is clicked.', 'The payment page may be left blank, in which case Next is clicked.'),
    asked: ['button Next', 'button Next'],
  },
  {
    what: 'a question about a forgotten password behind the last screen',
    text: lines(
      numbered(...BEGIN, FORM, CREDENTIALS, ...END),
      '',
      'What if I lose my password?',
      '',
      'Click Forgot Your Password on the page.',
    ),
    findings: [],
  },
  {
    what: 'the name of another account with a link behind it that sounds like registering',
    text: lines(
      'PACER registration',
      '',
      'Go to pacer.uscourts.gov.',
      '',
      'Click Register for an Account.',
      '',
      'Click Non-Attorney Filers for CM/ECF.',
      '',
      'Click Register for a PACER Account Now.',
    ),
    findings: ['leaves-the-model Non-Attorney Filers for CM/ECF'],
  },
  {
    what: 'a control that is named, though nothing asks for it',
    text: numbered(
      ...BEGIN,
      FORM.replace("Check I'm not a robot.", "Nobody passes the I'm not a robot box by accident."),
      CREDENTIALS,
      ...END,
    ),
    findings: [],
  },
  {
    what: 'a control that is named nowhere',
    text: numbered(...BEGIN, FORM.replace("Check I'm not a robot.", ''), CREDENTIALS, ...END),
    findings: ['unmentioned-step User Verification'],
  },
  {
    what: 'a request that is not understood on a screen of which a control is missing',
    text: numbered(
      ...BEGIN,
      FORM.replace("Check I'm not a robot.", 'Tick what is at the end.'),
      CREDENTIALS,
      ...END,
    ),
    findings: [],
  },
  {
    what: 'a request that is not understood between two screens',
    text: numbered(...BEGIN.slice(0, 2), 'Choose what suits you.', FORM, CREDENTIALS, ...END),
    findings: [],
  },
  {
    what: 'a log-in where the way to the form is missing',
    text: numbered(...BEGIN.slice(0, 2), 'You may have to log in first.', FORM, CREDENTIALS, ...END),
    findings: [],
  },
  {
    what: 'nothing where the way to the form is missing',
    text: numbered(...BEGIN.slice(0, 2), FORM, CREDENTIALS, ...END),
    findings: ['missing-step case-search-only', 'missing-step register-now'],
  },
  {
    what: 'links to other sites, each in an item by itself',
    name: 'guide.md',
    text: lines(
      '# PACER registration',
      '',
      'Go to pacer.uscourts.gov.',
      '',
      '- [Court fees](https://www.court.example/fees)',
      '- [Opinions](https://www.court.example/opinions)',
    ),
    asked: ['address pacer.uscourts.gov'],
    findings: [],
  },
  {
    what: 'an item that says in a request what its own items are about hides no missing control',
    text: lines(
      ...numbered(...BEGIN, FORM.replace("Check I'm not a robot.", '')).split('\n'),
      '6. Decide and choose how you want to log in',
      `   a. ${CREDENTIALS}`,
      ...END.map((step, at) => `${at + 7}. ${step}`),
    ),
    findings: ['unmentioned-step User Verification'],
  },
  {
    what: 'an exception without a comma behind it takes no longer to read than any other sentence',
    text: numbered(
      'Leave this whole page alone, unless you really want the service center to hold on to a number that is yours and nobody else has.',
      'Click Next.',
    ),
    asked: ['button Next'],
  },
  {
    what: 'a button that the site has on another screen',
    text: numbered(...BEGIN, FORM, CREDENTIALS, ...END, 'Click Next.'),
    findings: [],
  },
];
