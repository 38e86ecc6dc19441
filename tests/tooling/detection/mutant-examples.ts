import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as base } from '@playwright/test';
import type { OpenMutant, Result } from '../../../detection/mutants/judge';
import type { Mutant } from '../../../detection/mutants/stub/mutants';

export const ROOT = path.join(__dirname, '../../..');

const AGE = `export const ADULT: number = 18 + 0;
/** @rule form.age */
export function mayRegister(age: number): boolean {
  return age >= ADULT;
}
`;

const APP = `import { randomBytes } from 'node:crypto';
import { mayRegister } from './rules/age';
export function createApp() {
  return {
    fetch: (request: Request) => {
      const age = Number(new URL(request.url).searchParams.get('age'));
      return new Response(mayRegister(age) + ' ' + randomBytes(4).toString('hex'));
    },
  };
}
`;

export const test = base.extend<{ stub: string }>({
  /** A project whose stub site has one rule and one constant. */
  stub: async ({}, use, testInfo) => {
    const root = testInfo.outputPath('project');
    mkdirSync(path.join(root, 'stub-site/rules'), { recursive: true });
    mkdirSync(path.join(root, 'stub-site/screens'));
    writeFileSync(path.join(root, 'package.json'), '{}');
    writeFileSync(path.join(root, 'stub-site/rules/age.ts'), AGE);
    writeFileSync(path.join(root, 'stub-site/app.ts'), APP);
    await use(root);
  },
});

/** A request of that stub. */
export function ask(age: number, init?: RequestInit): Request {
  return new Request(`http://127.0.0.1/?age=${age}`, init);
}

export function mutantOf(id: string, given: Partial<Mutant> = {}): Mutant {
  return {
    id,
    file: 'stub-site/rules/payment/card.ts',
    mutator: 'BooleanLiteral',
    original: 'true',
    replacement: 'false',
    location: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
    ...given,
  };
}

export function openMutant(
  id: string,
  untried: readonly string[],
  tried: readonly string[] = [],
): OpenMutant {
  return { mutant: mutantOf(id), untried: new Set(untried), tried: [...tried] };
}

export function resultOf(id: string, status: Result['status'], given: Partial<Result> = {}): Result {
  return { mutant: mutantOf(id), isStatic: false, status, ...given };
}
