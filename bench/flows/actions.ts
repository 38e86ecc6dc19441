import type { BrowserContext } from '@playwright/test';

/**
 * Records every click, input and change on the pages of a browser context, with its element, its value and the address
 * of its page. Two flows with equal lists did the same. The list grows while the pages are used.
 */
export async function recordActions(context: BrowserContext): Promise<readonly string[]> {
  const actions: string[] = [];
  await context.exposeBinding('actionDone', (_source, action: string) => actions.push(action));
  // Runs in the browser. It declares no function by name: tsx would add a helper that only Node has.
  await context.addInitScript(() => {
    const report = Reflect.get(window, 'actionDone') as (action: string) => void;
    for (const type of ['click', 'input', 'change']) {
      addEventListener(
        type,
        ({ target }) => {
          const { tagName, id = '', value = '', textContent } = target as HTMLInputElement;
          const name = id || textContent.trim() || '';
          const address = location.pathname.replace(/[\w-]{22}$/, '<token>');
          report(`${type} ${tagName.toLowerCase()} "${name}" = "${value}" at ${address}`);
        },
        true,
      );
    }
  });
  return actions;
}
