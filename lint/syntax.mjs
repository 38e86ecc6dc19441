// Code that a spec, a fixture or a rule does without. Each message says what to do instead.

export const NO_SLEEP =
  'No sleeps: await a web-first assertion or expect.poll(), or move the clock of the sandbox';

export const noSleep = [
  { selector: 'CallExpression[callee.property.name="waitForTimeout"]', message: `${NO_SLEEP}.` },
  {
    selector: 'Literal[value="networkidle"]',
    message: 'A quiet network proves nothing: await a web-first assertion on what the person sees next.',
  },
];

export const noDynamicPackage = {
  selector: 'ImportExpression:not([source.value=/^[.]/])',
  message: 'A package is imported where the rules for packages see it: write a static import.',
};

/** Node itself answers a dynamic import in a command, and it knows neither TypeScript nor missing extensions. */
export const dynamicImportByName = {
  selector: 'ImportExpression > Literal[value=/^[.](?!.*[.](mjs|cjs|js)$)/]',
  message: 'Node cannot load TypeScript by a dynamic import: write a static import.',
};

const CALLBACK_OF = '/^(forEach|map|flatMap|filter|some|every|reduce|on|once|route|then|finally)$/';
/** What may run no time at all: a loop over nothing, what a condition keeps out, what nobody calls back. */
const MAYBE = `:matches(${[
  'ForOfStatement, ForInStatement, ForStatement, WhileStatement, DoWhileStatement',
  'IfStatement, ConditionalExpression, LogicalExpression, SwitchStatement',
  `CallExpression[callee.property.name=${CALLBACK_OF}] > :function`,
].join(', ')})`;
const EXPECT = 'Identifier[name="expect"]';

export const assertionsThatRun = [
  {
    selector: `CallExpression[callee.name="test"] > :function:has(${MAYBE} ${EXPECT}):not(:has(${EXPECT}:not(${MAYBE} ${EXPECT})))`,
    message:
      'A loop over no rows asserts nothing, nor does a condition or a callback that never comes: assert outside of it that there are rows, or write one test a row.',
  },
  {
    selector: [
      `TryStatement[handler] > BlockStatement.block ${EXPECT}`,
      `CallExpression[callee.property.name="catch"] > MemberExpression.callee ${EXPECT}`,
      `CallExpression[callee.property.name="then"][arguments.length>1] > MemberExpression.callee ${EXPECT}`,
      `CallExpression[callee.object.name="Promise"][callee.property.name=/^(allSettled|any|race)$/] ${EXPECT}`,
    ].join(', '),
    message:
      'An assertion that is caught cannot fail the test: catch the action alone and assert on its result.',
  },
];

const NAMES_A_SKIP = ':matches([name=/^(skip|fixme)$/], [value=/^(skip|fixme)$/])';

/** A test that does not run hides a fault: a quarantined one runs, and its quarantine ends by itself (fixtures/quarantine). */
export const noSkip = {
  selector: [
    `MemberExpression > ${NAMES_A_SKIP}.property`,
    `ObjectPattern > Property > ${NAMES_A_SKIP}.key`,
    'MemberExpression[object.name=/^(test|testInfo)$/] > [name="fail"].property',
    'MemberExpression[object.callee.object.name="test"] > [name="fail"].property',
  ].join(', '),
  message:
    'Every test runs: if it may fail for a while, write annotation: quarantined({ owner, reason, until }) in its details.',
};

export const noClock = {
  selector:
    'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"], MemberExpression[object.name="Date"][property.name="now"]',
  message: "A rule has no clock of its own: take the sandbox's time as a parameter.",
};

export const noTypedStep = {
  selector: 'Literal[value=/^@step-/], TemplateElement[value.raw=/^@step-/]',
  message: "The tag of a step comes from its screen: write stepOf('payment'), or stepsOf(...) for several.",
};
