import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { GUIDES } from '../../../guides/catalogue';
import { unknownClaims } from '../../../reports/claims/claims';
import { listTests } from '../../../runner/playwright';

const ROOT = path.join(__dirname, '../../..');

test('every claim that a test names is one of a guide', async () => {
  const specs = readdirSync(path.join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts') && !name.startsWith('tooling'))
    .filter((name) => readFileSync(path.join(ROOT, 'tests', name), 'utf8').includes('coversClaim'));
  const tests = await listTests(specs, { root: ROOT, env: process.env });
  expect(tests.filter(({ claims }) => claims.length > 0).length).toBeGreaterThanOrEqual(specs.length);
  expect(unknownClaims(GUIDES, tests)).toEqual([]);
});
