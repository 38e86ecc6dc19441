import { readFileSync } from 'node:fs';
import type { TestCase } from '@playwright/test/reporter';
import {
  BRANCH,
  type FoundInGuide,
  GUIDE_PICTURES,
  type GuidePicture,
  type GuidePictures,
} from '../../guides/evidence';
import { type Finding, type Guide, type GuideStep, GUIDES } from '../../guides/catalogue';
import { disagreementsWith } from '../../guides/findings';
import { endingOf } from '../ending';
import { judgeClaims, type JudgedClaim, metFindings } from '../claims/claims';

/** A step of a guide, with what following it showed. */
export interface IllustratedStep {
  readonly step: GuideStep;
  readonly pictures: readonly GuidePicture[];
  /** What the registrant sees next; null where the run did not show it. */
  readonly next: NextScreen | null;
  readonly findings: readonly FoundInGuide[];
  /** Where guides that are compared with this one disagree with it. */
  readonly disagreements: readonly Finding[];
  readonly claims: readonly JudgedClaim[];
}

/** A screen to which a step leads. */
export interface NextScreen {
  readonly screen: string;
  /** Step and file of its picture. */
  readonly step: number;
  readonly file: string;
}

/** Another way through the flow, with pictures of what is different from the guide's text. */
export interface Branch {
  readonly name: string;
  readonly passed: boolean;
  /** Where its pictures are, from the directory of the guides. */
  readonly folder: string;
  readonly pictures: readonly GuidePicture[];
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

/** Collects what tests that followed guides attached. `onlyStep` leaves out all other steps. */
export function illustrate(tests: readonly TestCase[], onlyStep: number | undefined): Illustrations {
  const files = new Map<string, Buffer>();
  const branches = tests.flatMap((test) => branchOf(test, files) ?? []);
  const claims = judgeClaims(GUIDES, tests);
  const findings = metFindings(tests);
  const guides = tests.flatMap((test) => {
    const walk = attached(test, GUIDE_PICTURES);
    if (!walk) return [];
    const { id, pictures } = JSON.parse(walk.toString()) as GuidePictures;
    const guide = GUIDES.find((one) => one.id === id);
    if (!guide) return [];
    const shown = guide.steps.filter(({ number }) => onlyStep === undefined || number === onlyStep);
    const next = new Map(shown.map((step) => [step, nextScreen(pictures, step)]));
    const nextFiles = new Set([...next.values()].map((screen) => screen?.file));
    for (const { file, step } of pictures) {
      const picture = attached(test, file);
      const isShown = shown.some(({ number }) => number === step) || nextFiles.has(file);
      if (picture && isShown) files.set(`${id}/${file}`, picture);
    }
    const disagreements = disagreementsWith(guide, GUIDES);
    const steps = shown.map((step) => ({
      step,
      pictures: pictures.filter((picture) => picture.step === step.number),
      next: next.get(step) ?? null,
      findings: findings.filter((finding) => finding.guide === id && finding.step === step.number),
      disagreements: disagreements.filter((finding) => finding.step === step.number),
      claims: claims.filter((judged) => judged.guide === id && judged.claim.step === step.number),
    }));
    const followed = endingOf(test) === 'passed' ? 'passed' : 'failed';
    return [{ guide, followed, steps, branches: onlyStep === undefined ? branches : [] } as const];
  });
  return { guides, files };
}

/** The screen to which a step leads: from the picture of its result, or the picture that was taken next. */
function nextScreen(pictures: readonly GuidePicture[], { number }: GuideStep): NextScreen | null {
  const last = pictures.findLastIndex(({ step }) => step === number);
  const next = pictures.find(({ step, isOutcome }) => step === number && isOutcome) ?? pictures[last + 1];
  return last < 0 || !next ? null : { screen: next.screen, step: next.step, file: next.file };
}

/** A test that walks another way, with the pictures of what is different there. */
function branchOf(test: TestCase, files: Map<string, Buffer>): Branch | undefined {
  const name = test.annotations.find(({ type }) => type === BRANCH)?.description;
  const walk = attached(test, GUIDE_PICTURES);
  if (!name || !walk) return undefined;
  const { pictures } = JSON.parse(walk.toString()) as GuidePictures;
  const folder = `branches/${name.toLowerCase().replaceAll(/\W+/g, '-')}`;
  for (const { file } of pictures) {
    const picture = attached(test, file);
    if (picture) files.set(`${folder}/${file}`, picture);
  }
  return { name, passed: endingOf(test) === 'passed', folder, pictures };
}

/** What a test attached under a name in its last attempt. */
function attached({ results }: TestCase, name: string): Buffer | undefined {
  const attachment = results.at(-1)?.attachments.find((one) => one.name === name);
  return attachment?.body ?? (attachment?.path ? readFileSync(attachment.path) : undefined);
}
