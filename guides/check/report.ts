import type { RecognisedText } from '../read';
import type { Finding, Guide } from '../catalogue';
import type { GuidePicture } from '../evidence';
import { findingText } from '../finding-text';
import type { RunResult } from './run-result';

/** The text of a guide, how it was read, and what following it found. */
export interface GuideCheck extends RunResult {
  /** Name of the file, as the user gave it. */
  readonly file: string;
  readonly recognised: RecognisedText;
  readonly guide: Guide;
}

/** `findings.json`; reports/README.md documents its fields. */
export function figures(check: GuideCheck) {
  const { file, recognised, guide, findings, stopped = null } = check;
  return {
    file,
    title: recognised.title ?? null,
    court: recognised.court ?? null,
    comparedWith: guide.comparedWith,
    steps: recognised.steps.map(({ number, line, screen }) => ({ number, line, screen: screen ?? null })),
    readings: recognised.readings.map(({ rule, ...reading }) => ({
      ...reading,
      rule: rule.id,
      sureness: rule.sureness,
    })),
    findings: findings.map((finding) => ({
      ...finding,
      line: lineOf(finding, check),
      text: findingText(finding),
      picture: pictureOf(finding, check)?.file ?? null,
    })),
    stopped,
  };
}

/** Line of a finding: that of its action, or else where its step begins. */
export function lineOf({ line, step }: Finding, { recognised }: GuideCheck): number | null {
  return line ?? recognised.steps.find(({ number }) => number === step)?.line ?? null;
}

/** The picture of the screen on which something was found; texts that disagree have none. */
export function pictureOf(finding: Finding, { pictures }: GuideCheck): GuidePicture | undefined {
  const text = findingText(finding);
  return pictures.find(
    ({ step, findings }) => step === finding.step && findings.some((noted) => findingText(noted) === text),
  );
}
