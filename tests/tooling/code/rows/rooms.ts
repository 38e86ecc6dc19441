import { imports } from './restriction';

/** Inside of a room; who may import whom between rooms is shown in rooms.spec.ts. */
export const roomImports = imports('import-x/no-restricted-paths', [
  [
    'stub-site/rules/card.ts',
    'take what it needs as a parameter',
    ['../state/sandbox', '../app.js'],
    ['./payment'],
  ],
  [
    'stub-site/state/sandbox.ts',
    'let the screen use it',
    ['../screens/payment', '../routes/payment', '../faults/payment', '../control/routes'],
    ['../rules/card'],
  ],
  [
    'stub-site/screens/payment.ts',
    'let routes/ answer the request',
    ['../routes/payment', '../faults/payment', '../control/routes', '../app', '../main'],
    ['../rules/card', '../state/sandbox', './components/alert'],
  ],
  [
    'stub-site/screens/components/alert.ts',
    'take what differs as a parameter',
    ['../payment', '../../routes/payment'],
    ['../../rules/card', '../../state/sandbox'],
  ],
  [
    'stub-site/routes/payment.ts',
    'puts the control API and seeded faults in from outside',
    ['../faults/payment', '../control/routes', '../app'],
    ['../rules/card', '../state/sandbox', '../screens/payment'],
  ],
  [
    'stub-site/faults/payment.ts',
    'import what it changes',
    ['../control/routes', '../app'],
    ['../rules/card', '../screens/payment', '../state/sandbox', '../routes/payment'],
  ],
  [
    'stub-site/control/routes.ts',
    'that both import',
    ['../app'],
    ['../state/sandbox', '../screens/payment', '../faults/payment'],
  ],
  [
    'stub-site/state/sandbox.ts',
    'that both import',
    ['../app'],
    ['./app', './control/routes', './faults/payment'],
    'stub-site/main.ts',
  ],
  [
    'stub-site/app.ts',
    'run it as a process',
    ['./main', './main.js'],
    ['./screens/payment', './control/routes', './faults/payment'],
  ],
  ['scripts/setup.ts', 'run it as a process', ['../stub-site/main'], ['node:child_process']],
  [
    'fixtures/data/card.ts',
    'take the rest as a parameter',
    ['../sandbox/sandbox', '../../runner/lock'],
    ['./registrant', '../../pages/form.page'],
  ],
]);
