import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

test('SIGTERM to npm alone ends the command and the stub that it started', async () => {
  const npm = spawn('npm', ['run', '--silent', 'site'], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = (await once(npm.stdout, 'data')) as [Buffer];
  const address = /http:\S+/.exec(printed.toString())?.[0] ?? '';
  expect((await fetch(address)).status).toBe(200);

  npm.kill('SIGTERM');
  const answers = () =>
    fetch(address).then(
      () => true,
      () => false,
    );
  await expect.poll(answers, { message: `${address} still answers`, timeout: 30_000 }).toBe(false);
});
