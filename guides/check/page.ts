import { html } from 'hono/html';
import { type Markup, page } from '../../html/page';
import { countText } from '../../html/wording';
import type { Claim } from '../catalogue';
import { FINDING_HEADINGS, findingText } from '../finding-text';
import { type Rule, RULES } from '../read';
import { documentView } from './document-view';
import { correctedDraft } from './draft';
import { type CheckFinding, type GuideCheck, lineOf, pictureOf } from './report';
import { placeText } from './text';

const STYLE = `
h1 { margin-bottom: 0.5rem; overflow-wrap: anywhere; }
p, dl > div { margin-bottom: 0.75rem; }
.findings, .document { padding: 0; list-style: none; }
.findings > li { margin-bottom: 1rem; padding: 0.75rem 1rem; border: 1px solid var(--line); border-left: 0.375rem solid var(--none); background: var(--sheet); break-inside: avoid; }
.findings h3 { margin: 0; }
.findings p { margin: 0.25rem 0; overflow-wrap: anywhere; }
.findings img { display: block; max-width: 100%; height: auto; margin-top: 0.5rem; border: 1px solid var(--line); }
.document > li { margin: 0 0 0.75rem calc(var(--depth) * 1.5rem); break-inside: avoid; overflow-wrap: anywhere; }
.document p { margin: 0; }
.document .heading p { font-weight: bold; }
.document mark { color: inherit; background: none; border-bottom: 0.125rem solid currentColor; }
.document mark[data-read="not asked"] { border-bottom-style: dotted; }
.read-as { margin: 0; padding-left: 1.25rem; font-size: 0.875rem; }
.found { margin: 0.25rem 0 0; padding: 0.25rem 0.75rem; border-left: 0.375rem solid var(--none); background: var(--sheet); }
.draft { padding: 0.75rem 1rem; border: 1px solid var(--line); background: var(--sheet); overflow-wrap: anywhere; }
.draft ins { font-weight: bold; }
dd, dt { overflow-wrap: anywhere; }
`;

const IMAGES = "'self' file:";

/** `index.html` of a check: the findings, the document as it was read, a corrected draft, and the rules. */
export async function guideCheckPage(check: GuideCheck): Promise<string> {
  const { file, reading, guide, findings, stopped } = check;
  const heading = `${countText(findings.length, 'finding')} in "${guide.title}"`;
  const notUnderstood = reading.readings.filter(({ takenFor }) => takenFor === 'not understood');
  const used = new Set(reading.readings.map(({ rule }) => rule));
  const body = html`<main>
    <h1>${heading}</h1>
    <p>
      ${guide.court}. Read from <code>${file}</code> (${reading.document.format}):
      ${countText(reading.steps.length, 'step')}, ${countText(reading.statements.length, 'statement')} that
      can be checked, ${countText(notUnderstood.length, 'part')} not understood.
    </p>
    ${
      stopped === undefined
        ? ''
        : html`<p>The guide was not followed to its end:</p>
            <pre>${stopped}</pre>`
    }
    <section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      <p>
        A finding is where the guide and the site disagree, or the guide and another guide. It is a result,
        not a failure. The pictures are of the local stub site.
      </p>
      ${
        findings.length === 0
          ? ''
          : html`<ol class="findings">
              ${together(findings, check).map((group) => findingEntry(group, check))}
            </ol>`
      }
    </section>
    ${
      notUnderstood.length === 0
        ? ''
        : html`<section aria-labelledby="not-understood">
            <h2 id="not-understood">Not understood</h2>
            <p>No rule reads these words. They were not followed: a person has to read them.</p>
            <ul>
              ${notUnderstood.map((one) => html`<li>${placeText(one)}: ${one.words}</li>`)}
            </ul>
          </section>`
    }
    <section aria-labelledby="document">
      <h2 id="document">The document, as it was read</h2>
      ${documentView(check)}
    </section>
    <section aria-labelledby="draft">
      <h2 id="draft">Corrected draft</h2>
      <p>
        The words of the guide, with proposed changes: struck out what the site has otherwise, in bold what to
        insert.
      </p>
      ${correctedDraft(check)}
    </section>
    ${guide.claims.length === 0 ? '' : statements(guide.claims)}
    <section aria-labelledby="rules">
      <h2 id="rules">The rules</h2>
      <dl>${RULES.filter(({ id }) => used.has(id)).map(ruleEntry)}</dl>
    </section>
  </main>`;
  return page(heading, body, { style: STYLE, images: IMAGES });
}

/** Findings that follow each other, of one kind, at one line and with one picture. */
type Group = readonly [CheckFinding, ...CheckFinding[]];

function together(findings: readonly CheckFinding[], check: GuideCheck): Group[] {
  const groups: [CheckFinding, ...CheckFinding[]][] = [];
  const keyOf = (finding: CheckFinding): string =>
    [finding.kind, finding.step, lineOf(finding, check), pictureOf(finding, check)?.file].join();
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last && keyOf(last[0]) === keyOf(finding)) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function findingEntry(group: Group, check: GuideCheck): Markup {
  const [finding] = group;
  const picture = pictureOf(finding, check);
  const line = lineOf(finding, check);
  return html`<li>
    <h3>Step ${finding.step}${line === null ? '' : `, line ${line}`}: ${FINDING_HEADINGS[finding.kind]}</h3>
    ${group.map((one) => html`<p>${findingText(one)}</p>`)}
    ${
      picture === undefined
        ? ''
        : html`<a href="pictures/${picture.file}"
            ><img
              src="pictures/${picture.file}"
              alt="${picture.alt}"
              width="${picture.width}"
              height="${picture.height}"
          /></a>`
    }
  </li>`;
}

function statements(claims: readonly Claim[]): Markup {
  return html`<section aria-labelledby="statements">
    <h2 id="statements">Statements, and how each is checked</h2>
    <ul>
      ${claims.map(
        (claim) =>
          html`<li>
            Step ${claim.step}: ${claim.statement}
            <div class="quiet">${proofText(claim)}</div>
          </li>`,
      )}
    </ul>
  </section>`;
}

function proofText({ shown, provenBy, untestable }: Claim): string {
  if (untestable) return `Not checked. ${untestable}`;
  const read = shown ? `Its words were looked for on "${shown.screen}". ` : '';
  return `${read}Tested by the specs of ${provenBy} in npm run e2e.`;
}

function ruleEntry({ id, means }: Rule): Markup {
  return html`<div id="${id}">
    <dt><code>${id}</code></dt>
    <dd>${means}</dd>
  </div>`;
}
