import { html } from 'hono/html';
import { DOCUMENTED_FLOW } from '../../pages/steps';
import { type Markup, page } from '../../html/page';
import { countText, durationText } from '../../html/wording';
import { caughtAt } from './summary';
import { type FaultsRun, isCaught, type Verdict } from './verdict';

const STYLE = `
th, td, td:last-child { white-space: normal; overflow-wrap: anywhere; }
tbody th { width: 50%; font-weight: 400; }
th .quiet { display: block; }
details summary { cursor: pointer; }
details .quiet { margin-top: 0.375rem; }
h3 { margin-top: 1.5rem; }
article h3 { margin-top: 0; }
`;

const SIGNS = { caught: 'Passed', doubtful: 'Failed', survived: 'Failed', 'not tried': 'No test' } as const;

/** `faults.html`: which seeded faults the tests caught, and the first test to catch each. No script, no other files. */
export async function faultsPage(run: FaultsRun): Promise<string> {
  const { durationMs, problems, selection } = run;
  const faults = run.faults.filter(({ canary }) => !canary);
  const missed = faults.filter((fault) => !isCaught(fault));
  const caught = faults.length - missed.length;
  const isVoid = problems.length > 0;
  const verdict = isVoid ? 'Void' : missed.length > 0 ? 'Failed' : 'Passed';
  const heading = isVoid
    ? 'This run is void: it proves nothing about the seeded faults'
    : `${caught} of ${faults.length} seeded faults are caught`;
  const counts = isVoid ? 'Ended' : `${caught} caught, ${missed.length} not caught,`;
  const body = html`<main>
    <p><a href="index.html">All reports</a></p>
    <h1>${heading}</h1>
    <p class="verdict" data-sign="${verdict}">
      <strong>${verdict}</strong> ${counts} ${isVoid ? 'after' : 'in'}
      ${durationText(durationMs)}${
        selection === null ? '' : html`. A part of the catalogue only: <code>${selection}</code>`
      }
    </p>
    <p>
      Each fault is one that a real site could ship. It is put into a sandbox of the stub site. The tests of
      its step that cover the rules it breaks run there until one of their assertions or actions fails: form
      tests first, then browser tests. The same tests must pass on the site as it is. A fault that survives
      them runs against all other tests. If one of those fails, the fault is doubtful.
    </p>
    ${isVoid ? problemsSection(problems) : findings(faults, missed)}
  </main>`;
  return page(heading, body, { style: STYLE });
}

function findings(faults: readonly Verdict[], missed: readonly Verdict[]): Markup {
  const doubtful = missed.filter(({ verdict }) => verdict === 'doubtful');
  const others = missed.filter(({ verdict }) => verdict !== 'doubtful');
  return html`${others.length > 0 ? missedSection(others) : ''}
    ${doubtful.length > 0 ? doubtsSection(doubtful) : ''}
    <h2>By step of the flow</h2>
    ${countsTable('Step', [
      ...DOCUMENTED_FLOW.steps.map(({ number, sentence }) => ({
        name: `${number}: ${sentence}`,
        faults: faults.filter(({ step }) => step === number),
      })),
      { name: 'Any', faults: faults.filter(({ step }) => step === 'any') },
    ])}
    <h2>By screen</h2>
    ${countsTable(
      'Screen',
      groups(faults, ({ screen }) => screen),
    )}
    <h2>By kind of fault</h2>
    ${countsTable(
      'Kind',
      groups(faults, ({ kind }) => kind),
    )}
    <h2>Every fault and the test that caught it</h2>
    ${groups(faults, ({ screen }) => screen).map(({ name, faults: ofScreen }) =>
      faultsTable(name, ofScreen),
    )}`;
}

interface Group {
  readonly name: string;
  readonly faults: readonly Verdict[];
}

/** Faults grouped by a name, in the order of the first of each group. */
function groups(faults: readonly Verdict[], nameOf: (fault: Verdict) => string): Group[] {
  return [...new Set(faults.map(nameOf))].map((name) => ({
    name,
    faults: faults.filter((fault) => nameOf(fault) === name),
  }));
}

function countsTable(what: string, rows: readonly Group[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${what}</th>
        <th scope="col">Faults</th>
        <th scope="col">Caught</th>
        <th scope="col">by form tests</th>
        <th scope="col">by browser tests</th>
      </tr>
    </thead>
    <tbody>
      ${rows
        .filter(({ faults }) => faults.length > 0)
        .map(({ name, faults }) => {
          const caught = faults.filter(isCaught).length;
          return html`<tr data-sign="${caught === faults.length ? 'Passed' : 'Failed'}">
            <th scope="row">${name}</th>
            <td>${faults.length}</td>
            <td><span class="sign">${caught}</span></td>
            <td>${caughtAt(faults, 'form')}</td>
            <td>${caughtAt(faults, 'browser')}</td>
          </tr>`;
        })}
    </tbody>
  </table>`;
}

function faultsTable(screen: string, faults: readonly Verdict[]): Markup {
  return html`<h3>${screen}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">Fault</th>
          <th scope="col">Caught by</th>
        </tr>
      </thead>
      <tbody>
        ${faults.map(
          (fault) =>
            html`<tr data-sign="${SIGNS[fault.verdict]}">
              <th scope="row">${fault.sentence} <span class="quiet">${fault.id}, ${fault.kind}</span></th>
              <td>${catcherCell(fault)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function catcherCell({ catcher, tests, verdict }: Verdict): Markup {
  if (!catcher) {
    return html`<span class="sign"
      >${verdict === 'survived' ? `Not caught by ${countText(tests, 'test')}` : 'Not tried'}</span
    >`;
  }
  return html`<details>
    <summary>${catcher.test.split(' › ').at(-1)}</summary>
    <p class="quiet">${catcher.test}</p>
    <pre>${catcher.message.join('\n')}</pre>
    <p class="quiet">
      ${catcher.level} test, after ${durationText(catcher.ms)}${catcher.doubt ? `; ${catcher.doubt}` : ''}
    </p>
  </details>`;
}

function missedSection(missed: readonly Verdict[]): Markup {
  return html`<h2>Not caught</h2>
    ${missed.map(
      (fault) =>
        html`<article data-sign="${SIGNS[fault.verdict]}">
          <h3>${fault.sentence}</h3>
          <p><code>${fault.id}</code>, step ${fault.step}. ${missedText(fault)}</p>
        </article>`,
    )}`;
}

function missedText({ verdict, breaks, tests, others }: Verdict): string {
  if (verdict === 'not tried') return 'It was not tried.';
  const rules = breaks.join(', ');
  const covering =
    tests === 0
      ? `No test covers ${rules}.`
      : `${countText(tests, 'test')} of ${rules} ran, and none failed.`;
  return others === 0 ? covering : `${covering} Of the other tests ${others} ran, and none failed.`;
}

function doubtsSection(doubtful: readonly Verdict[]): Markup {
  return html`<h2>Doubtful: caught, perhaps for another reason</h2>
    <ul>
      ${doubtful.map(
        ({ id, sentence, catcher }) =>
          html`<li>
            ${sentence} <span class="quiet">${id}</span> Caught by ${catcher?.test}; ${catcher?.doubt}.
          </li>`,
      )}
    </ul>`;
}

function problemsSection(problems: readonly string[]): Markup {
  return html`<h2>Why this run is void</h2>
    ${problems.map((problem) => html`<article data-sign="Failed"><pre>${problem}</pre></article>`)}`;
}
