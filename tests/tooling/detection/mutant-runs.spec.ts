import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { copier } from '../../../detection/mutants/stub/copies';
import { mutate, rulesIn } from '../../../detection/mutants/stub/mutants';
import { record } from '../../../detection/mutants/recording';
import { runMutants } from '../../../detection/mutants/run-mutants';
import { listSiteTests, specOf } from '../../../detection/site-test';
import { main, readArguments } from '../../../scripts/mutation';
import { ROOT } from './mutant-examples';

const CONTEXT = { root: ROOT, env: process.env };

test('a form test kills a mutant of a rule, a browser test a mutant of a text, and the results name the level', async ({}, testInfo) => {
  testInfo.slow(); // several runs of Playwright
  const { mutants, sources } = await mutate(ROOT);
  const chosen = mutants.filter(
    ({ file, original, replacement }) =>
      (file.endsWith('screens/register.ts') && original === "'Register for an Account'") ||
      (file.endsWith('card.ts') && original === 'sum % 10 === 0' && replacement === 'true'),
  );
  expect(chosen).toHaveLength(2);
  const tests = (await listSiteTests(CONTEXT)).filter(
    ({ name }) =>
      specOf(name) === 'screens/register/register.spec.ts' ||
      (specOf(name) === 'forms/payment/card-number.spec.ts' && name.includes('Visa with a')),
  );
  const { results, controls, recording } = await runMutants(chosen, {
    copyOf: copier(ROOT, sources),
    sources,
    tests,
    rulesAt: rulesIn(ROOT),
    options: { ...CONTEXT, folder: testInfo.outputPath('mutation'), workers: 1 },
  });
  const killers = results.map(({ status, killedBy = '' }) => [status, killedBy.split('/')[0]]);
  expect(killers.sort()).toEqual([
    ['Killed', 'forms'],
    ['Killed', 'screens'],
  ]);
  expect(controls.run).toBeGreaterThan(1);
  expect(controls.failed).toEqual([]);
  // Nothing is left for the tests that cover no rule of the mutants.
  expect(recording.run).toBeLessThan(tests.length);
  expect(recording.reused).toBe(0);
});

test('a test that fails without a mutant ends the run', async ({}, testInfo) => {
  const { sources } = await mutate(ROOT);
  const testsDir = testInfo.outputPath('tests');
  await mkdir(testsDir);
  const fixtures = path.join(ROOT, 'fixtures/test');
  const spec = `import { expect, test } from '${fixtures}'; test('looks', () => expect(1, 'a heading').toBe(2));`;
  await writeFile(path.join(testsDir, 'a.spec.ts'), spec);
  const options = { ...CONTEXT, folder: testInfo.outputPath('mutation'), workers: 1, testsDir };
  await expect(record(['a.spec.ts › looks'], copier(ROOT, sources), options)).rejects.toThrow(
    /Without a mutant, all 1 tests must pass; 1 did not:\n {2}a\.spec\.ts › looks: failed\n.*a heading/,
  );
});

test('a run that is interrupted leaves no server, so that the command ends', async ({}, testInfo) => {
  const { sources } = await mutate(ROOT);
  const servers = (): number =>
    process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;
  const before = servers();
  // A folder in place of the file of the run: what runs the tests throws, as it does when a signal ends it.
  const folder = testInfo.outputPath('mutation');
  await mkdir(path.join(folder, 'run.json'), { recursive: true });
  const options = { ...CONTEXT, folder, workers: 1 };
  await expect(record(['screens/home/home.spec.ts › Home'], copier(ROOT, sources), options)).rejects.toThrow(
    'EISDIR',
  );
  await expect.poll(servers).toBe(before);
});

test('the arguments choose mutants', () => {
  expect(readArguments(['--changed', 'HEAD~1', '--file', 'a.ts', '--mutant', '3'])).toMatchObject({
    changed: true,
    ref: 'HEAD~1',
    file: ['a.ts'],
    mutant: ['3'],
    workers: 6,
  });
});

for (const { what, args, message } of [
  { what: 'an unknown option', args: ['--fast'], message: "Unknown option '--fast'" },
  { what: 'a stray word', args: ['card.ts'], message: 'Unexpected "card.ts".' },
  { what: 'a number of workers that is none', args: ['--workers', 'all'], message: 'got "all"' },
]) {
  test(`${what} is an error that says how the command is used`, async () => {
    await expect(main(args, CONTEXT)).rejects.toThrow(message);
    await expect(main(args, CONTEXT)).rejects.toThrow('Usage: npm run mutation');
  });
}
