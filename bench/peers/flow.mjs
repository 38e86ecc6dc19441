/**
 * What a tool does in a browser. Elements are found by XPath, which every tool supports; each tool waits in its own way
 * until the element is visible.
 * @typedef {object} Tool
 * @property {(headers: Record<string, string>) => Promise<void>} begin starts a run: no cookies, these headers
 * @property {(address: string) => Promise<void>} open
 * @property {(element: string) => Promise<void>} waitFor
 * @property {(element: string) => Promise<void>} click
 * @property {(element: string, text: string) => Promise<void>} fill
 * @property {(element: string, option: string) => Promise<void>} choose
 * @property {(frame: string, element: string) => Promise<void>} clickInFrame
 * @property {() => Promise<void>} end
 */
/** @typedef {Readonly<Record<string, string | undefined>>} Answers the registrant's, by field name */

/** @type {readonly (readonly ['fill' | 'choose', label: string, field: string])[]} */
const FORM = [
  ['choose', 'Prefix', 'prefix'],
  ['fill', 'First Name', 'firstName'],
  ['fill', 'Middle Name', 'middleName'],
  ['fill', 'Last Name', 'lastName'],
  ['choose', 'Generation', 'generation'],
  ['choose', 'Suffix', 'suffix'],
  ['fill', 'Date of Birth', 'dateOfBirth'],
  ['fill', 'Address', 'address'],
  ['fill', 'City', 'city'],
  ['choose', 'State', 'state'],
  ['choose', 'County', 'county'],
  ['fill', 'Zip/Postal Code', 'zip'],
  ['fill', 'Primary Phone', 'primaryPhone'],
  ['fill', 'Alternate Phone', 'alternatePhone'],
  ['fill', 'Email', 'email'],
  ['fill', 'Confirm Email', 'confirmEmail'],
  ['choose', 'User Type', 'userType'],
];

/** @type {typeof FORM} */
const CREDENTIALS = [
  ['fill', 'Username', 'username'],
  ['fill', 'Password', 'password'],
  ['fill', 'Confirm Password', 'confirmPassword'],
  ['choose', 'Security Question 1', 'securityQuestion1'],
  ['fill', 'Security Answer 1', 'securityAnswer1'],
  ['choose', 'Security Question 2', 'securityQuestion2'],
  ['fill', 'Security Answer 2', 'securityAnswer2'],
];

/** @param {string} name */
const heading = (name) => `//h1[normalize-space()="${name}"]`;
/** @param {string} name */
const link = (name) => `//a[normalize-space()="${name}"]`;
/** @param {string} name */
const button = (name) => `//button[normalize-space()="${name}" and not(@aria-hidden)]`;
/** @param {string} label */
const field = (label) => `//*[@id=//label[normalize-space()="${label}"]/@for]`;

/**
 * The guide's flow without a card, as in bench/flows/bare-flow.ts.
 * @param {Tool} tool
 * @param {string} baseURL
 * @param {Answers} answers
 */
async function completeFlow(tool, baseURL, answers) {
  /** @param {typeof FORM} entries */
  const enter = async (entries) => {
    for (const [how, label, name] of entries) {
      const answer = answers[name];
      if (answer !== undefined) await tool[how](field(label), answer);
    }
  };

  await tool.open(`${baseURL}/`);
  await tool.waitFor(heading('Public Access to Court Records'));
  await tool.click(link('Register for an Account'));
  await tool.waitFor(heading('Register for an Account'));
  await tool.click(link('PACER - Case Search Only'));
  await tool.waitFor(heading('PACER - Case Search Only'));
  await tool.click(link('Register for a PACER Account Now'));
  await tool.waitFor(heading('PACER - Case Search Only Registration'));

  await enter(FORM);
  await tool.clickInFrame(
    '//iframe[@title="User Verification"]',
    '//*[@type="checkbox" or @role="checkbox"]',
  );
  await tool.click(button('Next'));
  await tool.waitFor(heading('Create Username and Password'));
  await enter(CREDENTIALS);
  await tool.click(button('Next'));
  await tool.waitFor(heading('Payment Information'));
  await tool.click(button('Next'));
  await tool.waitFor(heading('Policies and Procedures'));
  await tool.click('//label[starts-with(normalize-space(), "Check here to acknowledge")]');
  await tool.click(button('Submit'));
  await tool.waitFor(heading('Thank you for registering with the PACER Service Center'));
  await tool.waitFor('//*[contains(., "activation code by U.S. mail in 7-10 business days")]');
  await tool.waitFor('//tr[contains(., "Case Search Status")]//*[contains(., "Inactive")]');
}

/**
 * Answers each order of the parent process with one run, in the browser that `tool` keeps open.
 * @param {Tool} tool
 */
export function answerOrders(tool) {
  process.on('disconnect', () => void tool.end().finally(() => process.exit()));
  process.on('message', async (/** @type {import('../flows/flow-process').Order} */ { context, answers }) => {
    const { baseURL = '', extraHTTPHeaders = {} } = context;
    const start = performance.now();
    try {
      await tool.begin(extraHTTPHeaders);
      await completeFlow(tool, new URL(baseURL).origin, answers);
      process.send?.({ ms: performance.now() - start, actions: [], font: '' });
    } catch (error) {
      process.send?.({ error: String(/** @type {Error} */ (error).stack ?? error) });
    }
  });
  process.send?.('ready');
}

/** How the browser is started: the launch options of the suite. */
export const { executablePath = '', args = [] } = JSON.parse(process.argv[2] ?? '{}');
