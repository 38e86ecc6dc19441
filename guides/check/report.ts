import type { Guide } from '../catalogue';
import type { GuidePicture } from '../evidence';
import { findingText } from '../finding-text';
import type { GuideReading } from '../read';
import type { Finding } from '../schema';
import type { RunResult } from './run-result';

/** A finding, with the fact or the label that it is about. */
export interface CheckFinding extends Finding {
  readonly about?: string;
  readonly fact?: string;
  readonly page?: number;
}

/** A guide, how it was read, and what was found. */
export interface GuideCheck extends Omit<RunResult, 'findings'> {
  /** Name of the file, as the user gave it. */
  readonly file: string;
  readonly reading: GuideReading;
  readonly guide: Guide;
  readonly findings: readonly CheckFinding[];
}

/** `findings.json`; reports/README.md documents its fields. */
export function figures(check: GuideCheck) {
  const { file, reading, guide, findings, stopped = null } = check;
  return {
    file,
    format: reading.document.format,
    title: reading.title ?? null,
    court: reading.court ?? null,
    comparedWith: guide.comparedWith,
    steps: reading.steps.map(({ number, line, screen }) => ({ number, line, screen: screen ?? null })),
    readings: reading.readings.map(({ at: _, ...one }) => one),
    findings: findings.map((finding) => ({
      ...finding,
      line: lineOf(finding, check),
      text: findingText(finding),
      picture: pictureOf(finding, check)?.file ?? null,
    })),
    stopped,
  };
}

/** `findings.json` of a document that is not a guide to registration. */
export function figuresOfRefusal(file: string, { document, title, readings, refused }: GuideReading) {
  return {
    file,
    format: document.format,
    title: title ?? null,
    refused,
    readings: readings.map(({ at: _, ...one }) => one),
  };
}

/** Line of a finding: that of its words, or else where its step begins. */
export function lineOf(
  { line, step }: CheckFinding,
  { reading }: Pick<GuideCheck, 'reading'>,
): number | null {
  return line ?? reading.steps.find(({ number }) => number === step)?.line ?? null;
}

/** The picture of the screen on which something was found; texts that disagree have none. */
export function pictureOf(
  finding: CheckFinding,
  { pictures }: Pick<GuideCheck, 'pictures'>,
): GuidePicture | undefined {
  const text = findingText(finding);
  return pictures.find(
    ({ step, findings }) => step === finding.step && findings.some((noted) => findingText(noted) === text),
  );
}
