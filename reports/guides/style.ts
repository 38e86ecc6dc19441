/** Style of an illustrated guide: on a desktop, on a phone and on paper. */
export const GUIDE_STYLE = `
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr)); gap: 1.25rem; align-items: start; margin: 1rem 0; }
figure { margin: 0; break-inside: avoid; }
figure.screen { grid-column: 1 / -1; }
figure a { display: block; }
figure img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); }
figcaption { margin-bottom: 0.4rem; overflow-wrap: anywhere; }
figcaption > p { font-weight: 600; }
.not-in-text { color: var(--none); }
.step { padding-top: 0.5rem; border-top: 1px solid var(--line); margin-top: 2.5rem; }
.step h2 { margin-top: 1rem; }
.step h3 { margin-top: 1.5rem; }
.findings { margin: 0.5rem 0; padding: 0.5rem 0.75rem; border-left: 0.375rem solid var(--none); background: var(--sheet); }
.findings .kind { font-weight: 600; }
.next { margin: 1rem 0; font-weight: 600; }
.next a { display: flex; gap: 0.75rem; align-items: center; }
.next img { flex: none; width: 8rem; height: auto; border: 1px solid var(--line); }
.claims { margin-top: 0.5rem; font-size: 0.9375rem; }
.claims .sign { white-space: normal; }
.tests { font-size: 0.875rem; overflow-wrap: anywhere; }
header > .quiet { margin: 0.75rem 0; }
nav ol { padding-left: 1.5rem; }
@media print {
  .on-screen { display: none; }
  a { color: inherit; text-decoration: none; }
  .pictures { grid-template-columns: 1fr 1fr; gap: 0.2in; }
  figure img { width: 100%; max-width: 100%; margin: 0; border-width: 1px; }
  /* What is said of a large picture stands beside it. */
  figure.screen { display: grid; grid-template-columns: 4.5in 1fr; gap: 0.2in; }
  figure.screen figcaption { order: 2; }
  .step { margin-top: 1rem; padding-top: 0; }
  h2, h3 { break-after: avoid; break-inside: avoid; }
  .findings, .next, .claims li, .tests li { break-inside: avoid; }
  .next img { display: none; }
  .claims { font-size: 0.8125rem; }
  .tests { font-size: 0.625rem; }
  .tests li { margin-bottom: 0.125rem; }
}
`;
