import { readFileSync } from 'node:fs';
import type { TestCase } from '@playwright/test/reporter';
import type { GuidePicture } from '../fixtures/guide-camera';
import { type Guide, type GuideStep, GUIDES } from '../fixtures/guides';
import { BRANCH, GUIDE_PICTURES } from '../fixtures/labels';
import { judgeClaims, type JudgedClaim, metFindings, type MetFinding } from './claims';

/** A step of a guide as a registrant meets it. */
export interface IllustratedStep {
  readonly step: GuideStep;
  readonly pictures: readonly GuidePicture[];
  /** Heading of the screen that comes next; null where nothing does. */
  readonly next: string | null;
  readonly findings: readonly MetFinding[];
  readonly claims: readonly JudgedClaim[];
}

/** Another way through the flow than that of the text, and what its registrant sees at the end. */
export interface Branch {
  readonly name: string;
  readonly passed: boolean;
  /** File of its picture, from the directory of the guides. */
  readonly file: string;
}

/** A guide with what following it showed. */
export interface IllustratedGuide {
  readonly guide: Guide;
  readonly followed: 'passed' | 'failed';
  readonly steps: readonly IllustratedStep[];
  readonly branches: readonly Branch[];
}

/** Guides, and their pictures by the names of their files, from the directory of the guides. */
export interface Illustrations {
  readonly guides: readonly IllustratedGuide[];
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Puts together what the tests that followed guides attached. `onlyStep` leaves out all other steps. */
export function illustrate(tests: readonly TestCase[], onlyStep: number | undefined): Illustrations {
  const files = new Map<string, Buffer>();
  const branches = tests.flatMap((test) => branchOf(test, files) ?? []);
  const claims = judgeClaims(GUIDES, tests);
  const findings = metFindings(tests);
  const guides = tests.flatMap((test) => {
    const walk = attached(test, GUIDE_PICTURES);
    if (!walk) return [];
    const { id, pictures } = JSON.parse(walk.toString()) as { id: string; pictures: GuidePicture[] };
    const guide = GUIDES.find((one) => one.id === id);
    if (!guide) return [];
    const shown = guide.steps.filter(({ number }) => onlyStep === undefined || number === onlyStep);
    for (const { file, step } of pictures) {
      const picture = attached(test, file);
      if (picture && shown.some(({ number }) => number === step)) files.set(`${id}/${file}`, picture);
    }
    const steps = shown.map((step) => ({
      step,
      pictures: pictures.filter((picture) => picture.step === step.number),
      next: nextScreen(pictures, step),
      findings: findings.filter((finding) => finding.guide === id && finding.step === step.number),
      claims: claims.filter((judged) => judged.guide === id && judged.claim.step === step.number),
    }));
    const followed = test.outcome() === 'expected' ? 'passed' : 'failed';
    return [{ guide, followed, steps, branches: onlyStep === undefined ? branches : [] } as const];
  });
  return { guides, files };
}

/** The screen to which a step's last picture leads, where that is another one. */
function nextScreen(pictures: readonly GuidePicture[], { number }: GuideStep): string | null {
  const last = pictures.findLastIndex(({ step }) => step === number);
  const next = last < 0 ? undefined : pictures[last + 1];
  return next && next.screen !== pictures[last]?.screen ? next.screen : null;
}

/** A test that walks another way, with the picture of its last step. */
function branchOf(test: TestCase, files: Map<string, Buffer>): Branch | undefined {
  const name = test.annotations.find(({ type }) => type === BRANCH)?.description;
  const picture = attached(test, 'After step 9');
  if (!name || !picture) return undefined;
  const file = `branches/${name.toLowerCase().replaceAll(/\W+/g, '-')}.png`;
  files.set(file, picture);
  return { name, passed: test.outcome() === 'expected', file };
}

/** What a test attached under a name in its last attempt. */
function attached({ results }: TestCase, name: string): Buffer | undefined {
  const attachment = results.at(-1)?.attachments.find((one) => one.name === name);
  return attachment?.body ?? (attachment?.path ? readFileSync(attachment.path) : undefined);
}
