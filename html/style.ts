/** Style of all report pages. Colors keep a contrast of 4.5 to 1 in light and dark; print is always light. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --text: #1b1b1b;
  --quiet: #565c65;
  --page: #f7f8fa;
  --sheet: #ffffff;
  --line: #d6dae0;
  --link: #005ea2;
  --passed: #216e1f;
  --failed: #b50909;
  --none: #7a4a00;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --text: #eceef1;
    --quiet: #a9b0ba;
    --page: #14171c;
    --sheet: #1d2127;
    --line: #3a414b;
    --link: #8ec2f0;
    --passed: #82d37c;
    --failed: #ff9b91;
    --none: #f2c063;
  }
}
* {
  box-sizing: border-box;
}
body {
  margin: 0 auto;
  max-width: 60rem;
  padding: 2.5rem 1.25rem 4rem;
  background: var(--page);
  color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif;
}
h1, h2, h3, p, dl, dd, ul, pre {
  margin: 0;
}
h1 {
  font-size: 1.75rem;
  line-height: 1.25;
}
p + h1, h1 + p {
  margin-top: 0.5rem;
}
h2 {
  margin: 2.5rem 0 0.75rem;
  font-size: 1.25rem;
}
h3 {
  margin-bottom: 0.5rem;
  font-size: 1.0625rem;
}
ul {
  padding-left: 1.25rem;
}
li {
  margin-bottom: 0.375rem;
}
a {
  color: var(--link);
  text-underline-offset: 0.15em;
}
a:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}
code, pre {
  font: 0.875rem/1.5 ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace;
  overflow-wrap: anywhere;
}
dt, .quiet {
  color: var(--quiet);
  font-size: 0.875rem;
}
dd, h3 {
  overflow-wrap: anywhere;
}

/* A result: its word, in its color. */
[data-sign] {
  --sign: var(--failed);
}
[data-sign='Passed'] {
  --sign: var(--passed);
}
[data-sign='No test'] {
  --sign: var(--none);
}
[data-sign='Not selected'] {
  --sign: var(--quiet);
}
.sign, .verdict strong {
  color: var(--sign);
  font-weight: 600;
  white-space: nowrap;
}
[data-sign='Not selected'] .sign {
  font-weight: 400;
}
.verdict, article {
  border: 1px solid var(--line);
  border-left: 0.375rem solid var(--sign);
  background: var(--sheet);
}
.verdict {
  margin: 1.25rem 0 1rem;
  padding: 0.75rem 1rem;
}
.verdict strong {
  margin-right: 0.5rem;
  font-size: 1.25rem;
}
.partial {
  margin-bottom: 1rem;
}
.facts {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem 2rem;
}

/* The guide. */
table {
  width: 100%;
  margin-bottom: 0.5rem;
  border: 1px solid var(--line);
  border-collapse: collapse;
  background: var(--sheet);
}
th, td {
  padding: 0.625rem 0.75rem;
  border-top: 1px solid var(--line);
  text-align: left;
  vertical-align: baseline;
}
thead th {
  color: var(--quiet);
  font-size: 0.875rem;
}
th:first-child {
  border-left: 0.375rem solid var(--sign, var(--line));
}
td:last-child {
  white-space: nowrap;
}
tfoot th {
  font-weight: 400;
}
tfoot tr:first-child > * {
  border-top-width: 3px;
}

/* A failed test. */
article {
  margin-bottom: 1rem;
  padding: 1rem;
}
article dl > div {
  display: grid;
  grid-template-columns: 4.75rem 1fr;
  gap: 0.75rem;
  align-items: baseline;
  padding: 0.125rem 0;
}
.alike {
  margin-top: 0.75rem;
}
pre {
  margin: 0.75rem 0;
  padding: 0.75rem;
  border: 1px solid var(--line);
  background: var(--page);
  white-space: pre-wrap;
}

@media (max-width: 40rem) {
  body {
    padding: 1.5rem 0.5rem 3rem;
  }
  th, td {
    padding: 0.5rem 0.25rem;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  /* Wide enough for its longest word. */
  td:nth-child(2) {
    min-width: 6rem;
  }
  thead th {
    overflow-wrap: normal;
  }
  td:last-child {
    overflow-wrap: normal;
    white-space: normal;
  }
  article dl > div {
    grid-template-columns: 1fr;
    gap: 0;
  }
}
@media print {
  :root {
    --page: var(--sheet);
  }
  body {
    max-width: none;
    padding: 0;
    font-size: 0.875rem;
  }
  article, tr {
    break-inside: avoid;
  }
}
`;
