import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { expect, test } from '@playwright/test';
import { parseEnvironment } from '../../../fixtures/environment';

test('without variables a run starts its own stub, with the seed that every report shows', () => {
  expect(parseEnvironment({})).toEqual({
    baseURL: undefined,
    browserTests: 'all',
    history: 'history.jsonl',
    port: 0,
    runKind: 'change',
    seed: 2025,
  });
});

test('variables of other programs are ignored', () => {
  expect(parseEnvironment({ PATH: '/usr/bin', E2EX: 'x', MY_E2E_SEED: 'x' }).seed).toBe(2025);
});

for (const [name, value, setting] of [
  ['E2E_BASE_URL', 'http://127.0.0.1:5000', { baseURL: 'http://127.0.0.1:5000' }],
  ['E2E_BASE_URL', 'http://localhost:5000/', { baseURL: 'http://localhost:5000/' }],
  ['E2E_BASE_URL', 'http://[::1]:5000', { baseURL: 'http://[::1]:5000' }],
  ['E2E_BROWSER_TESTS', 'change', { browserTests: 'change' }],
  ['E2E_GUIDE_STEP', '7', { guideStep: 7 }],
  ['E2E_HISTORY', '/tmp/history.jsonl', { history: '/tmp/history.jsonl' }],
  ['E2E_RUN', 'nightly', { runKind: 'nightly' }],
  ['E2E_PORT', '0', { port: 0 }],
  ['E2E_PORT', '65535', { port: 65_535 }],
  ['E2E_SEED', '7', { seed: 7 }],
] as const) {
  test(`${name}=${value} is accepted`, () => {
    expect(parseEnvironment({ [name]: value })).toMatchObject(setting);
  });
}

for (const [name, value, says] of [
  ['E2E_BASE_URL', 'https://127.0.0.1:5000', 'must be the http address of a stub on this machine'],
  ['E2E_BASE_URL', 'http://example.com', 'must be the http address of a stub on this machine'],
  ['E2E_BASE_URL', 'http://127.0.0.1.example.com', 'must be the http address of a stub on this machine'],
  ['E2E_BASE_URL', '127.0.0.1:5000', 'must be the http address of a stub on this machine'],
  ['E2E_BASE_URL', '', 'must be the http address of a stub on this machine'],
  ['E2E_GUIDE_STEP', '0', 'must be the number of a step of a guide'],
  ['E2E_PORT', '65536', 'must be a port from 0 to 65535'],
  ['E2E_PORT', 'any', 'must be a port from 0 to 65535'],
  ['E2E_PORT', '', 'must be a port from 0 to 65535'],
  ['E2E_HISTORY', '', 'must be the path of a file'],
  ['E2E_RUN', 'night', 'must be change or nightly'],
  ['E2E_SEED', '-1', 'must be a whole number'],
  ['E2E_SEED', '1.5', 'must be a whole number'],
  ['E2E_SEED', '', 'must be a whole number'],
  ['E2E_BROWSER_PATH', '', 'must be the path of a browser'],
  ['E2E_SEDE', '7', 'is not a variable of this suite; did you mean E2E_SEED\\?'],
  ['E2E_BASEURL', 'x', 'is not a variable of this suite; did you mean E2E_BASE_URL\\?'],
  ['E2E_VERBOSE', '1', 'is not a variable of this suite; it has E2E_BASE_URL'],
] as const) {
  test(`${name}="${value}" is an error that names it`, () => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(
      new RegExp(`^The environment.*\\n  ${name} ${says}`),
    );
  });
}

test('the error is printed without a stack', () => {
  let printed = '';
  try {
    parseEnvironment({ E2E_SEDE: '7' });
  } catch (error) {
    printed = inspect(error);
  }
  expect(printed).toMatch(/^The environment.*\n {2}E2E_SEDE .*E2E_SEED\?$/);
});

test('every bad variable is named at once', () => {
  const parse = () => parseEnvironment({ E2E_PORT: 'x', E2E_SEED: 'y', E2E_NEW: 'z' });
  expect(parse).toThrow('E2E_PORT must be');
  expect(parse).toThrow('E2E_SEED must be');
  expect(parse).toThrow('E2E_NEW is not');
});

test('.env.example documents every variable, and only these', () => {
  const example = readFileSync(path.join(__dirname, '..', '..', '..', '.env.example'), 'utf8');
  const documented = [...example.matchAll(/^# (E2E_[A-Z_]+)=/gm)].map(([, name]) => name);
  expect(documented).toEqual([
    'E2E_BASE_URL',
    'E2E_BROWSER_PATH',
    'E2E_BROWSER_TESTS',
    'E2E_FIREFOX_PATH',
    'E2E_GUIDE_STEP',
    'E2E_HISTORY',
    'E2E_PORT',
    'E2E_RUN',
    'E2E_SEED',
  ]);
});
