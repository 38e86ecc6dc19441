import { defineConfig, globalIgnores } from 'eslint/config';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import playwright from 'eslint-plugin-playwright';
import tseslint from 'typescript-eslint';

// The rules of the house. Each message says what is expected and what to do instead; tests/tooling/code/lint.spec.ts
// shows each rule fail beside an example that passes.

// ---- Who may know whom: the files of the house ------------------------------------------------------------

/**
 * Of the house, files of `room` import `allowed` and nothing else.
 * @param {string | string[]} room
 * @param {string[]} allowed
 * @param {string} message
 */
const only = (room, allowed, message) => ({
  target: room,
  from: '.',
  except: ['node_modules', ...allowed],
  message,
});

/**
 * Files of `room` never import `forbidden`.
 * @param {string | string[]} room
 * @param {string | string[]} forbidden
 * @param {string} message
 */
const never = (room, forbidden, message) => ({ target: room, from: forbidden, message });

const FOR_SPECS = [
  'fixtures/annotations.ts',
  'fixtures/test.ts',
  'fixtures/form/index.ts',
  'fixtures/data',
  'guides',
];

const zones = [
  only(
    'stub-site',
    ['stub-site'],
    'The stub site knows nothing of the suite: keep what it needs in stub-site/; tests reach it over the control API.',
  ),
  // Rules, state, screens, routes: each knows those before it, and nothing points back.
  only(
    'stub-site/rules',
    ['stub-site/rules'],
    'A rule is pure and knows other rules only: take what it needs as a parameter.',
  ),
  only(
    'stub-site/state',
    ['stub-site/state', 'stub-site/rules'],
    'State knows rules only: return what a screen needs and let the screen use it.',
  ),
  only(
    'stub-site/screens',
    ['stub-site/screens', 'stub-site/state', 'stub-site/rules'],
    'A screen knows rules and state: return where it leads and let routes/ answer the request.',
  ),
  only(
    'stub-site/screens/components',
    ['stub-site/screens/components', 'stub-site/state', 'stub-site/rules'],
    'A component belongs to no screen: take what differs as a parameter.',
  ),
  only(
    'stub-site/routes',
    ['stub-site/routes', 'stub-site/screens', 'stub-site/state', 'stub-site/rules'],
    'A route knows screens, state and rules: app.ts puts the control API and seeded faults in from outside.',
  ),
  only(
    'stub-site/faults',
    ['stub-site/faults', 'stub-site/routes', 'stub-site/screens', 'stub-site/state', 'stub-site/rules'],
    'A seeded fault changes rules or traffic from outside: import what it changes, not the control API or app.ts.',
  ),
  never(
    ['stub-site/!(main).ts', 'stub-site/*/**'],
    'stub-site/app.ts',
    'app.ts puts the site together and nothing points back: move what is shared into a file that both import.',
  ),
  never('.', 'stub-site/main.ts', 'main.ts is started, never imported: run it as a process.'),
  only(
    'pages',
    ['pages/components', 'pages/screens.ts', 'pages/steps.ts', 'fixtures/data'],
    'A page object knows Playwright, pages/components/, pages/screens.ts and types of fixtures/data/: share through a component; fixtures/app/registration.ts puts pages in order.',
  ),
  never(
    'fixtures',
    ['stub-site', 'tests'],
    'Fixtures know the stub as a browser does: ask its control API, or state the fact in fixtures/data/ or guides/.',
  ),
  only(
    'fixtures/data/!(fixtures|seed).ts',
    ['fixtures/data'],
    'Test data stands alone: import other files of fixtures/data/ only and take the rest as a parameter.',
  ),
  only(
    ['tests/*.ts', 'tests/!(stub-site|tooling)/**'],
    FOR_SPECS,
    'A spec knows fixtures/test, or fixtures/form for a form test, fixtures/data/ and guides/: for anything else add a fixture.',
  ),
  only(
    'tests/stub-site',
    [...FOR_SPECS, 'stub-site', 'tests/stub-site'],
    "A spec of the stub's contract knows stub-site/, fixtures/test, fixtures/data/ and guides/: what a browser does belongs in another room of tests/.",
  ),
  never(
    'tests/tooling',
    'stub-site',
    "A spec of the tooling meets the stub over HTTP: what needs the stub's code belongs in tests/stub-site/.",
  ),
];

// ---- Who may know whom: packages and globals --------------------------------------------------------------

const LOOPBACK_ONLY =
  'The suite speaks to loopback only, through guarded clients (D-19): use the sandbox fixture or the browser page.';

const networkGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: LOOPBACK_ONLY,
}));

/**
 * Node's network modules and the usual clients.
 * @param {string} allowed a specifier that stays allowed
 */
const noNetwork = (allowed = '') => ({
  regex: `^(?!${allowed}$)((node:)?(http|https|http2|net|tls|dgram)|undici|axios|got|ky|node-fetch|superagent|ws)(/|$)`,
  allowTypeImports: true,
  message: LOOPBACK_ONLY,
});

const noPlaywright = {
  regex: '^(@playwright/|playwright)',
  message: "A spec takes `test`, `expect` and types from one place: import them from '../../fixtures/test'.",
};

const onlyPlaywright = {
  regex: '^(?!\\.|@playwright/test$)',
  message:
    "A page object imports no package but '@playwright/test': the suite speaks to loopback only, through guarded clients (D-19); do the rest in a fixture.",
};

const onlyTypesOfData = {
  regex: 'fixtures/data(/|$)',
  allowTypeImports: true,
  message:
    'A page object knows the types of test data: write `import type` and let the spec pass the value in.',
};

const pureRules = {
  regex: '^(hono|@hono/.*|(node:)?(http|https|http2|net|tls|fs|child_process|timers))(/.*)?$',
  message:
    'A rule is pure, without web, files or timers: do that in a screen or the sandbox and pass the result in.',
};

const NO_SLEEP = 'No sleeps: await a web-first assertion or expect.poll(), or move the clock of the sandbox';

const noTimers = { regex: '^(node:)?timers(/promises)?$', message: `${NO_SLEEP}.` };

const timerGlobals = ['setTimeout', 'setInterval'].map((name) => ({
  name,
  message: `${NO_SLEEP}; for a time limit use AbortSignal.timeout().`,
}));

// ---- What a room does without -----------------------------------------------------------------------------

const noSleep = [
  { selector: 'CallExpression[callee.property.name="waitForTimeout"]', message: `${NO_SLEEP}.` },
  {
    selector: 'Literal[value="networkidle"]',
    message: 'A quiet network proves nothing: await a web-first assertion on what the person sees next.',
  },
];

const noDynamicPackage = {
  selector: 'ImportExpression:not([source.value=/^[.]/])',
  message: 'A package is imported where the rules for packages see it: write a static import.',
};

const CALLBACK_OF = '/^(forEach|map|flatMap|filter|some|every|reduce|on|once|route|then|finally)$/';
/** What may run no time at all: a loop over nothing, what a condition keeps out, what nobody calls back. */
const MAYBE = `:matches(${[
  'ForOfStatement, ForInStatement, ForStatement, WhileStatement, DoWhileStatement',
  'IfStatement, ConditionalExpression, LogicalExpression, SwitchStatement',
  `CallExpression[callee.property.name=${CALLBACK_OF}] > :function`,
].join(', ')})`;
const EXPECT = 'Identifier[name="expect"]';

const assertionsThatRun = [
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

/** A test that does not run hides a fault: fixtures/quarantine.ts has the one way, which ends by itself. */
const noSkip = {
  selector: [
    `MemberExpression > ${NAMES_A_SKIP}.property`,
    `ObjectPattern > Property > ${NAMES_A_SKIP}.key`,
    'MemberExpression[object.name=/^(test|testInfo)$/] > [name="fail"].property',
    'MemberExpression[object.callee.object.name="test"] > [name="fail"].property',
  ].join(', '),
  message:
    'A skip has an owner, a reason and an end date: call skipUntil({ owner, reason, until }) first in the test.',
};

const noClock = {
  selector:
    'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"], MemberExpression[object.name="Date"][property.name="now"]',
  message: "A rule has no clock of its own: take the sandbox's time as a parameter.",
};

const HIDDEN = ':matches([accessibility=/private|protected/], [key.type="PrivateIdentifier"])';
const IS_STEP = ['expression.argument', 'argument', 'argument.argument']
  .map((call) => `[body.0.${call}.callee.object.name="test"][body.0.${call}.callee.property.name="step"]`)
  .join(', ');

const pageObject = [
  {
    selector: 'ImportSpecifier[imported.name="expect"], MemberExpression[property.name="expect"]',
    message: 'A page object does not assert: expose a readonly locator and let the spec `expect` it.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^waitFor/]',
    message:
      'A page object does not wait: actions wait by themselves; let the spec await a web-first assertion.',
  },
  {
    selector: ':matches(TryStatement, ForStatement, ForInStatement, WhileStatement, DoWhileStatement)',
    message: 'A page object does not retry: do it once and let it fail.',
  },
  {
    selector: 'ForOfStatement:not([right.type="Identifier"], [right.callee.object.name="Object"])',
    message: 'A page object loops over entries that were passed in: take them as a parameter.',
  },
  {
    selector: 'CallExpression[callee.property.name="all"][callee.object.name!="Promise"]',
    message:
      'A page object does not collect whatever is there: expose the locator and let the spec count it.',
  },
  {
    selector:
      'IfStatement, ConditionalExpression, SwitchStatement, :matches(ExpressionStatement, AwaitExpression) > :matches(LogicalExpression, ChainExpression), ArrowFunctionExpression > LogicalExpression.body[operator!="??"]',
    message:
      'A page object has no conditions: write a method for each thing a person does and let the spec choose.',
  },
  {
    selector:
      'CallExpression[callee.property.name="locator"][arguments.0.type=/Literal|BinaryExpression/], CallExpression[callee.property.name=/^(frameLocator|[$].*)$/]',
    message:
      'No CSS or XPath: find it as a person does, with getByRole or getByLabel; getByTestId where nothing names it, getByTitle(...).contentFrame() for a frame.',
  },
  {
    selector: 'CallExpression[callee.property.name="or"]',
    message: 'A locator names one thing, not whatever is there: write one for each and let the spec choose.',
  },
  {
    selector:
      'CallExpression[callee.property.name="goto"]:matches([arguments.0.value=/^[a-z]+:/i], [arguments.0.quasis.0.value.raw=/^[a-z]+:/i])',
    message: "An address is relative to baseURL, since the stub runs on any port: write goto('/path').",
  },
  {
    selector: ':matches(PropertyDefinition, TSParameterProperty):not([readonly=true])',
    message: 'A page object holds no state: make the property `readonly`.',
  },
  {
    selector: `PropertyDefinition${HIDDEN}, TSParameterProperty[accessibility=/private|protected/][parameter.typeAnnotation.typeAnnotation.typeName.name="Locator"]`,
    message: 'What a screen has is open to every spec: make the locator a public `readonly` property.',
  },
  {
    selector: 'PropertyDefinition > :function.value',
    message: 'An action is a method, where its rules see it: write `async name(): Promise<void> { ... }`.',
  },
  {
    selector: `MethodDefinition[value.async=true]:not(${HIDDEN}) > FunctionExpression > BlockStatement:not([body.length=1]:matches(${IS_STEP}))`,
    message:
      "An action is one thing a person does: make the body one `await test.step('a sentence a QA engineer understands', () => ...)`.",
  },
];

/**
 * What a room may neither import from packages nor write.
 * @param {object[]} imports
 * @param {object[]} syntax
 * @returns {import('eslint').Linter.RulesRecord}
 */
const without = (imports, syntax) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: imports }],
  'no-restricted-syntax': ['error', ...syntax],
});

/**
 * No timers, and no network globals but the allowed one.
 * @param {string} [allowed]
 * @returns {import('eslint').Linter.RulesRecord}
 */
const globalsBut = (allowed) => ({
  'no-restricted-globals': [
    'error',
    {
      globals: [...networkGlobals.filter(({ name }) => name !== allowed), ...timerGlobals],
      checkGlobalObject: true,
    },
  ],
});
const onlyLoopback = globalsBut();

// ---- The rooms --------------------------------------------------------------------------------------------

/** The two guarded clients themselves: the control API's, and the proxy that lets nothing through. */
const CONTROL_CLIENT = ['fixtures/sandbox/sandbox.ts', 'fixtures/sandbox/require-stub.ts'];
const NETWORK_GUARD = ['fixtures/network/guard.ts'];
/** Assertions of fixtures/matchers.ts that wait. */
const OWN_MATCHERS = ['toBeDisplayed', 'toShowFieldError'];
const OWN_SPECS = ['tests/stub-site/**', 'tests/tooling/**'];

/** A warning is read by nobody: what is recommended is an error. @param {Iterable<string>} names */
const errors = (names) => Object.fromEntries([...names].map((name) => [name, 'error']));

// What @eslint/js would list, which ESLint 10 no longer brings along.
const eslintRecommended = [...builtinRules].filter(([, rule]) => rule.meta?.docs?.recommended);
const playwrightRecommended = Object.keys(playwright.configs['flat/recommended'].rules ?? {});

export default defineConfig([
  globalIgnores(['reports/output/', 'stub-site/assets/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.mjs', '.js', '.json'],
          extensionAlias: { '.js': ['.ts', '.js'] },
        }),
      ],
    },
    rules: {
      ...errors(eslintRecommended.map(([name]) => name)),
      'no-undef': 'off', // the compiler knows better, in .mjs too (checkJs)
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }], // as the compiler does
    },
  },
  { files: ['stub-site/rules/**'], rules: without([pureRules], [noClock]) },
  {
    files: ['pages/**/*.ts', 'fixtures/**/*.ts', 'tests/**/*.ts'],
    extends: [playwright.configs['flat/recommended']],
    languageOptions: { globals: { self: 'readonly', window: 'readonly' } }, // no-restricted-globals looks into them
    rules: {
      ...errors(playwrightRecommended),
      'no-empty-pattern': 'off', // a fixture without dependencies is written `({}, use)`
      'playwright/consistent-spacing-between-blocks': 'off', // prettier formats
      'playwright/no-networkidle': 'off', // noSleep sees it everywhere, not only in some calls
      'playwright/no-wait-for-timeout': 'off', // noSleep sees it on every object, not only on `page`
      'playwright/no-skipped-test': 'off', // noSkip sees every way, and says what to do
      'playwright/missing-playwright-await': ['error', { customMatchers: OWN_MATCHERS }],
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
    },
  },
  {
    files: ['fixtures/form/**', 'tests/forms/**'],
    rules: {
      'playwright/prefer-locator': 'off', // there is no browser page
      'playwright/missing-playwright-await': ['error', {}], // the matchers of fixtures/form do not wait
    },
  },
  {
    files: ['pages/**/*.ts'],
    ignores: ['pages/screens.ts', 'pages/steps.ts'], // tables, and what is looked up in them
    rules: {
      ...onlyLoopback,
      ...without([onlyPlaywright, onlyTypesOfData], [...noSleep, noDynamicPackage, ...pageObject]),
      // What returns a promise is `async`, so that the rule for actions sees it.
      '@typescript-eslint/promise-function-async': ['error', { checkArrowFunctions: false }],
    },
  },
  {
    files: ['fixtures/**/*.ts'],
    rules: {
      ...onlyLoopback,
      ...without([noTimers, noNetwork()], [...noSleep, noDynamicPackage]),
      'playwright/no-conditional-in-test': 'off', // registration.ts takes the way that the answers ask for
    },
  },
  { files: CONTROL_CLIENT, rules: globalsBut('fetch') },
  {
    files: NETWORK_GUARD,
    rules: without([noTimers, noNetwork('node:http')], [...noSleep, noDynamicPackage]),
  },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-globals': ['error', { globals: timerGlobals, checkGlobalObject: true }],
      ...without([noTimers], [...noSleep, noSkip, ...assertionsThatRun]),
    },
  },
  {
    files: ['tests/**'],
    ignores: OWN_SPECS,
    linterOptions: { noInlineConfig: true }, // a comment would turn off any rule, such as that of skips
    rules: {
      ...onlyLoopback,
      ...without(
        [noTimers, noNetwork(), noPlaywright],
        [...noSleep, noDynamicPackage, noSkip, ...assertionsThatRun],
      ),
    },
  },
]);
