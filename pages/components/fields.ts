import type { Locator, Page } from '@playwright/test';

/** A field of a screen: found by its label, and how a person enters an answer. */
interface Field<Optional extends boolean = boolean> {
  readonly label: string;
  /** Whether an accepted entry may leave it out. */
  readonly isOptional: Optional;
  readonly locatedOn: (page: Page) => Locator;
  readonly enter: (field: Locator, answer: string) => Promise<unknown>;
}

/** The fields of a screen by the names of their answers, in the order of the screen. */
type Fields = Readonly<Record<string, Field>>;

/** The answers to the fields of a screen, as texts that a person types or reads in a list. */
export type AnswersTo<Definitions extends Fields> = {
  readonly [Name in NamesOf<Definitions, false>]: string;
} & { readonly [Name in NamesOf<Definitions, true>]?: string };

type NamesOf<Definitions extends Fields, Optional extends boolean> = {
  [Name in keyof Definitions]: Definitions[Name] extends Field<Optional> ? Name : never;
}[keyof Definitions];

/** A field that a person types into. */
export function textField(label: string): Field<false> {
  return {
    label,
    isOptional: false,
    locatedOn: (page) => page.getByRole('textbox', { name: label, exact: true }),
    enter: (field, answer) => field.fill(answer),
  };
}

/** A text field of the type email. In Firefox, Playwright appends to what is in one, so it is emptied first. */
export function emailField(label: string): Field<false> {
  return {
    ...textField(label),
    enter: async (field, answer) => {
      await field.clear();
      await field.fill(answer);
    },
  };
}

/** A text field that hides what is typed; it has no role. */
export function passwordField(label: string): Field<false> {
  return { ...textField(label), locatedOn: (page) => page.getByLabel(label, { exact: true }) };
}

/** A list in which a user selects an option by its text. */
export function listField(label: string): Field<false> {
  return {
    label,
    isOptional: false,
    locatedOn: (page) => page.getByRole('combobox', { name: label, exact: true }),
    enter: (field, answer) => field.selectOption({ label: answer }),
  };
}

/** A field that may be left out. */
export function optional(field: Field<false>): Field<true> {
  return { ...field, isOptional: true };
}

/** The locators of fields, by the names of their answers. */
export function fieldsOn<Definitions extends Fields>(
  page: Page,
  definitions: Definitions,
): Readonly<Record<keyof Definitions, Locator>> {
  const located = Object.entries(definitions).map(([name, field]) => [name, field.locatedOn(page)]);
  return Object.fromEntries(located) as Record<keyof Definitions, Locator>;
}

/** Enters the given answers in the order of the screen; the other fields stay as they are. */
export async function enterAnswers<Definitions extends Fields>(
  page: Page,
  definitions: Definitions,
  answers: Partial<AnswersTo<Definitions>>,
): Promise<void> {
  const given = new Map<string, unknown>(Object.entries(answers));
  const toEnter = Object.entries(definitions).filter(([name]) => given.get(name) !== undefined);
  for (const [name, field] of toEnter) {
    await field.enter(field.locatedOn(page), String(given.get(name)));
  }
}
