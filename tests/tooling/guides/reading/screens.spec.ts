import type { Page } from '@playwright/test';
import type { Registration } from '../../../../fixtures/app/registration';
import { SCREENS } from '../../../../pages/screens';
import type { FlowScreen } from '../../../../pages/steps';
import { expect, test } from '../../../../fixtures/test';
import { MODEL, type ScreenControl } from '../../../../guides/read/model/screens';

// The screens that guides are read by are data. Here they are compared with the running site.

for (const { name, heading, controls } of MODEL) {
  const always = controls.filter(({ appears }) => appears === undefined);
  const labels = always.flatMap((control) =>
    [control.name, control.and ?? control.name].map((label) => ({ control, label })),
  );

  test(`the site has the controls of "${name}" that guides are read by`, async ({ page, registration }) => {
    await openScreen(page, registration, name);
    await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
    const missing = await Promise.all(labels.map(({ control, label }) => isMissing(page, control, label)));
    expect(labels.filter((_, at) => missing[at]).map(({ label }) => label)).toEqual([]);
  });
}

async function openScreen(page: Page, registration: Registration, name: FlowScreen): Promise<void> {
  if (name === 'home' || name === 'register' || name === 'case-search') await page.goto(SCREENS[name].path);
  else await registration.startAt(name);
}

/** Whether a control is not there, after the time that a page in a frame takes. */
async function isMissing(page: Page, control: ScreenControl, label: string): Promise<boolean> {
  return controlOf(page, control, label)
    .first()
    .waitFor({ state: 'attached', timeout: 10_000 })
    .then(
      () => false,
      () => true,
    );
}

function controlOf(page: Page, { role, id }: ScreenControl, label: string) {
  // The robot check is in a frame of its own, and a password field has no role.
  if (id === 'robot') return page.frameLocator('iframe').getByRole('checkbox', { name: label });
  if (id === 'password' || id === 'confirm-password') return page.getByLabel(label, { exact: true });
  return page.getByRole(role, { name: label });
}
