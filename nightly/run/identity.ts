import { run } from '../../runner/child-process.cjs';
import type { Context } from '../../runner/project.cjs';
import { COMMIT, RUN_ADDRESS, RUN_ID } from '../night';
import type { RunIdentity } from './result';

/** The run as GitHub, GitLab or Jenkins knows it, or a run by hand; and the commit that is checked out. */
export async function identityOf({ root, env }: Context, startedAt: Date): Promise<RunIdentity> {
  const { code, output } = await run('git', ['rev-parse', 'HEAD'], { cwd: root, env });
  const commit = code === 0 ? output.trim() : '';
  const id = env['GITHUB_RUN_ID'] ?? env['CI_PIPELINE_ID'] ?? env['BUILD_TAG'] ?? '';
  return {
    run: RUN_ID.test(id) ? id : `by-hand-${startedAt.toISOString().replaceAll(/\D/g, '')}`,
    url: addressOf(env),
    commit: COMMIT.test(commit) ? commit : null,
  };
}

function addressOf(env: NodeJS.ProcessEnv): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  const address =
    server && repository && id
      ? `${server}/${repository}/actions/runs/${id}`
      : (env['CI_PIPELINE_URL'] ?? env['BUILD_URL'] ?? '');
  return RUN_ADDRESS.test(address) ? address : null;
}
