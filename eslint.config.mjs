import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import playwright from 'eslint-plugin-playwright';
import tseslint from 'typescript-eslint';
import {
  globalsBut,
  noNetwork,
  noPlaywright,
  noTimers,
  onlyPlaywright,
  pureRules,
  timerGlobals,
} from './lint/packages.mjs';
import { pageObject } from './lint/page-objects.mjs';
import { zones } from './lint/rooms.cjs';
import {
  assertionsThatRun,
  dynamicImportByName,
  noClock,
  noDynamicPackage,
  noSkip,
  noSleep,
  noTypedStep,
} from './lint/syntax.mjs';

// The rules of the code, by topic in lint/. Each message says what to do instead; tests/tooling/code/ shows each rule
// fail beside an example that passes.

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

const onlyLoopback = globalsBut();

/** The guarded clients: of the control API, of the stub's health, and the proxy that lets nothing through. */
const CONTROL_CLIENTS = ['fixtures/sandbox/sandbox.ts', 'fixtures/sandbox/global-setup.ts'];
const NETWORK_GUARD = ['fixtures/network/guard.ts'];
/** The one file that speaks to other machines: it sends the alerts of `npm run alert`. */
const ALERT_CLIENT = ['nightly/alerts/send/client.ts'];
/** Matchers of fixtures/matchers.ts that wait. */
const OWN_MATCHERS = ['toBeDisplayed', 'toShowFieldError'];
const OWN_SPECS = ['tests/stub-site/**', 'tests/tooling/**'];

/** Files that hold data, whose length says nothing. */
const DATA = [
  'stub-site/rules/places/counties.ts',
  '**/data/**',
  '**/catalogue/**',
  '**/places/**',
  'fixtures/evidence/transitions.ts',
  'tests/tooling/code/rows/**',
];

/** Nobody reads warnings: what is recommended is an error. @param {Iterable<string>} names */
const errors = (names) => Object.fromEntries([...names].map((name) => [name, 'error']));

const playwrightRecommended = Object.keys(playwright.configs['flat/recommended'].rules ?? {});

export default defineConfig([
  globalIgnores(['reports/output/', 'stub-site/assets/', 'bench/peers/node_modules/']),
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
      ...js.configs.recommended.rules,
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
  {
    files: ['**/*.{ts,mjs,cjs}'],
    ignores: DATA,
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
  {
    files: [
      'scripts/**',
      'runner/**',
      'detection/**',
      'reports/**',
      'guides/**',
      'history/**',
      'bench/**',
      'nightly/**',
    ],
    rules: { 'no-restricted-syntax': ['error', dynamicImportByName] },
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
      'playwright/valid-test-tags': 'off', // tags are computed: stepOf('payment')
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
      ...without([onlyPlaywright], [...noSleep, noDynamicPackage, ...pageObject]),
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
  {
    files: ['nightly/**/*.ts'],
    rules: { ...onlyLoopback, ...without([noTimers, noNetwork()], [dynamicImportByName, ...noSleep]) },
  },
  { files: [...CONTROL_CLIENTS, ...ALERT_CLIENT], rules: globalsBut('fetch') },
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
        [...noSleep, noDynamicPackage, noSkip, noTypedStep, ...assertionsThatRun],
      ),
    },
  },
]);
