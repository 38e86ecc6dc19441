import type { Label } from 'allure-js-commons';
import type { TestCase } from '@playwright/test/reporter';
import { CLAIM, RULE } from '../../fixtures/annotations';
import { testCaseName } from '../../fixtures/test-name';
import { GUIDES, guideStepTitle } from '../../guides/catalogue';
import { FOLLOWED_GUIDE } from '../../guides/evidence';
import { stepTitle } from '../../pages/steps';
import { taggedSteps } from '../summary/failure';

/** Where tests stand that prove no statement of a guide, by their folder in tests/. */
const AREAS: Readonly<Record<string, string>> = {
  accessibility: 'Accessibility',
  forms: 'Forms',
  guide: 'Guides',
  journeys: 'Journeys',
  screens: 'Screens',
  'stub-site': 'Stub site',
  tooling: 'Tools',
};

const STATEMENTS = new Map(
  GUIDES.flatMap((guide) => guide.claims.map((claim) => [claim.id, { guide, claim }] as const)),
);

/**
 * The labels that sort a test in the Allure report: guide (epic), step (feature) and statement (story). A test without
 * a statement stands under its area, its step and the rules that it covers.
 */
export function labelsOf(test: TestCase): Label[] {
  const described = (wanted: string): string[] =>
    test.annotations.flatMap(({ type, description }) =>
      type === wanted && description !== undefined ? [description] : [],
    );
  const statements = described(CLAIM).flatMap((id) => STATEMENTS.get(id) ?? []);
  const followed = described(FOLLOWED_GUIDE);
  const guides = GUIDES.filter(
    (guide) => followed.includes(guide.id) || statements.some((statement) => statement.guide === guide),
  );
  const steps = new Set(
    statements.map(({ guide, claim }) => {
      const step = guide.steps.find(({ number }) => number === claim.step);
      return step ? guideStepTitle(step) : `Step ${claim.step}`;
    }),
  );
  const isSmoke = test.tags.includes('@smoke');
  const label = (name: string, values: readonly string[]): Label[] =>
    [...new Set(values)].map((value) => ({ name, value }));
  return [
    ...label(
      'epic',
      guides.length > 0 ? guides.map(({ title, court }) => `${title} (${court})`) : [areaOf(test)],
    ),
    ...label(
      'feature',
      followed.length > 0 || steps.size > 1 ? ['The whole guide'] : [...steps, ...stepOf(test)].slice(0, 1),
    ),
    ...label('story', [
      ...statements.map(({ claim }) => `Step ${claim.step}: ${claim.statement}`),
      ...(statements.length === 0 ? described(RULE).map((rule) => `Rule ${rule}`) : []),
    ]),
    ...label('severity', [guides.length > 0 || isSmoke ? 'critical' : 'normal']),
  ];
}

/** By its folder in tests/. */
function areaOf(test: TestCase): string {
  const [folder = ''] = testCaseName(test).split('/');
  return AREAS[folder] ?? folder;
}

/** The one step that a test is about, or several. */
function stepOf(test: TestCase): string[] {
  const [step, ...more] = taggedSteps(test);
  if (!step) return [];
  return [more.length === 0 ? stepTitle(step) : 'Several steps'];
}
