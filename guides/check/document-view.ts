import { html } from 'hono/html';
import type { Markup } from '../../html/page';
import { FINDING_HEADINGS, findingText } from '../finding-text';
import type { Block, Reading } from '../read';
import { type CheckFinding, type GuideCheck, lineOf, pictureOf } from './report';
import { placeText, readingText } from './text';

/** The document as it was written, each part marked with what it was read as, and the findings beside their lines. */
export function documentView(check: GuideCheck): Markup {
  const { blocks } = check.reading.document;
  const own = blocks.flatMap((block, at) => (block.isAround ? [] : [{ block, at }]));
  return html`<ol class="document">
    ${own.map(({ block, at }, index) => {
      const next = own[index + 1]?.block;
      return blockEntry(block, at, findingsAt(check, block, next), check);
    })}
  </ol>`;
}

/** Findings of the lines from a block to the next; those without a line are at the top of the page only. */
function findingsAt(check: GuideCheck, block: Block, next: Block | undefined): CheckFinding[] {
  const first = block.places[0]?.line ?? null;
  const end = next?.places[0]?.line ?? Infinity;
  if (first === null) return [];
  return check.findings.filter((finding) => {
    const line = lineOf(finding, check);
    return line !== null && line >= first && (line < end || line === first);
  });
}

function blockEntry(block: Block, at: number, findings: readonly CheckFinding[], check: GuideCheck): Markup {
  const readings = check.reading.readings.filter((one) => one.at.block === at);
  const notes = readings.filter(({ takenFor }) => takenFor !== 'heading' && takenFor !== 'title');
  return html`<li class="${block.kind}" style="--depth: ${block.depth}">
    <p>
      <span class="quiet"
        >${placeText({ line: block.places[0]?.line ?? null, ...(block.places[0]?.page === undefined ? {} : { page: block.places[0].page }) })}</span
      >
      ${markerText(block)} ${markedText(block, readings)}
    </p>
    ${
      notes.length === 0
        ? ''
        : html`<ul class="read-as">
            ${notes.map(
              (one) =>
                html`<li data-read="${one.takenFor}">
                  ${one.takenFor}: ${readingText(one)}
                  <span class="quiet">(${one.sureness}, <a href="#${one.rule}">${one.rule}</a>)</span>
                </li>`,
            )}
          </ul>`
    }
    ${findings.map((one) => findingNote(one, check))}
  </li>`;
}

function findingNote(finding: CheckFinding, check: GuideCheck): Markup {
  const picture = pictureOf(finding, check);
  return html`<div class="found" role="note">
    <strong>${FINDING_HEADINGS[finding.kind]}.</strong> ${findingText(finding)}
    ${picture === undefined ? '' : html`<a href="pictures/${picture.file}">Picture of the screen</a>`}
  </div>`;
}

function markerText({ marker }: Block): string {
  if (!marker) return '';
  if (marker.style === 'bullet') return '•';
  return marker.style === 'step' ? `Step ${marker.value}` : `${marker.value}.`;
}

/** The text with its controls marked; a hover says what each was read as. */
function markedText({ text }: Block, readings: readonly Reading[]): Markup[] {
  const marks = readings
    .filter(({ takenFor }) => takenFor === 'control' || takenFor === 'not asked')
    .toSorted((one, other) => one.at.start - other.at.start);
  const parts: Markup[] = [];
  let from = 0;
  for (const { at, takenFor, what, rule } of marks) {
    if (at.start < from) continue;
    parts.push(html`${text.slice(from, at.start)}`);
    parts.push(
      html`<mark data-read="${takenFor}" title="${takenFor}: ${what} (${rule})"
        >${text.slice(at.start, at.end)}</mark
      >`,
    );
    from = at.end;
  }
  return [...parts, html`${text.slice(from)}`];
}
