import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../scripts';

test.describe('Node', () => {
  for (const version of ['18.20.8', '20.18.3']) {
    test(`${version} is refused, with the version that is needed`, ({ scripts }) => {
      expect(() => scripts.checkNode(version)).toThrow(
        `Node ${version} is too old: the suite needs 20.19 or newer`,
      );
    });
  }
  for (const version of ['20.19.0', '22.0.0', '24.11.1']) {
    test(`${version} is accepted`, ({ scripts }) => {
      expect(() => scripts.checkNode(version)).not.toThrow();
    });
  }

  test('is the one that package.json asks for', async ({ scripts }) => {
    const { engines } = JSON.parse(
      await readFile(path.join(scripts.PROJECT_ROOT, 'package.json'), 'utf8'),
    ) as {
      engines: { node: string };
    };
    expect(engines.node).toBe('>=20.19.0');
  });
});
