import { FACTS } from './facts/statements';
import type { Sureness } from './readings';

/** Why words were read as what they were read as; reports link to it. */
export interface Rule {
  readonly id: string;
  readonly sureness: Sureness;
  readonly means: string;
}

const STRUCTURE: readonly Rule[] = [
  {
    id: 'control.request',
    sureness: 'sure',
    means:
      'A verb that asks for something, such as "click", "You must enter" or "Be sure to select", and the control that it names.',
  },
  {
    id: 'control.passive',
    sureness: 'sure',
    means: '"The form has to be completed": what is named before the verb is asked for.',
  },
  {
    id: 'control.label',
    sureness: 'likely',
    means:
      'A label that says enough: "User Type: Individual", "Yours is Case Search Only", or a step of labels alone.',
  },
  {
    id: 'control.described',
    sureness: 'likely',
    means:
      'Said in passing, such as "after you click Next" or "the link takes you to the form". It counts where nothing beside it asks for the same.',
  },
  {
    id: 'not-asked.forbidden',
    sureness: 'unsure',
    means: 'After "do not", "never", "without" and the like nothing is done.',
  },
  {
    id: 'not-asked.condition',
    sureness: 'unsure',
    means:
      'Asked on a condition that a registrant without a card does not meet, such as "if you are an attorney". What is not known counts as not met.',
  },
  {
    id: 'not-asked.optional',
    sureness: 'unsure',
    means: 'After "you can" or "you may", nothing is done, except to go on.',
  },
  { id: 'not-asked.audience', sureness: 'unsure', means: 'Asked of others: "Attorneys should select".' },
  { id: 'not-asked.purpose', sureness: 'unsure', means: 'A purpose, such as "to open an account".' },
  {
    id: 'unknown.request',
    sureness: 'unsure',
    means: 'A verb that asks for something, and nothing on the screens that it could mean.',
  },
  {
    id: 'note.marked',
    sureness: 'likely',
    means: 'A sentence that begins with "Note", "Tip" or "Important" is for the reader: nothing is done.',
  },
  { id: 'note.text', sureness: 'likely', means: 'It asks for nothing and states no known fact.' },
  {
    id: 'structure.heading',
    sureness: 'likely',
    means: 'A heading: short, in capitals, in bold or with # before it.',
  },
];

/** Every rule, in the order in which reports list them. */
export const RULES: readonly Rule[] = [
  ...STRUCTURE,
  ...FACTS.filter(({ id }, at) => FACTS.findIndex((one) => one.id === id) === at).map(
    ({ id, says, model }): Rule => ({
      id: `fact.${id}`,
      sureness: 'likely',
      means: `${says} On the site: ${model}.`,
    }),
  ),
];
