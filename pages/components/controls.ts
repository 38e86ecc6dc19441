import type { Locator } from '@playwright/test';

/** How a person enters an answer into one control. */
export type Enter = (answer: string) => Promise<unknown>;

/** Types into a text field, in place of what is there. */
export function typeInto(field: Locator): Enter {
  return async (answer) => field.fill(answer);
}

/** Chooses an entry of a list by its text. */
export function chooseFrom(list: Locator): Enter {
  return async (answer) => list.selectOption({ label: answer });
}

/** Enters the given answers in the order of the controls, which is that of the screen; other fields stay as they are. */
export async function enterAll<Answers extends object>(
  controls: Readonly<Record<keyof Answers & string, Enter>>,
  answers: Partial<Answers>,
): Promise<void> {
  const given = new Map<string, unknown>(Object.entries(answers));
  const toEnter = Object.entries<Enter>(controls).filter(([name]) => given.get(name) !== undefined);
  for (const [name, enter] of toEnter) {
    await enter(String(given.get(name)));
  }
}
