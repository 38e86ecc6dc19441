import { run } from './child-process.cjs';
import type { Context } from './project.cjs';
import { UserError } from './user-error.cjs';

/**
 * Files that changed since the branch left `ref`, committed or not, new ones too, and the commit where it left. Names
 * are relative to the root; files of a larger repository outside of it are left out.
 */
export async function changedFiles(
  ref: string,
  { root, env }: Context,
): Promise<{ base: string; files: string[] }> {
  const git = async (...args: string[]): Promise<string[]> => {
    const { code, output } = await run('git', args, { cwd: root, env });
    if (code !== 0) throw new UserError(`git ${args.join(' ')} failed: ${output.trim()}`);
    return output.split(/[\0\n]/).filter(Boolean);
  };
  const [base = ''] = await git('merge-base', ref, 'HEAD');
  // -z: names as they are, where git would quote what is not ASCII.
  const changed = await git('diff', '--name-only', '--relative', '-z', base);
  const added = await git('ls-files', '--others', '--exclude-standard', '-z');
  return { base, files: [...changed, ...added] };
}
