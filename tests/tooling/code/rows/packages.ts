import { imports, plain, type Restriction, restrictions } from './restriction';

const LOOPBACK = 'through guarded clients (D-19)';

export const packageImports = imports('@typescript-eslint/no-restricted-imports', [
  [
    'stub-site/rules/card.ts',
    'do that in a screen or the sandbox',
    ['hono', 'hono/html', '@hono/node-server', 'node:http', 'fs/promises'],
    ['i18n-iso-countries', 'node:crypto'],
  ],
  ['pages/form.page.ts', LOOPBACK, ['node:http', 'axios', '@faker-js/faker'], ['@playwright/test']],
  ['fixtures/app/registration.ts', LOOPBACK, ['node:http'], ['node:http'], 'fixtures/network/guard.ts'],
  ['fixtures/data/card.ts', LOOPBACK, ['http', 'undici'], ['node:http'], 'fixtures/network/guard.ts'],
  ['fixtures/sandbox/sandbox.ts', LOOPBACK, ['node:http'], ['node:crypto']],
  ['fixtures/network/guard.ts', LOOPBACK, ['http', 'node:https', 'node:net'], ['node:http', 'node:crypto']],
  [
    'tests/guide/moeb.spec.ts',
    LOOPBACK,
    ['node:http', 'node:https', 'undici', 'axios', 'axios/dist/axios.js'],
    ['node:path'],
  ],
  ['tests/screens/payment.spec.ts', LOOPBACK, ['node:http'], ['node:http'], 'tests/tooling/guard.spec.ts'],
  ['nightly/alerts/decide.ts', LOOPBACK, ['node:http', 'undici', 'axios'], ['valibot', '@hono/node-server']],
  ['nightly/alerts/send/client.ts', LOOPBACK, ['node:https', 'axios'], ['node:crypto']],
  [
    'tests/journeys/expiry.spec.ts',
    'import them from fixtures/test',
    ['@playwright/test', 'playwright-core'],
    ['axe-core'],
  ],
  [
    'tests/screens/payment.spec.ts',
    'import them from fixtures/test',
    ['@playwright/test'],
    ['@playwright/test'],
    'tests/stub-site/card.spec.ts',
  ],
  ...[
    'tests/screens/payment.spec.ts',
    'tests/tooling/guard.spec.ts',
    'fixtures/test.ts',
    'fixtures/sandbox/sandbox.ts',
  ].map((file): [string, string, string[], string[]] => [
    file,
    'No sleeps: await a web-first assertion',
    ['node:timers/promises', 'timers/promises'],
    ['node:path'],
  ]),
]);

export const networkCalls = [
  'fixtures/app/registration.ts',
  'pages/form.page.ts',
  'tests/guide/moeb.spec.ts',
].flatMap((file) =>
  restrictions('no-restricted-globals', file, plain, [
    [
      LOOPBACK,
      [
        "export const answer = fetch('/register');",
        "export const answer = globalThis.fetch('/register');",
        "export const answer = window.fetch('/register');",
        "export const socket = new WebSocket('ws://localhost');",
        'export const request = new XMLHttpRequest();',
        "export const events = new EventSource('/register');",
      ],
      'export const answer = (page: { goto(path: string): Promise<null> }) => page.goto("/register");',
    ],
  ]),
);

/** The one file of the night that speaks to other machines. */
export const alertClient: Restriction[] = [
  {
    rule: 'no-restricted-globals',
    file: 'nightly/alerts/decide.ts',
    says: LOOPBACK,
    refused: [
      "export const answer = fetch('https://api.example');",
      "export const answer = globalThis.fetch('https://api.example');",
    ],
    allowed: "export const answer = fetch('https://api.example');",
    surround: plain,
    allowedIn: 'nightly/alerts/send/client.ts',
  },
  ...restrictions('no-restricted-globals', 'nightly/alerts/send/client.ts', plain, [
    [
      LOOPBACK,
      ["export const socket = new WebSocket('wss://api.example');"],
      "export const answer = fetch('https://api.example');",
    ],
  ]),
];

export const otherWays = [
  // The rules of the house see every kind of import ...
  ...restrictions('import-x/no-restricted-paths', 'tests/guide/moeb.spec.ts', plain, [
    [
      'add a fixture',
      [
        "await import('../../stub-site/app');",
        "export * from '../../stub-site/app';",
        "import type { FormPage } from '../../pages/form.page'; export type Form = FormPage;",
      ],
      "await import('../../fixtures/data/card');",
    ],
  ]),
  // ... the rules for packages do not.
  ...[
    'fixtures/app/registration.ts',
    'fixtures/sandbox/sandbox.ts',
    'pages/form.page.ts',
    'tests/guide/moeb.spec.ts',
  ].flatMap((file) =>
    restrictions('no-restricted-syntax', file, plain, [
      ['write a static import', ["await import('axios');", 'await import(String(1));'], 'export {};'],
    ]),
  ),
];

export const dynamicImports = restrictions('no-restricted-syntax', 'scripts/setup.ts', plain, [
  [
    'Node cannot load TypeScript by a dynamic import',
    ["await import('./faults');", "await import('../detection/documents.ts');"],
    "await import('./setup/setup.mjs');",
  ],
]);

export const typeImports = [
  ...restrictions('@typescript-eslint/no-restricted-imports', 'fixtures/app/registration.ts', plain, [
    [
      LOOPBACK,
      ["import { createServer } from 'node:http'; createServer();"],
      "import type { Server } from 'node:http'; export type Stub = Server;",
    ],
  ]),
  // A type that is imported inside a type would pass by the rules of the house.
  ...restrictions('@typescript-eslint/consistent-type-imports', 'fixtures/app/registration.ts', plain, [
    [
      'type annotations are forbidden',
      ["export type Person = import('../data/registrant').Registrant;"],
      "export type { Registrant } from '../data/registrant';",
    ],
  ]),
];

export const pureRules = restrictions('no-restricted-syntax', 'stub-site/rules/card.ts', plain, [
  [
    "take the sandbox's time as a parameter",
    [
      'export const year = () => new Date().getFullYear();',
      'export const age = (then: number) => Date.now() - then;',
      'export const today = () => Date();',
    ],
    'export const year = (now: number) => new Date(now).getFullYear();',
  ],
]);
