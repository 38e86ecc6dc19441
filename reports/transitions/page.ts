import { html, raw } from 'hono/html';
import { page } from '../../html/page';
import { REFUSED } from '../../fixtures/evidence/transitions';
import type { WalkedFlow, WalkedTransition } from './transitions';

const STYLE = `
.graph { overflow-x: auto; background: #ffffff; padding: 1rem; border: 1px solid var(--line); border-radius: 4px; }
.graph svg { display: block; margin: 0 auto; }
.graph + h3 { margin-top: 1.5rem; }
@media (min-width: 50rem) {
  .graph svg { max-width: 100%; height: auto; }
}
th:first-child { border-left: 0; }
.transitions { overflow-x: auto; }
.transitions :is(th, td) { overflow-wrap: normal; }
details ul { margin-top: 0.4rem; font-size: 0.875rem; overflow-wrap: anywhere; }
.untested { color: var(--failed); font-weight: 700; }
`;

/** `transitions.html`: the flow as a graph, and each of its transitions with the tests that take it. No script, no other files. */
export async function transitionsPage(flow: WalkedFlow, selection: string | null): Promise<string> {
  const untested = flow.transitions.filter(({ tests }) => tests.length === 0).length;
  const heading = `${flow.transitions.length - untested} of ${flow.transitions.length} transitions of the flow were tested`;
  const body = html`<main>
    <p><a href="index.html">All reports of this run</a></p>
    <h1>${heading}</h1>
    ${
      selection === null
        ? ''
        : html`<p>
            This was a partial run (<code>${selection}</code>): it did not select the tests of every
            transition.
          </p>`
    }
    ${await Promise.all(PARTS.map((part) => partOfFlow(part, flow.transitions)))}
  </main>`;
  return page(heading, body, { style: STYLE });
}

const PARTS: readonly WalkedTransition['part'][] = ['Registration', 'After registration'];

async function partOfFlow(part: WalkedTransition['part'], all: readonly WalkedTransition[]) {
  const transitions = all.filter((transition) => transition.part === part);
  // In one graph with the others, their lines hide the flow.
  const refusals = transitions.filter(({ from, to }) => REFUSED.has(from) || REFUSED.has(to));
  return html`<h2>${part}</h2>
    ${await drawing(
      part,
      transitions.filter((transition) => !refusals.includes(transition)),
    )}
    <h3>Refused requests and server errors</h3>
    ${await drawing(`${part}, refused requests and server errors`, refusals)}
    <h3>All transitions</h3>
    <div class="transitions" role="region" aria-label="Table: ${part}" tabindex="0">
      <table>
        <caption class="quiet">
          ${part}: each transition and the passed tests that take it
        </caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">By</th>
            <th scope="col">To</th>
            <th scope="col">When</th>
            <th scope="col">Tests</th>
          </tr>
        </thead>
        <tbody>
          ${transitions.map(
            ({ from, by, to, when, tests }) =>
              html`<tr>
                <td>${from}</td>
                <td>${by}</td>
                <td>${to}</td>
                <td>${when}</td>
                <td>${tests.length === 0 ? html`<span class="untested">none</span>` : testList(tests)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

async function drawing(name: string, transitions: readonly WalkedTransition[]) {
  return html`<div class="graph" role="region" aria-label="Graph: ${name}" tabindex="0">
    ${raw(await graph(name, transitions))}
  </div>`;
}

const MOST_NAMED = 10;

function testList(tests: readonly string[]) {
  const more = tests.length - MOST_NAMED;
  return html`<details>
    <summary>${tests.length}</summary>
    <ul>
      ${tests.slice(0, MOST_NAMED).map((test) => html`<li>${test}</li>`)}
      ${more > 0 ? html`<li>and ${more} more</li>` : ''}
    </ul>
  </details>`;
}

/** The flow drawn by Graphviz: a transition without a test is red and dashed. The table below says the same in words. */
async function graph(name: string, transitions: readonly WalkedTransition[]): Promise<string> {
  const { instance } = await import('@viz-js/viz');
  const viz = await instance();
  const between = new Map<string, WalkedTransition[]>();
  for (const transition of transitions) {
    const ends = `${transition.from} ${transition.to}`;
    between.set(ends, [...(between.get(ends) ?? []), transition]);
  }
  const edges = [...between.values()].map((parallel) => {
    const [{ from, to }] = parallel as [WalkedTransition];
    const untested = parallel.some(({ tests }) => tests.length === 0);
    return {
      tail: from,
      head: to,
      attributes: {
        label: parallel.map(({ by }) => ` ${by} `).join('\n'),
        ...(untested ? { color: '#b50909', fontcolor: '#b50909', style: 'dashed' } : {}),
      },
    };
  });
  const svg = viz.renderString(
    {
      directed: true,
      graphAttributes: { rankdir: 'TB', bgcolor: 'transparent', pad: 0.25, nodesep: 0.25, ranksep: 0.45 },
      nodeAttributes: { shape: 'box', style: 'rounded', fontname: 'sans-serif', color: '#1a4480' },
      edgeAttributes: { fontname: 'sans-serif', fontsize: 12, color: '#565c65' },
      edges,
    },
    { format: 'svg' },
  );
  return svg
    .slice(svg.indexOf('<svg'))
    .replace(/(width|height)="(\d+)pt"/g, '$1="$2"')
    .replace(
      '<svg',
      `<svg role="img" aria-label="${name}: screens and the transitions between them, listed in the table below"`,
    )
    .replace(/<title>[^<]*<\/title>/g, '');
}
