import { BROWSER_PROJECTS, ON_EVERY_CHANGE, projectsNamed } from '../../fixtures/browser/projects';
import { selectionOf } from '../../reports/selection';
import type { Context } from '../../runner/project.cjs';

/** What Playwright is started with. */
export interface Start {
  readonly args: readonly string[];
  readonly context: Context;
}

/**
 * The arguments of `playwright test` as a person gave them, with projects. A project beside `chromium` that they name
 * gets its browser, or an error says what helps. Where they name none, the run has the projects `own` and, if it is of
 * all tests, those that run on every change, as far as their browsers can be had.
 */
export async function withBrowsers(
  args: readonly string[],
  own: readonly string[],
  context: Context,
): Promise<Start> {
  const { bringBrowsersIfPossible, bringBrowsersOf } = await import('../setup/browsers.mjs');
  const { env } = context;
  const named = projectsNamed(args);
  if (named.length > 0) {
    await bringBrowsersOf(
      named.filter((name) => BROWSER_PROJECTS.includes(name)),
      { env },
    );
    return { args, context };
  }
  if (selectionOf(['node', 'playwright', 'test', ...args]) !== null)
    return { args: [...flags(own), ...args], context };

  const { projects, missing } = await bringBrowsersIfPossible(ON_EVERY_CHANGE, { env });
  sayMissing(missing);
  const start = ofAChange(own, projects, context);
  return { ...start, args: [...start.args, ...args] };
}

/** A run of all tests of the projects `own`, with what those beside `chromium` run on every change. */
export function ofAChange(own: readonly string[], beside: readonly string[], context: Context): Start {
  return {
    args: flags([...own, ...beside]),
    context: { ...context, env: { ...context.env, E2E_BROWSER_TESTS: 'change' } },
  };
}

/** Says which projects do not run, and why. */
export function sayMissing(missing: ReadonlyMap<string, string>): void {
  for (const [project, reason] of missing) console.log(`The project ${project} does not run: ${reason}.`);
}

function flags(projects: readonly string[]): string[] {
  return projects.map((name) => `--project=${name}`);
}
