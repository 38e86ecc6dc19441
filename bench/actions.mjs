/**
 * Writes down what is done to the pages of a browser context: every click, input and change, with its element,
 * its value and the address of its page. Two ways through the site that leave the same list did the same.
 * @param {import('@playwright/test').BrowserContext} context
 * @returns {Promise<string[]>} the list, which grows
 */
export async function recordActions(context) {
  /** @type {string[]} */
  const actions = [];
  await context.exposeBinding('actionDone', (_source, action) => actions.push(action));
  await context.addInitScript(() => {
    const report = /** @type {(action: string) => void} */ (Reflect.get(window, 'actionDone'));
    for (const type of ['click', 'input', 'change']) {
      addEventListener(
        type,
        ({ target }) => {
          const { tagName, id = '', value = '', textContent } = /** @type {HTMLInputElement} */ (target);
          const name = id || textContent?.trim() || '';
          const address = location.pathname.replace(/[\w-]{22}$/, '<token>');
          report(`${type} ${tagName.toLowerCase()} "${name}" = "${value}" at ${address}`);
        },
        true,
      );
    }
  });
  return actions;
}
