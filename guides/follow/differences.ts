import type { Claim, Finding } from '../schema';

/** How the site differs from the text of a step: a finding, before the number of its step is added. */
export type Difference = Omit<Finding, 'step'>;

/** The control is on the site under another name. */
export function labelDiffers(label: string, name: string): Difference {
  return { kind: 'label-differs', says: label, meets: name };
}

/** The site has nothing of that kind. `what`: `a button "Open"`. */
export function isNotThere(what: string): Difference {
  return { kind: 'contradicted-by-site', says: `there is ${what}.`, meets: 'there is none.' };
}

/** The site does not say what the guide states. */
export function contradicted({ id, statement }: Claim, meets: string): Difference {
  return { kind: 'contradicted-by-site', claim: id, says: statement, meets };
}
