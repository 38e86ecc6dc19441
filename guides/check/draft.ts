import { html } from 'hono/html';
import type { Markup } from '../../html/page';
import type { Block } from '../read';
import type { CheckFinding, GuideCheck } from './report';

/** The guide in its own words, with the changes that the findings propose: what to delete, and what to insert. */
export function correctedDraft({ reading, findings }: Pick<GuideCheck, 'reading' | 'findings'>): Markup {
  const { document, steps } = reading;
  const own = document.blocks.flatMap((block, at) => (block.isAround ? [] : [{ block, at }]));
  const stepOf = (at: number): number => steps.find(({ from, to }) => at >= from && at <= to)?.number ?? 0;
  const before = insertions(
    findings.filter(({ kind, says }) => kind === 'missing-step' && !says.startsWith('after')),
  );
  const after = insertions(
    findings.filter(
      ({ kind, says }) =>
        kind === 'unmentioned-step' || (kind === 'missing-step' && says.startsWith('after')),
    ),
  );
  return html`<div class="draft">
    ${own.map(({ block, at }, index) => {
      const number = stepOf(at);
      const isFirst = stepOf(own[index - 1]?.at ?? -1) !== number;
      const isLast = stepOf(own[index + 1]?.at ?? -1) !== number;
      return html`${isFirst ? (before.get(number) ?? []).map(inserted) : ''}
        <p>${correctedText(block, at, findings, reading)}</p>
        ${isLast ? (after.get(number) ?? []).map(inserted) : ''}`;
    })}
  </div>`;
}

function inserted(words: string): Markup {
  return html`<p><ins>${words}</ins></p>`;
}

/** What to insert, by the step of the guide. */
function insertions(findings: readonly CheckFinding[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const finding of findings) {
    const words = insertionOf(finding);
    found.set(finding.step, [...new Set([...(found.get(finding.step) ?? []), words])]);
  }
  return found;
}

function insertionOf({ kind, about = '', meets }: CheckFinding): string {
  if (kind === 'missing-step') return `${meets}.`;
  switch (about) {
    case 'its address':
      return 'Go to pacer.uscourts.gov.';
    case 'acknowledge':
      return 'Check the box to acknowledge the policies and procedures.';
    case 'User Verification':
      return "Check I'm not a robot.";
    default:
      return /^(?:Next|Submit)$/.test(about) ? `Click ${about}.` : `Complete ${about}.`;
  }
}

/** A block whose labels are those of the site, and whose wrong statements are struck out. */
function correctedText(
  { text, marker }: Block,
  at: number,
  findings: readonly CheckFinding[],
  { readings }: GuideCheck['reading'],
): Markup[] {
  const edits = readings
    .filter((one) => one.at.block === at)
    .flatMap(({ at: span, line, action, fact, agrees, words }) => {
      const label = action?.control;
      const differs = findings.find(
        (one) =>
          one.kind === 'label-differs' &&
          one.line === line &&
          one.about !== undefined &&
          label?.startsWith(one.about),
      );
      if (differs)
        return [{ start: span.start, end: span.start + (differs.about?.length ?? 0), by: differs.meets }];
      if (fact === undefined || agrees !== false) return [];
      const wrong = findings.find(
        (one) => one.fact === fact && one.kind === 'contradicted-by-site' && one.says === words,
      );
      const start = text.indexOf(words);
      return wrong && start >= 0
        ? [
            {
              start,
              end: start + words.length,
              by: /On the site: [^]*?\.(?= The guide has)/.exec(wrong.meets)?.[0] ?? wrong.meets,
            },
          ]
        : [];
    })
    .toSorted((one, other) => one.start - other.start);
  const parts: Markup[] = [html`${marker && marker.style !== 'bullet' ? `${marker.value}. ` : ''}`];
  let from = 0;
  for (const { start, end, by } of edits) {
    if (start < from) continue;
    parts.push(html`${text.slice(from, start)}<del>${text.slice(start, end)}</del> <ins>${by}</ins>`);
    from = end;
  }
  return [...parts, html`${text.slice(from)}`];
}
