import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

// docs/troubleshooting.md quotes messages: its `<...>` are the expressions of a text in the code.

const ROOMS = [
  'detection',
  'fixtures',
  'guides',
  'history',
  'nightly',
  'reports',
  'runner',
  'scripts',
  'stub-site',
];
const OTHERS = ['tests/tooling/data.spec.ts'];
/** Printed by Node. */
const OF_NODE = ['ENOSPC: no space left on device'];
/** Stands for an expression. */
const ANY = '\0';

interface Message {
  readonly file: string;
  readonly text: string;
}

/** The messages of the first column of each table. */
function quotedMessages(): string[] {
  const document = readFileSync(path.join(PROJECT_ROOT, 'docs/troubleshooting.md'), 'utf8');
  return [...document.matchAll(/^\| `([^`]+)`/gm)].map(([, message = '']) => message);
}

/** A quoted message as the text of an expression. */
function patternOf(message: string): string {
  return message.replaceAll(/<[^<>]+>/g, ANY);
}

/** The text that an expression makes, as far as it is written in the code. */
function textOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => ANY + literal.text).join('');
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return textOf(node.left) + textOf(node.right);
  }
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  return ANY;
}

/** All texts in the code, and those that are errors for the user. */
function textsInCode(): { all: Message[]; userErrors: Message[] } {
  const all: Message[] = [];
  const userErrors: Message[] = [];
  for (const file of sources()) {
    const code = readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
    const visit = (node: ts.Node): void => {
      const text = textOf(node);
      if (text !== ANY) all.push({ file, text });
      if (isUserError(node)) userErrors.push({ file, text: textOf(node.arguments?.[0] ?? node) });
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  }
  return { all, userErrors };
}

function sources(): string[] {
  const files = ROOMS.flatMap((room) =>
    readdirSync(path.join(PROJECT_ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|mjs|cjs)$/.test(name))
      .map((name) => path.posix.join(room, name.split(path.sep).join('/'))),
  );
  return [...files.filter((file) => !file.startsWith('reports/output/')), ...OTHERS];
}

/** `new UserError(...)`, `new Refusal(...)`, or `fail(...)` of the stub. */
function isUserError(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  if (ts.isNewExpression(node)) return ['UserError', 'Refusal'].includes(node.expression.getText());
  return ts.isCallExpression(node) && node.expression.getText() === 'fail';
}

const test = base.extend<object, { texts: ReturnType<typeof textsInCode> }>({
  texts: [async ({}, use) => use(textsInCode()), { scope: 'worker' }],
});

test.describe.configure({ mode: 'default' }); // one worker reads the code

for (const message of quotedMessages().filter((quoted) => !OF_NODE.includes(quoted))) {
  test(`the code has the message: ${message}`, ({ texts }) => {
    const pattern = patternOf(message);
    expect(texts.all.some(({ text }) => text.includes(pattern))).toBe(true);
  });
}

test('every error for the user is explained', ({ texts }) => {
  const patterns = quotedMessages().map(patternOf);
  const says = ({ text }: Message): boolean => /[a-z]{3}/i.test(text.replaceAll(ANY, ''));
  expect(texts.userErrors.filter(says).length).toBeGreaterThan(40);
  const unexplained = texts.userErrors
    .filter(says)
    .filter(({ text }) => !patterns.some((pattern) => text.includes(pattern)));
  expect(unexplained).toEqual([]);
});
