import { coversCriterion, coversRule, expect, stepOf, test } from '../../fixtures/test';
import { VIEWS } from './views';
import type { View } from './views/view';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** Windows in which every view has to fit; the last one is a desktop enlarged to 400 percent. */
const WINDOWS = [
  DESKTOP,
  { width: 768, height: 1024 },
  PHONE,
  { width: 320, height: 800 },
  { width: 320, height: 256 },
];

test.describe('Every person can see, read and reach', { tag: '@a11y' }, () => {
  for (const view of VIEWS) {
    test(
      view.name,
      {
        tag: stepOf(view.screen),
        annotation: [
          ...coversRule('page.fits', 'page.targets', 'page.contrast', 'page.focus-visible'),
          ...(view.refuse ? coversRule('page.error-look') : []),
          ...coversCriterion('1.3.1', '1.4.3', '1.4.10', '2.1.2', '2.4.2', '2.4.7', '2.5.8', '4.1.2'),
        ],
      },
      async ({ app, sandbox, time, data, page, accessibility, looks, markup, pictures }) => {
        const given = { app, sandbox, time, data };
        await page.setViewportSize(DESKTOP);
        await view.open(given);
        const before = await looks.withoutErrors();
        await view.refuse?.(given);
        await page.waitForLoadState();

        const outline = await accessibility.outline();
        expect.soft(outline, 'outline').toMatchSnapshot(['outlines', `${fileOf(view)}.yml`]);
        await expect.soft(page).toHaveTitle(titleOf(view, outline));
        expect.soft(await accessibility.filledButtons(), 'primary buttons').toEqual(view.primary);
        expect.soft(await markup.problems(), 'HTML that the site sent').toEqual([]);
        expect.soft(await looks.plainErrors(before), 'errors that do not look like errors').toEqual([]);
        for (const window of [DESKTOP, PHONE]) {
          await page.setViewportSize(window);
          expect.soft(await accessibility.violations(), `axe, ${sizeOf(window)}`).toEqual([]);
          await pictures.compare(fileOf(view));
        }
        for (const window of WINDOWS) {
          await page.setViewportSize(window);
          await expect.soft
            .poll(() => looks.problems(), { message: `looks, ${sizeOf(window)}`, timeout: 1_000 })
            .toEqual([]);
        }
        expect.soft(await looks.focusProblems(), 'focus').toEqual([]);
      },
    );
  }
});

function fileOf({ name }: View): string {
  return name.replaceAll(' ', '-');
}

/** The title of a view: its heading, and whether it shows errors. */
function titleOf({ refuse }: View, outline: string): string {
  const [, heading = ''] = /heading "(.*)" \[level=1\]/.exec(outline) ?? [];
  return `${refuse ? 'Error: ' : ''}${heading} | PACER registration test stub`;
}

function sizeOf({ width, height }: typeof DESKTOP): string {
  return `in a window of ${width} by ${height} pixels`;
}
