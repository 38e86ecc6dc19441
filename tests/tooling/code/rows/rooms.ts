import { imports } from './restriction';

/** Inside of a room; who may import whom between rooms is shown in rooms.spec.ts. */
export const roomImports = imports('import-x/no-restricted-paths', [
  [
    'stub-site/rules/card.ts',
    'take what it needs as a parameter',
    ['../sandbox', '../app.js'],
    ['./payment'],
  ],
  [
    'stub-site/screens/payment.ts',
    'into a file of its own',
    ['../app', '../main', '../control/routes'],
    ['../rules/card', '../sandbox'],
  ],
  [
    'stub-site/screens/payment.ts',
    'put in from outside',
    ['../faults/payment'],
    ['../faults/payment'],
    'stub-site/control/routes.ts',
  ],
  [
    'stub-site/faults/payment.ts',
    'where both import it',
    ['../app'],
    ['../rules/card', '../screens/payment', '../sandbox'],
  ],
  ['stub-site/control/routes.ts', 'where both import it', ['../app'], ['../sandbox', '../screens/payment']],
  ['stub-site/sandbox.ts', 'where both import it', ['./app'], ['./app'], 'stub-site/main.ts'],
  [
    'stub-site/app.ts',
    'run it as a process',
    ['./main', './main.js'],
    ['./screens/payment', './control/routes'],
  ],
  ['scripts/setup.ts', 'run it as a process', ['../stub-site/main'], ['node:child_process']],
  [
    'fixtures/data/card.ts',
    'take the rest as a parameter',
    ['../sandbox/sandbox', '../../runner/lock'],
    ['./registrant', '../../pages/form.page'],
  ],
]);
