import { BROWSER_PROJECTS } from '../../fixtures/browser/projects';
import { SUITE_CONFIG } from '../suite/suite-run';
import type { Part, Prepared } from './part';
import { proveSuite } from './proof';

/** Minutes on two quiet cores, by project. */
const MINUTES: Readonly<Record<string, number>> = {
  'chromium-full': 1,
  firefox: 10,
  phone: 4,
  small: 4,
  webkit: 10,
};

/** A part for each browser and size beside that of the day. `missing` says why a browser is not there: its part is not run. */
export function browserParts(missing: ReadonlyMap<string, string>): Part[] {
  return BROWSER_PROJECTS.map((project) => ({
    name: `browser-${project}`,
    proves: `What the project ${project} has of the guide, the screens and the journeys passes.`,
    command: ['npx', 'playwright', 'test', '--config', SUITE_CONFIG, `--project=${project}`],
    minutes: MINUTES[project] ?? 10,
    isSeeded: true,
    prepare: () => Promise.resolve(cannotRun(missing.get(project))),
    prove: proveSuite,
  }));
}

function cannotRun(reason: string | undefined): Prepared {
  return reason === undefined ? {} : { cannot: `${reason}. docs/browsers.md says how to install it.` };
}
