import { expect as base } from '@playwright/test';
import fc from 'fast-check';

// Without it fast-check stays at ten characters or so, and the longest that a rule allows is never tried.
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });

/** Samples a property is tried on. */
const RUNS = 150;

/** One seed for every property, so that a run can be repeated: that of the suite's data, otherwise 1. */
const SEED = /^\d{1,9}$/.test(process.env['E2E_SEED'] ?? '') ? Number(process.env['E2E_SEED']) : 1;

/**
 * `expect(property).toHold()`: one assertion a property, however many samples. A failure names the seed, the smallest
 * sample that was found, and what was said about it.
 */
export const expect = base.extend({
  toHold(property: fc.IRawProperty<unknown, false>) {
    const run = fc.check(property, { seed: SEED, numRuns: RUNS });
    const message = (): string =>
      run.failed
        ? [
            `the property holds for ${run.numRuns - 1} samples and not for this one:`,
            `  ${fc.stringify(run.counterexample)}`,
            String((run.errorInstance as Error | null)?.message ?? 'too many samples were skipped'),
            `Repeat it with E2E_SEED=${SEED}; the path of the sample is "${run.counterexamplePath}".`,
          ].join('\n')
        : 'Expected a sample for which the property does not hold, got none.';
    return { pass: !run.failed, message, name: 'toHold' };
  },
});

/** A text with each letter in either case. */
export function inAnyCase(text: string): fc.Arbitrary<string> {
  return fc.mixedCase(fc.constant(text));
}

/** `text` with `part` put in before its character `at`; a position past the end is the end. */
export function insert(text: string, part: string, at: number): string {
  const characters = [...text];
  return [...characters.slice(0, at), part, ...characters.slice(at)].join('');
}

/** Nothing entered, or spaces only. */
export function blank(): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(' ', '\u00a0', '\t'), maxLength: 4 });
}

/** Texts that some field accepts and others refuse, and any text at all. */
const ANY_TEXT = fc.oneof(
  blank(),
  fc.constantFrom('Pat', '63102', '63102-1234', 'K1P 5E7', '314-555-0100', '02/29/2004', 'pat@example.com'),
  fc.constantFrom('Visa', 'American Express', '4111 1111 1111 1111', '12', '2026', '2031', '2099', '739'),
  fc.constantFrom('Missouri', 'Texas', 'Other', 'Germany', 'United States of America', 'Law Firm', 'Jr.'),
  fc.constantFrom('one\ntwo', 'x'.repeat(51), 'x'.repeat(101), 'x'.repeat(255)),
  fc.string(),
  fc.string({ unit: 'binary' }),
);

/** Some of the fields, each with any text. */
export function anyEntries(fields: readonly string[]): fc.Arbitrary<Record<string, string>> {
  return fc.dictionary(fc.constantFrom(...fields), ANY_TEXT, { maxKeys: fields.length });
}
