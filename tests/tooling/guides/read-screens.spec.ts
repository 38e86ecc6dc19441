import type { Page } from '@playwright/test';
import { SCREENS } from '../../../pages/screens';
import { expect, test } from '../../../fixtures/test';
import { MODEL, type ScreenControl } from '../../../guides/read/model/screens';

// The screens that guides are read by are data. Here they are compared with the running site.

for (const { name, heading, controls } of MODEL) {
  test(`the site has the controls of "${name}" that guides are read by`, async ({ page, registration }) => {
    if (name === 'home' || name === 'register' || name === 'case-search') await page.goto(SCREENS[name].path);
    else await registration.startAt(name);
    await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
    const always = controls.filter(({ appears }) => appears === undefined);
    for (const control of always) {
      for (const label of [control.name, ...(control.and ? [control.and] : [])])
        await expect
          .soft(controlOf(page, control, label), `${name}: ${control.role} "${label}"`)
          .not.toHaveCount(0);
    }
  });
}

function controlOf(page: Page, { role, id }: ScreenControl, label: string) {
  // The robot check is in a frame of its own, and a password field has no role.
  if (id === 'robot') return page.frameLocator('iframe').getByRole('checkbox', { name: label });
  if (id === 'password' || id === 'confirm-password') return page.getByLabel(label, { exact: true });
  return page.getByRole(role, { name: label });
}
