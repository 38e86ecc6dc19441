import { html } from 'hono/html';
import type { GuidePicture } from '../fixtures/guide-camera';
import { guideStepTitle } from '../fixtures/guides';
import { findingText } from '../fixtures/guides/findings';
import type { GuideFacts } from './guide-reporter';
import type { Branch, IllustratedGuide, IllustratedStep } from './illustrated-guide';
import { verdictOfGuide, verdictOfStep } from './guide-verdict';
import { type Markup, page } from './page';

const STYLE = `
figure { margin: 1rem 0 1.5rem; break-inside: avoid; }
figure img { display: block; width: 100%; height: auto; border: 1px solid var(--line); }
figcaption { margin-bottom: 0.4rem; font-weight: 600; overflow-wrap: anywhere; }
.not-in-text { color: var(--none); }
.step { padding-top: 0.5rem; border-top: 1px solid var(--line); margin-top: 2.5rem; }
.step h2 { margin-top: 1rem; }
.findings { margin: 0.5rem 0 1rem; padding: 0.75rem 1rem; border-left: 0.375rem solid var(--none); background: var(--sheet); }
.findings p { font-weight: 600; }
.next { font-weight: 600; }
details { margin-top: 0.75rem; }
details li { overflow-wrap: anywhere; }
header > .quiet { margin: 0.75rem 0; }
nav ol { padding-left: 1.5rem; }
@media print {
  nav { display: none; }
  figure img { max-height: 3.4in; width: auto; max-width: 100%; }
  h2, figcaption { break-after: avoid; }
  h2, .findings { break-inside: avoid; }
}
`;

const IMAGES = "'self' file:";

/** A guide as a court could publish it: each step with its pictures, what was found there, and the proof of its claims. */
export async function guidePage(illustrated: IllustratedGuide, facts: GuideFacts): Promise<string> {
  const { guide, steps, branches } = illustrated;
  const verdict = verdictOfGuide(illustrated);
  const body = html`<header>
      <p><a href="index.html">All guides of this run</a></p>
      <p>${guide.court}</p>
      <h1>${guide.title}</h1>
      <p class="verdict" data-sign="${verdict.sign}"><strong>${verdict.word}</strong> ${verdict.text}</p>
      ${factList(facts)}
      <p class="quiet">
        The pictures show a local model of the site, not PACER itself; name, address and account are invented.
        The text of each step is that of the court's guide, in other words.
      </p>
      <nav aria-label="Steps">
        <ol>
          ${steps.map(({ step }) => html`<li value="${step.number}"><a href="#step-${step.number}">${step.sentence}</a></li>`)}
        </ol>
      </nav>
    </header>
    <main>
      ${steps.map((step) => stepSection(step, guide.id))}
      ${branches.length > 0 ? branchSection(branches) : ''}
    </main>`;
  return page(`${guide.title} (${guide.court})`, body, { style: STYLE, images: IMAGES });
}

/** The page that leads to the guides of a run. */
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

function stepSection(illustrated: IllustratedStep, folder: string): Markup {
  const { step, pictures, next, findings, claims } = illustrated;
  const { sign, word, text } = verdictOfStep(illustrated);
  return html`<section class="step" aria-labelledby="step-${step.number}">
    <h2 id="step-${step.number}">${guideStepTitle(step)}</h2>
    ${pictures.map((picture) => figure(picture, folder))}
    ${next === null ? '' : html`<p class="next">You then see "${next}".</p>`}
    ${
      findings.length === 0
        ? ''
        : html`<div class="findings">
            <p>Where the text and the site part:</p>
            <ul>
              ${findings.map((finding) => html`<li>${findingText(finding)}</li>`)}
            </ul>
          </div>`
    }
    <p data-sign="${sign}"><span class="sign">${word}</span> ${text}</p>
    ${
      claims.length === 0
        ? ''
        : html`<details>
            <summary>The statements of this step and their tests</summary>
            <ul>
              ${claims.map(
                ({ claim, proof, tests }) =>
                  html`<li>
                    ${claim.statement} (${proof}) ${claim.untestable ?? ''}
                    ${
                      tests.length === 0
                        ? ''
                        : html`<ul class="quiet">
                            ${tests.map(({ name, result }) => html`<li>${result}: ${name}</li>`)}
                          </ul>`
                    }
                  </li>`,
              )}
            </ul>
          </details>`
    }
  </section>`;
}

function figure(picture: GuidePicture, folder: string): Markup {
  const { caption, inText, file } = picture;
  return html`<figure>
    <figcaption>
      ${inText ? '' : html`<span class="not-in-text">Not in the text:</span>`} ${caption}
    </figcaption>
    <img src="${folder}/${file}" alt="${altText(picture)}" width="1280" height="800" />
  </figure>`;
}

/** What a picture shows, for who does not see it. */
export function altText({ caption, screen, isMarked }: GuidePicture): string {
  const frame = isMarked ? ' What is used is framed in red.' : '';
  return `The screen "${screen}" at the moment of: ${caption}.${frame}`;
}

function branchSection(branches: readonly Branch[]): Markup {
  return html`<section class="step" aria-labelledby="branches">
    <h2 id="branches">Other ways, and where they end</h2>
    ${branches.map(
      ({ name, passed, file }) =>
        html`<figure>
          <figcaption data-sign="${passed ? 'Passed' : 'Failed'}">
            ${name}: <span class="sign">${passed ? 'proven' : 'broken'}</span>
          </figcaption>
          <img src="${file}" alt="${branchText(name)}" />
        </figure>`,
    )}
  </section>`;
}

export function branchText(name: string): string {
  return `The last screen of a person who registers ${name.toLowerCase()}: thanks, the account and its status.`;
}
