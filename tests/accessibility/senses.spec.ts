import { coversCriterion, coversRule, expect, stepOf, test } from '../../fixtures/test';

test.describe('On paper', { tag: ['@a11y', '@edge', stepOf('policies')] }, () => {
  test(
    'the policies are printed whole, without menus and buttons, and still say that this is a stub',
    { annotation: coversRule('policies.printed', 'page.strip') },
    async ({ registration, policiesPage, homePage, layout, page }) => {
      await registration.startAt('policies');
      expect((await layout.hiddenIn(policiesPage.text)).below, 'on the screen').toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      expect(await layout.hiddenIn(policiesPage.text)).toEqual({ right: 0, below: 0 });
      await expect(homePage.menu.menu).toBeHidden();
      await expect(homePage.menu.logIn).toBeHidden();
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(homePage.strip.region).toBeVisible();
    },
  );
});

test.describe('In forced colors', { tag: ['@a11y', '@edge'] }, () => {
  test.use({ forcedColors: 'active' });

  /** Where a circle stands in its step: above the bar that joins the steps, and above the number. */
  const CIRCLE = { x: 6, y: -8, width: 12, height: 4 };
  /** Where an alert has its icon, below its border and beside its text. */
  const ICON = { x: 20, y: 14, width: 24, height: 24 };

  test(
    'the steps of the progress keep their circles',
    { tag: stepOf('credentials'), annotation: coversRule('page.forced-colors') },
    async ({ registration, page, layout }) => {
      await registration.startAt('credentials');
      const steps = page.getByRole('list', { name: 'Progress' }).getByRole('listitem');
      await expect(steps).toHaveCount(4);
      for (const step of await steps.all()) {
        expect(await layout.colorsAt(step, CIRCLE), String(step)).toBeGreaterThan(1);
      }
    },
  );

  test(
    'an error summary keeps its icon',
    { tag: stepOf('credentials'), annotation: coversRule('page.forced-colors') },
    async ({ registration, credentialsPage, layout }) => {
      await registration.startAt('credentials');
      await credentialsPage.buttons.chooseNext();
      expect(await layout.colorsAt(credentialsPage.errors.summary, ICON)).toBeGreaterThan(1);
    },
  );
});

test(
  'the text of Register for an Account names no side for its panel, which a phone shows above the text',
  {
    tag: ['@a11y', '@edge', stepOf('register')],
    annotation: [...coversRule('register.left-panel', 'page.no-place-in-words'), ...coversCriterion('1.3.3')],
  },
  async ({ registerPage, page }) => {
    await registerPage.open();
    const text = page.getByRole('main');
    await expect(text).toContainText('Which account do you need?');
    await expect(text).not.toContainText(/\b(left|right|above|below)\b/);
  },
);

test(
  'a link of the error summary shows the focus at User Verification',
  {
    tag: ['@a11y', '@edge', stepOf('form')],
    annotation: [...coversRule('summary.links', 'page.focus-visible'), ...coversCriterion('2.4.7')],
  },
  async ({ formPage }) => {
    await formPage.open();
    await formPage.buttons.chooseNext();
    await formPage.errors.link('User Verification is required.').click();
    await expect(formPage.userVerification.group).toBeFocused();
    await expect(formPage.userVerification.group).toHaveCSS('outline-style', 'solid');
  },
);

test(
  '"Skip to main content" is the first element that the keyboard reaches',
  { tag: ['@a11y', stepOf('home')], annotation: coversCriterion('2.4.1') },
  async ({ homePage, page }) => {
    await homePage.open();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to main content' });
    await expect(skip).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  },
);
