import { html } from 'hono/html';
import type { GuidePicture } from '../../guides/evidence';
import { type Finding, guideStepTitle } from '../../guides/catalogue';
import { FINDING_HEADINGS, findingText } from '../../guides/finding-text';
import type { JudgedClaim } from '../claims/claims';
import type { GuideFacts } from './reporter';
import { GUIDE_STYLE } from './style';
import { verdictOfGuide, verdictOfStep } from './verdict';
import type { Branch, IllustratedGuide, IllustratedStep, NextScreen } from './illustrated-guide';
import { type Markup, page } from '../../html/page';
import { findingsWithoutPicture, nextText, PROOFS } from './wording';

const IMAGES = "'self' file:";

/** A guide as a court could publish it: each step with its pictures, findings, and statements with their proof. */
export async function guidePage(illustrated: IllustratedGuide, facts: GuideFacts): Promise<string> {
  const { guide, steps, branches } = illustrated;
  const verdict = verdictOfGuide(illustrated);
  const tests = testsOf(steps);
  const body = html`<header>
      <p class="on-screen"><a href="index.html">All guides of this run</a></p>
      <p>${guide.court}</p>
      <h1>${guide.title}</h1>
      <p class="verdict" data-sign="${verdict.sign}"><strong>${verdict.word}</strong> ${verdict.text}</p>
      ${factList(facts)}
      <p class="quiet">
        The pictures show a local model of the site, not PACER itself; name, address and account are invented.
        The steps are those of the court's guide, in our own words.
      </p>
      <nav aria-label="Steps" class="on-screen">
        <ol>
          ${steps.map(({ step }) => html`<li value="${step.number}"><a href="#step-${step.number}">${step.sentence}</a></li>`)}
        </ol>
      </nav>
    </header>
    <main>
      ${steps.map((step) => stepSection(step, guide.id, tests))}
      ${branches.length > 0 ? branchSection(branches) : ''} ${tests.length > 0 ? testSection(tests) : ''}
    </main>`;
  return page(`${guide.title} (${guide.court})`, body, { style: GUIDE_STYLE, images: IMAGES });
}

/** The page with links to the guides of a run. */
export async function guideListPage(guides: readonly IllustratedGuide[], facts: GuideFacts): Promise<string> {
  const body = html`<main>
    <p><a href="../index.html">All reports of this run</a></p>
    <h1>Illustrated guides</h1>
    ${factList(facts)}
    ${guides.map((illustrated) => {
      const { guide } = illustrated;
      const { sign, word, text } = verdictOfGuide(illustrated);
      return html`<section aria-labelledby="${guide.id}">
        <h2 id="${guide.id}"><a href="${guide.id}.html">${guide.court}</a></h2>
        <p data-sign="${sign}"><span class="sign">${word}</span> ${text}</p>
        <p>
          Also as <a href="${guide.id}.pdf">PDF of ${guide.id}</a> and
          <a href="${guide.id}.md">Markdown of ${guide.id}</a>.
        </p>
      </section>`;
    })}
  </main>`;
  return page('Illustrated guides', body);
}

function factList({ date, commit, browser, seed }: GuideFacts): Markup {
  const facts = { Followed: date, Commit: commit, Browser: browser, Seed: seed };
  return html`<dl class="facts">
    ${Object.entries(facts).map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function stepSection(illustrated: IllustratedStep, folder: string, tests: readonly string[]): Markup {
  const { step, pictures, next, claims } = illustrated;
  const { sign, word, text } = verdictOfStep(illustrated);
  return html`<section class="step" aria-labelledby="step-${step.number}">
    <h2 id="step-${step.number}">${guideStepTitle(step)}</h2>
    <div class="pictures">${pictures.map((picture) => figure(picture, folder))}</div>
    ${next === null ? '' : nextMarkup(next, step.number, folder)}
    ${findingList(findingsWithoutPicture(illustrated))}
    <p data-sign="${sign}"><span class="sign">${word}</span> ${text}</p>
    ${claims.length === 0 ? '' : claimList(claims, step.number, tests)}
  </section>`;
}

function figure(picture: GuidePicture, folder: string): Markup {
  const { caption, inText, file, alt, width, height, extent, findings } = picture;
  return html`<figure class="${extent}">
    <figcaption>
      <p>${inText ? '' : html`<span class="not-in-text">Not in the text:</span>`} ${caption}</p>
      ${findingList(findings)}
    </figcaption>
    <a href="${folder}/${file}"
      ><img src="${folder}/${file}" alt="${alt}" width="${width}" height="${height}"
    /></a>
  </figure>`;
}

function nextMarkup(next: NextScreen, here: number, folder: string): Markup {
  const { step, file } = next;
  if (step === here) return html`<p class="next">${nextText(next, true)}</p>`;
  return html`<p class="next">
    <a href="#step-${step}"><img src="${folder}/${file}" alt="" width="160" /> ${nextText(next, false)}</a>
  </p>`;
}

/** Findings under a heading for each kind. */
function findingList(findings: readonly Omit<Finding, 'step'>[]): Markup | string {
  if (findings.length === 0) return '';
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return html`<div class="findings">
    ${kinds.map(
      (kind) =>
        html`<p class="kind">${FINDING_HEADINGS[kind]}</p>
          <ul>
            ${findings.filter((finding) => finding.kind === kind).map((finding) => html`<li>${findingText(finding)}</li>`)}
          </ul>`,
    )}
  </div>`;
}

function claimList(claims: readonly JudgedClaim[], step: number, tests: readonly string[]): Markup {
  return html`<ul class="claims" aria-label="Statements of step ${step}">
    ${claims.map((judged) => {
      const [word, sign] = PROOFS[judged.proof];
      const numbers = judged.tests.map((test) => tests.indexOf(testText(test)) + 1);
      return html`<li data-sign="${sign}">
        <span class="sign">${word}:</span> ${judged.claim.statement}
        ${judged.claim.untestable ? html`<span class="quiet">${judged.claim.untestable}</span>` : ''}
        ${
          numbers.length === 0
            ? ''
            : html`<span class="quiet"
                >${numbers.length === 1 ? 'Test' : 'Tests'}
                ${numbers.map((number, at) => html`${at > 0 ? ', ' : ''}<a href="#test-${number}">${number}</a>`)}</span
              >`
        }
      </li>`;
    })}
  </ul>`;
}

function branchSection(branches: readonly Branch[]): Markup {
  return html`<section class="step" aria-labelledby="branches">
    <h2 id="branches">Other ways through the flow</h2>
    ${branches.map(
      ({ name, passed, folder, pictures }) =>
        html`<h3 data-sign="${passed ? 'Passed' : 'Failed'}">
            ${name}: <span class="sign">${passed ? 'proven' : 'broken'}</span>
          </h3>
          <div class="pictures">
            ${pictures.map((picture) =>
              figure({ ...picture, caption: `Step ${picture.step}: ${picture.caption}` }, folder),
            )}
          </div>`,
    )}
  </section>`;
}

/** Each test of a statement of these steps, once. */
function testsOf(steps: readonly IllustratedStep[]): string[] {
  return [...new Set(steps.flatMap(({ claims }) => claims.flatMap(({ tests }) => tests.map(testText))))];
}

function testText({ name, result }: JudgedClaim['tests'][number]): string {
  return `${result}: ${name}`;
}

function testSection(tests: readonly string[]): Markup {
  return html`<section class="step" aria-labelledby="tests">
    <h2 id="tests">Tests of the statements</h2>
    <ol class="tests">
      ${tests.map((test, at) => html`<li id="test-${at + 1}">${test}</li>`)}
    </ol>
  </section>`;
}
