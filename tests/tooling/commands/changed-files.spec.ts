import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { changedFiles } from '../../../runner/changed-files';
import { run } from '../../../runner/child-process.cjs';

// `npm run e2e -- --changed` asks git which files changed, wherever the project is checked out.

const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

/** Runs git in a folder; its user exists only there. */
async function git(cwd: string, ...args: string[]): Promise<void> {
  const user = ['-c', 'user.name=Tests', '-c', 'user.email=tests@example.com'];
  const { code, output } = await run('git', [...user, ...args], { cwd, env });
  expect(code, output).toBe(0);
}

async function write(...parts: string[]): Promise<void> {
  await mkdir(path.dirname(path.join(...parts)), { recursive: true });
  await writeFile(path.join(...parts), 'changed\n', { flag: 'a' });
}

const test = base.extend<{ repository: string }>({
  repository: async ({}, use, testInfo) => {
    const repository = testInfo.outputPath('repository');
    await write(repository, 'pages/form.page.ts');
    await write(repository, 'pages/same.page.ts');
    await write(repository, 'suite/pages/form.page.ts');
    await writeFile(path.join(repository, '.gitignore'), 'ignored.ts\n');
    await git(repository, 'init', '--quiet', '--initial-branch=main');
    await git(repository, 'add', '.');
    await git(repository, 'commit', '--quiet', '--message=All pages');
    await use(repository);
  },
});

test('in a worktree, its own changes count, committed or not, and those of the other checkout do not', async ({
  repository,
}, testInfo) => {
  const root = testInfo.outputPath('worktree');
  await git(repository, 'worktree', 'add', '--quiet', '-b', 'change', root);
  await write(repository, 'pages/same.page.ts');
  await write(root, 'pages/form.page.ts');
  await git(root, 'commit', '--quiet', '--all', '--message=Change the form');
  await write(root, 'suite/pages/form.page.ts');
  await write(root, 'pages/payment.page.ts');
  await write(root, 'ignored.ts');

  const { files } = await changedFiles('main', { root, env });
  expect(files).toEqual(['pages/form.page.ts', 'suite/pages/form.page.ts', 'pages/payment.page.ts']);
  await expect(changedFiles('nowhere', { root, env })).rejects.toThrow(
    /^git merge-base nowhere HEAD failed: /,
  );
});

test('in a folder of a larger repository, files are named from that folder, those beside it not at all', async ({
  repository,
}) => {
  await write(repository, 'pages/form.page.ts');
  await write(repository, 'suite/pages/form.page.ts');

  const { files } = await changedFiles('HEAD', { root: path.join(repository, 'suite'), env });
  expect(files).toEqual(['pages/form.page.ts']);
});

test('a name with accents is the name of the file', async ({ repository }) => {
  await write(repository, 'guides/data/café.ts');
  await git(repository, 'add', '--intent-to-add', '.');
  await write(repository, 'guides/data/résumé.ts');

  const { files } = await changedFiles('HEAD', { root: repository, env });
  expect(files).toEqual(['guides/data/café.ts', 'guides/data/résumé.ts']);
});

test("outside of a repository, the message is git's own", async ({}, testInfo) => {
  const folder = testInfo.outputPath();
  await mkdir(folder, { recursive: true });
  const outside = { ...env, GIT_CEILING_DIRECTORIES: path.dirname(folder) };
  await expect(changedFiles('HEAD', { root: folder, env: outside })).rejects.toThrow(
    /^git merge-base HEAD HEAD failed: .*not a git repository/,
  );
});
