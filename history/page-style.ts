/** Style of `history.html`, beside that of all report pages. The signs on the blocks have a contrast of 4.5 to 1. */
export const HISTORY_STYLE = `
th:first-child { border-left: 0; font-weight: 400; }
thead th:first-child { font-weight: 600; }
td, tbody th, li, h3 { overflow-wrap: anywhere; }
h3 { margin-top: 1rem; }
p + table, summary + table { margin-top: 0.75rem; }
td:last-child { white-space: normal; }
tbody td { min-width: 6rem; }
.interval { white-space: nowrap; }
.runs { display: flex; flex-wrap: wrap; gap: 0.25rem; margin: 0.75rem 0; padding: 0; list-style: none; }
.runs li {
  width: 1.5rem;
  height: 1.5rem;
  margin: 0;
  border-bottom: 3px solid transparent;
  background: var(--sign);
  color: var(--page);
  font-size: 0.875rem;
  line-height: 1.5rem;
  text-align: center;
}
.runs [data-result='green'] { --sign: var(--passed); }
.runs [data-result='red'] { --sign: var(--failed); }
.runs [data-result='cancelled'] { --sign: var(--quiet); }
.runs [data-kind='nightly'] { border-bottom-color: var(--text); }
.for-readers {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
@media print, (forced-colors: active) {
  .runs li { border: 1px solid; background: none; color: inherit; }
}
`;
