import { html } from 'hono/html';
import type { Markup } from '../html/page';
import { durationText, timeText } from '../html/wording';
import type { RunLine } from './lines';
import { timeMarkup } from './page-time';

/** The sign in the block of a run: its color alone would not tell everybody. */
const SIGNS: Readonly<Record<RunLine['result'], string>> = { green: '✓', red: '✗', cancelled: '–' };

/** The runs as a row of small blocks, the oldest first, and as a table, the newest first. */
export function runsSection(runs: readonly RunLine[]): Markup {
  return html`<section aria-labelledby="runs">
    <h2 id="runs">Runs</h2>
    <p class="quiet">
      ✓ green, ✗ red, – cancelled; an underlined block is a nightly run. The newest is last.
    </p>
    <ol class="runs">
      ${runs.map(
        ({ run, kind, result }) =>
          html`<li data-result="${result}" data-kind="${kind}">
            <span aria-hidden="true">${SIGNS[result]}</span
            ><span class="for-readers">${timeText(run)}, ${kind}: ${result}</span>
          </li>`,
      )}
    </ol>
    <details>
      <summary>All runs as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Result</th>
            <th scope="col">Ran with</th>
          </tr>
        </thead>
        <tbody>
          ${runs.toReversed().map(runRow)}
        </tbody>
      </table>
    </details>
  </section>`;
}

function runRow({ run, kind, result, durationMs, counts, failingSteps, parts, ...facts }: RunLine): Markup {
  const counted = Object.entries(counts).filter(([, count]) => count > 0);
  const others = parts.filter((part) => part.result !== 'green').map(({ name }) => name);
  return html`<tr>
    <th scope="row">
      ${timeMarkup(run)}
      <div class="quiet">${kind}, ${durationText(durationMs)}</div>
    </th>
    <td>
      ${SIGNS[result]} ${result}
      <div class="quiet">${counted.map(([outcome, count]) => `${count} ${outcome}`).join(', ')}</div>
      ${failingSteps.length > 0 && html`<div class="quiet">failed in step ${failingSteps.join(', ')}</div>`}
      ${others.length > 0 && html`<div class="quiet">not green: ${others.join(', ')}</div>`}
    </td>
    <td>
      <code>${facts.commit?.slice(0, 10) ?? 'no commit'}</code>
      <div class="quiet">seed ${facts.seed ?? 'none'}, ${facts.browser ?? 'no browser'}</div>
    </td>
  </tr>`;
}
