import { BROWSER_PROJECTS, isNamed, ON_EVERY_CHANGE, projectsNamed } from '../../fixtures/browser/projects';
import { OUTPUT, outputFolder } from '../../reports/output';
import type { Context } from '../../runner/project.cjs';

/** What Playwright is started with. */
export interface Start {
  readonly args: readonly string[];
  readonly context: Context;
}

/** A run of all tests. */
export interface WholeRun extends Start {
  /** Its projects beside `chromium`: those that run on every change and have their browser. */
  readonly browserProjects: readonly string[];
}

/** Whether the run opens browser windows. `--ui` does not: its browsers are headless unless `--headed` is given. */
export function opensWindows(args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const flags = ['--headed', '--debug', '--debug=inspector'];
  return args.some((arg) => flags.includes(arg)) || Boolean(env['PWDEBUG']);
}

/**
 * Adds projects to the arguments of `playwright test`. If the arguments name projects, their browsers are installed, or an
 * error says how to install them. If they name none, the run has the projects `own`; a run of all tests without windows
 * also has the projects of every change whose browser is installed or can be.
 */
export async function withBrowsers(
  args: readonly string[],
  own: readonly string[],
  context: Context,
): Promise<Start> {
  const named = projectsNamed(args);
  if (named.length > 0) {
    const { bringBrowsersOf } = await import('../setup/browsers.mjs');
    await bringBrowsersOf(
      BROWSER_PROJECTS.filter((project) => isNamed(project, named)),
      context,
    );
    return { args, context };
  }
  // Playwright knows these tests by their ids, whatever their project.
  if (args.includes('--last-failed')) return { args, context };
  const isWhole = outputFolder(['node', 'playwright', 'test', ...args]) === OUTPUT;
  if (!isWhole || opensWindows(args, context.env)) return { args: [...flags(own), ...args], context };

  const run = await runOfAllTests(own, context);
  return { ...run, args: [...run.args, ...args] };
}

/** A run of all tests of the projects `own`, and of what the projects beside `chromium` run on every change. */
export async function runOfAllTests(own: readonly string[], context: Context): Promise<WholeRun> {
  const { bringBrowsersIfPossible } = await import('../setup/browsers.mjs');
  const { projects, missing } = await bringBrowsersIfPossible(ON_EVERY_CHANGE, context);
  for (const [project, reason] of missing)
    console.log(`The project ${project} does not run: ${reason}. docs/browsers.md says how to install it.`);
  return runWith(own, projects, context);
}

/** The same with these projects beside `chromium`, whatever browsers are installed. */
export function runWith(
  own: readonly string[],
  browserProjects: readonly string[],
  context: Context,
): WholeRun {
  return {
    args: flags([...own, ...browserProjects]),
    context: { ...context, env: { ...context.env, E2E_BROWSER_TESTS: 'change' } },
    browserProjects,
  };
}

function flags(projects: readonly string[]): string[] {
  return projects.map((name) => `--project=${name}`);
}
