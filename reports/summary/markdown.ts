import { DOCUMENTED_FLOW, stepTitle } from '../../pages/steps';
import { countsText, factTexts, missingText, picturesText, tookText, verdictText } from '../wording';
import type { RunSummary } from './run-summary';
import { groupAlike } from './same-failures';
import { groupText } from './text';

/** `summary.md`: what the page of a CI job shows of a run. Files are named from `root`. */
export function summaryMarkdown(summary: RunSummary, root: string): string {
  const { errors, facts, failures, others, steps } = summary;
  const failed = groupAlike(failures).map((group, index) => groupText(group, index + 1, root));
  const rows = steps.map(
    (step) =>
      `| ${step.sign} | ${stepTitle(step.step)} | ${step.passed} | ${step.failed} | ${step.skipped} |`,
  );
  return [
    `## ${verdictText(summary)}`,
    ...[...errors, ...failed].map(fenced),
    [
      `| | ${DOCUMENTED_FLOW.title} | passed | failed | skipped |`,
      '| --- | --- | ---: | ---: | ---: |',
      ...rows,
    ].join('\n'),
    `Tests of no step: ${others.map((other) => `${other.project} ${countsText(other)}`).join('; ') || 'none'}`,
    [...missingText(summary), ...Object.values(factTexts(facts)), tookText(summary), ...picturesText(facts)]
      .map((text) => `- ${text}`)
      .join('\n'),
    '',
  ].join('\n\n');
}

/** A text as it is: what a page says is no Markdown. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
