/**
 * The rooms (folders) of the project, and what each may import. ESLint enforces this table (`zones`), the diagram in
 * CONTRIBUTING.md is drawn from it, and tests/tooling/code/ tests it.
 */

/**
 * @typedef {object} Room
 * @property {string} folder
 * @property {string} holds
 * @property {readonly string[]} imports other rooms, or files and folders in them; files of the room itself are free
 * @property {string} instead what to do in place of a forbidden import
 */

/** What commands use, and what the specs of the tooling test. */
const USED_BY_COMMANDS = [
  'pages',
  'fixtures',
  'guides',
  'detection',
  'history',
  'reports',
  'html',
  'bench',
  'nightly',
  'runner',
];

/** @type {readonly Room[]} */
const ROOMS = [
  {
    folder: 'stub-site',
    holds: 'the local model of the registration site',
    imports: [],
    instead:
      'The stub site knows nothing of the suite: keep what it needs in stub-site/; tests reach it over the control API.',
  },
  {
    folder: 'pages',
    holds: 'page objects, one a screen',
    imports: [],
    instead:
      'A page object knows Playwright and pages/ only: it owns the types of its answers; fixtures put pages in order.',
  },
  {
    folder: 'runner',
    holds: 'child processes, settings, lock, progress',
    imports: [],
    instead: 'The runner is shared by all rooms and knows none: take what differs as a parameter.',
  },
  {
    folder: 'html',
    holds: 'frame and style of report pages',
    imports: ['pages/screens.ts', 'pages/steps.ts'],
    instead: 'html/ holds plain functions that every report shares: take the data as a parameter.',
  },
  {
    folder: 'fixtures',
    holds: 'what a test is given',
    imports: ['pages', 'runner'],
    instead:
      'Fixtures know pages and the control API: guides, reports and detection use fixtures; fixtures import none of them.',
  },
  {
    folder: 'guides',
    holds: "courts' guides as data, and how they are read and followed",
    imports: ['pages', 'fixtures', 'html', 'runner'],
    instead:
      'Guides use pages, fixtures, html and runner: reports read what a guide leaves as an attachment.',
  },
  {
    folder: 'detection',
    holds: 'seeded faults and mutants',
    imports: ['pages', 'fixtures', 'html', 'runner'],
    instead: 'Detection uses pages, fixtures, html and runner: read results as JSON, and the stub over HTTP.',
  },
  {
    folder: 'history',
    holds: 'the runs over time, as lines of a file',
    imports: ['pages', 'html', 'runner'],
    instead: 'The history knows lines, not tests: reports turn a run into lines, and a command reads them.',
  },
  {
    folder: 'reports',
    holds: 'one folder a report',
    imports: ['pages', 'fixtures', 'guides', 'history', 'html', 'runner'],
    instead: 'Reports use pages, fixtures, guides, history, html and runner: read results as JSON.',
  },
  {
    folder: 'bench',
    holds: 'what the suite costs',
    imports: ['pages', 'fixtures', 'runner'],
    instead: 'The benchmark uses pages, fixtures and runner: measure other rooms by running them.',
  },
  {
    folder: 'nightly',
    holds: 'what is too long for a change, and whom a red night tells',
    imports: ['pages', 'fixtures', 'detection', 'reports', 'html', 'runner'],
    instead:
      'The night uses pages, fixtures, detection, reports, html and runner: it starts other rooms as processes and reads what they leave.',
  },
  {
    folder: 'scripts',
    holds: 'the commands',
    imports: [...USED_BY_COMMANDS, 'lint'],
    instead: 'A command starts the stub and the tests as processes, never as modules.',
  },
  {
    folder: 'lint',
    holds: 'the rules of the code',
    imports: [],
    instead: 'Lint knows no code but its own.',
  },
  ...['screens', 'journeys', 'accessibility'].map((name) => ({
    folder: `tests/${name}`,
    holds: 'browser specs',
    imports: ['fixtures/test.ts', 'fixtures/data', 'pages/screens.ts', 'pages/steps.ts'],
    instead: 'A browser spec knows fixtures/test and fixtures/data/: for anything else add a fixture.',
  })),
  {
    folder: 'tests/forms',
    holds: 'form specs',
    imports: ['fixtures/form', 'fixtures/data', 'pages/screens.ts', 'pages/steps.ts'],
    instead: 'A form spec knows fixtures/form and fixtures/data/: for anything else add a fixture.',
  },
  {
    folder: 'tests/guide',
    holds: "specs of the courts' guides",
    imports: ['guides', 'fixtures/data', 'pages/screens.ts', 'pages/steps.ts'],
    instead: 'A spec of a guide knows guides/ and fixtures/data/: for anything else add a fixture.',
  },
  {
    folder: 'tests/stub-site',
    holds: "specs of the stub's own contract",
    imports: ['stub-site', 'fixtures'],
    instead:
      "A spec of the stub's contract knows stub-site/ and fixtures/: what a browser does belongs in another room of tests/.",
  },
  {
    folder: 'tests/tooling',
    holds: 'specs of everything else',
    imports: [...USED_BY_COMMANDS, 'scripts', 'lint'],
    instead:
      "A spec of the tooling reaches the stub over HTTP: what needs the stub's code belongs in tests/stub-site/.",
  },
];

/** Rooms whose Playwright configuration spreads the one at the root. */
const WITH_CONFIGURATION = ['bench', 'detection', 'guides', 'nightly'];

/**
 * Within a room: files of `folder` import `allowed` and nothing else of the project.
 * @param {string} folder
 * @param {string[]} allowed
 * @param {string} message
 */
const only = (folder, allowed, message) => ({
  target: folder,
  from: '.',
  except: ['node_modules', ...allowed],
  message,
});

/** Rules, state, screens, routes: each imports only from those before it. */
const STUB_SITE = [
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
  {
    target: ['stub-site/!(main).ts', 'stub-site/*/**'],
    from: 'stub-site/app.ts',
    message:
      'app.ts puts the site together and nothing points back: move what is shared into a file that both import.',
  },
  {
    target: '.',
    from: 'stub-site/main.ts',
    message: 'main.ts is started, never imported: run it as a process.',
  },
];

const TEST_DATA = {
  target: 'fixtures/data/!(fixtures|seed).ts',
  from: '.',
  except: ['node_modules', 'fixtures/data', 'pages'],
  message:
    'Test data stands alone: import fixtures/data/ and types of pages/ only, and take the rest as a parameter.',
};

/** The same for ESLint's `import-x/no-restricted-paths`. */
const zones = [
  ...ROOMS.map(({ folder, imports, instead }) => ({
    target: folder,
    from: '.',
    except: [
      'node_modules',
      folder,
      ...imports,
      ...(WITH_CONFIGURATION.includes(folder) ? ['playwright.config.ts'] : []),
    ],
    message: instead,
  })),
  ...STUB_SITE,
  TEST_DATA,
];

/** Rooms that import nearly all others, whose arrows would hide the rest. */
const WITHOUT_ARROWS = ['scripts', 'tests/tooling'];

/** The rooms as a Mermaid diagram: an arrow points to what a room imports. */
function diagram() {
  const nodes = ROOMS.map(({ folder, holds }) => `  ${idOf(folder)}["<b>${folder}</b><br>${holds}"]`);
  const arrows = ROOMS.filter(({ folder }) => !WITHOUT_ARROWS.includes(folder)).flatMap(
    ({ folder, imports }) =>
      [...new Set(imports.map(roomOf))].map((room) => `  ${idOf(folder)} --> ${idOf(room)}`),
  );
  return ['```mermaid', 'flowchart TD', ...nodes, ...arrows, '```'].join('\n');
}

/** @param {string} imported */
function roomOf(imported) {
  const room = ROOMS.find(({ folder }) => imported === folder || imported.startsWith(`${folder}/`));
  if (!room) throw new Error(`${imported} is not in any room of lint/rooms.cjs.`);
  return room.folder;
}

/** @param {string} folder */
function idOf(folder) {
  return folder.replaceAll(/\W/g, '_');
}

module.exports = { ROOMS, diagram, zones };
