import type { RecognisedText } from '../read';
import { type Finding, type Guide } from '../catalogue';
import { findingText } from '../findings';
import { lineOf } from './text';

export { guideCheckPage } from './page';
export { guideCheckText } from './text';

/** A guide's text, what it was taken for, and what following it found. */
export interface GuideCheck {
  /** As it was named. */
  readonly file: string;
  readonly recognised: RecognisedText;
  readonly guide: Guide;
  readonly findings: readonly Finding[];
}

/** `findings.json`, whose fields stand in reports/README.md. */
export function figures({ file, recognised, guide, findings }: GuideCheck) {
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
      line: lineOf(finding, recognised),
      text: findingText(finding),
    })),
  };
}
