import { html } from 'hono/html';
import type { Guide } from '../../guides/catalogue';
import { findingText } from '../../guides/finding-text';
import type { FoundInGuide } from '../../guides/evidence';
import type { JudgedClaim, Proof } from './claims';
import { type Markup, page } from '../../html/page';

const STYLE = `
summary { overflow-wrap: anywhere; white-space: normal; }
@media (max-width: 40rem) { .places { display: none; } }
details ul { margin-top: 0.4rem; font-size: 0.875rem; overflow-wrap: anywhere; white-space: normal; }
.guide-findings li { overflow-wrap: anywhere; }
`;

/** The word for a proof, and the sign that gives its color. */
const SHOWN: Readonly<Record<Proof, readonly [string, string]>> = {
  proven: ['Proven', 'Passed'],
  contradicted: ['Contradicted', 'No test'],
  broken: ['Broken', 'Failed'],
  skipped: ['Skipped', 'No test'],
  'no test': ['No test', 'No test'],
  untestable: ['Untestable', 'Not selected'],
};

/** `claims.html`: every claim of every guide with its tests, and what following the guides found. */
export async function claimsPage(
  guides: readonly Guide[],
  claims: readonly JudgedClaim[],
  findings: readonly FoundInGuide[],
  selection: string | null,
): Promise<string> {
  const count = (proof: Proof): number => claims.filter((claim) => claim.proof === proof).length;
  const heading = `${count('proven')} of ${claims.length - count('untestable')} claims of the guides are proven${
    count('contradicted') === 0 ? '' : `, ${count('contradicted')} contradicted`
  }`;
  const body = html`<main>
    <p><a href="index.html">All reports of this run</a></p>
    <h1>${heading}</h1>
    ${
      selection === null
        ? ''
        : html`<p>
            This was a partial run (<code>${selection}</code>): it did not select the tests of every claim.
          </p>`
    }
    ${guides.map((guide) =>
      guideSection(
        guide,
        claims.filter((claim) => claim.guide === guide.id),
        findings.filter((finding) => finding.guide === guide.id),
      ),
    )}
  </main>`;
  return page(heading, body, { style: STYLE });
}

function guideSection(
  guide: Guide,
  claims: readonly JudgedClaim[],
  findings: readonly FoundInGuide[],
): Markup {
  return html`<section aria-labelledby="${guide.id}">
    <h2 id="${guide.id}">${guide.court}</h2>
    <table>
      <caption class="quiet">
        Claims of "${guide.title}"
      </caption>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">Claim</th>
          <th scope="col">Result</th>
          <th scope="col">Tests</th>
        </tr>
      </thead>
      <tbody>
        ${claims.map(claimRow)}
      </tbody>
    </table>
    ${
      findings.length === 0
        ? ''
        : html`<h3>Findings of following the guide to the letter</h3>
            <ul class="guide-findings">
              ${findings.map((finding) => html`<li>Step ${finding.step}, ${finding.kind}: ${findingText(finding)}</li>`)}
            </ul>`
    }
  </section>`;
}

function claimRow({ claim, proof, tests, contradictions }: JudgedClaim): Markup {
  const [word, sign] = SHOWN[proof];
  return html`<tr data-sign="${sign}">
    <th scope="row">${claim.step}</th>
    <td>
      ${claim.statement} <span class="quiet">${claim.id}</span>
      ${claim.untestable ? html`<div class="quiet">${claim.untestable}</div>` : ''}
      ${contradictions.map((finding) => html`<div class="quiet">${finding.kind}: ${findingText(finding)}</div>`)}
    </td>
    <td><span class="sign">${word}</span></td>
    <td>
      ${
        tests.length === 0
          ? 'none'
          : html`<details>
              <summary>${tests.length}<span class="places">, in ${specsOf(tests).join(', ')}</span></summary>
              <ul>
                ${tests.map(({ name, result }) => html`<li>${result}: ${name}</li>`)}
              </ul>
            </details>`
      }
    </td>
  </tr>`;
}

function specsOf(tests: JudgedClaim['tests']): string[] {
  return [...new Set(tests.map(({ spec }) => spec))];
}
