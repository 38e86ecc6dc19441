import type { Page } from '@playwright/test';
import type { Box } from './boxes';

/** Pixels between a control and its frame. */
export const AIR = 7;

const FRAME = 'data-guide-frame';
/** The focus ring would compete with the red frame; moving the focus away could change the screen. */
const CALM = `:focus, :focus-within { outline: 0 !important; caret-color: transparent !important; }
  [${FRAME}] { position: absolute; z-index: 9; border: 4px solid #d83933; border-radius: 4px; pointer-events: none; }`;

/** Runs an action while red frames are on the page, and removes them. */
export async function withFrames<Result>(
  page: Page,
  frames: readonly Box[],
  action: () => Promise<Result>,
): Promise<Result> {
  const documents = page.frames();
  await Promise.all(documents.map((one) => one.evaluate(useStyle, CALM)));
  await page.evaluate(
    ([boxes, name, air]) => {
      for (const { x, y, width, height } of boxes) {
        const frame = document.body.appendChild(document.createElement('div'));
        frame.setAttribute(name, '');
        frame.style.left = `${x - air}px`;
        frame.style.top = `${y + window.scrollY - air}px`;
        frame.style.width = `${width + 2 * air}px`;
        frame.style.height = `${height + 2 * air}px`;
      }
    },
    [frames, FRAME, AIR] as const,
  );
  const result = await action();
  await page.evaluate((name) => document.querySelectorAll(`[${name}]`).forEach((one) => one.remove()), FRAME);
  await Promise.all(documents.map((one) => one.evaluate(useStyle, '')));
  return result;
}

/** Runs in the page. */
function useStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}
