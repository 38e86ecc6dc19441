import { html } from 'hono/html';
import { page } from '../../html/page';
import { type AssertionKind, KINDS, type TestStrength } from './strength';

const MOST_LISTED = 40;

const STYLE = `
th:first-child { border-left: 0; }
td { overflow-wrap: anywhere; }
p + table { margin-top: 0.75rem; }
`;

/** `strength.html`: what the tests assert, and the weakest tests. `all` has the weakest first. */
export async function strengthPage(all: readonly TestStrength[]): Promise<string> {
  const sum = all.reduce((total, { assertions }) => total + assertions, 0);
  const heading = `${sum} assertions in ${all.length} browser tests that passed`;
  const body = html`<main>
    <p><a href="index.html">All reports of this run</a></p>
    <h1>${heading}</h1>
    <h2>What the tests check</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">Checks</th>
          <th scope="col">Tests with such a check</th>
        </tr>
      </thead>
      <tbody>
        ${KINDS.map(
          (kind) =>
            html`<tr>
              <td>${kind}</td>
              <td>${all.reduce((total, { kinds }) => total + (kinds[kind] ?? 0), 0)}</td>
              <td>${all.filter(({ kinds }) => kinds[kind] !== undefined).length}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <h2>The weakest ${Math.min(MOST_LISTED, all.length)}</h2>
    <p>
      The tests with the fewest checks come first. <code>toShowFieldError</code> counts as four checks: the
      error summary, the message in it, the message at the field, and the title.
      <code>toBeDisplayed</code> counts as two: heading and address.
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">Test</th>
          <th scope="col">Checks</th>
        </tr>
      </thead>
      <tbody>
        ${all.slice(0, MOST_LISTED).map(
          ({ test, kinds }) =>
            html`<tr>
              <td>${test}</td>
              <td>${kindsText(kinds)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </main>`;
  return page(heading, body, { style: STYLE });
}

function kindsText(kinds: Readonly<Partial<Record<AssertionKind, number>>>): string {
  return (
    KINDS.filter((kind) => kinds[kind] !== undefined)
      .map((kind) => `${kinds[kind]} ${kind}`)
      .join(', ') || 'none'
  );
}
