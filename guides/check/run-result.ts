import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { JSONReport } from '@playwright/test/reporter';
import { FINDINGS, GUIDE_PICTURES, type GuidePicture, type GuidePictures } from '../evidence';
import type { Finding } from '../schema';

/** What following a guide left. */
export interface RunResult {
  readonly findings: readonly Finding[];
  readonly pictures: readonly GuidePicture[];
  /** PNG files by their names. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Why the run was stopped before the end of the guide; undefined when it was not. */
  readonly stopped: string | undefined;
}

/** Reads Playwright's JSON report of a check. Throws an error with the reason when the guide was not followed at all. */
export function readRunResult(file: string): RunResult {
  const { suites, errors } = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as JSONReport)
    : { suites: [], errors: [{ message: 'Playwright did not start; the reason is above.' }] };
  const [result] = suites[0]?.specs[0]?.tests[0]?.results ?? [];
  const attached = new Map(
    result?.attachments.map(({ name, body = '' }) => [name, Buffer.from(body, 'base64')]),
  );
  const findings = attached.get(FINDINGS);
  const reasons = [...errors, ...(result?.errors ?? [])].map(({ message = '' }) =>
    stripVTControlCharacters(message),
  );
  if (!findings) throw new Error(reasons.join('\n') || 'No test ran.');
  const { pictures } = JSON.parse(
    attached.get(GUIDE_PICTURES)?.toString() ?? '{"pictures":[]}',
  ) as GuidePictures;
  return {
    findings: JSON.parse(findings.toString()) as Finding[],
    pictures,
    files: new Map(pictures.map(({ file: name }) => [name, attached.get(name) ?? Buffer.alloc(0)])),
    stopped: result?.status === 'passed' ? undefined : reasons.join('\n'),
  };
}
