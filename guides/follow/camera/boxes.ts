import type { Locator, Page } from '@playwright/test';

/** A part of the window, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Texts and controls that the edge of a picture must not cut. */
const UNCUT =
  'h1, h2, h3, legend, label, p, li, th, td, a, abbr, span, strong, button, input, select, iframe';

/** The smallest box with all boxes in it. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** At least 0 and at most `most`. */
export function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

/** The box in whole pixels. */
export function roundOut({ x, y, width, height }: Box): Box {
  return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) };
}

/** Where the visible ones of some controls are: a check box with its label, and `withLabels` all. */
export async function boxesOf(locators: readonly Locator[], withLabels = false): Promise<Box[]> {
  const boxes = await Promise.all(locators.map((locator) => locator.evaluateAll(boxesIn, withLabels)));
  return boxes.flat();
}

/**
 * A clip with its upper and lower edges moved inward until they cut no text. An edge stays where moving it would cut
 * off a part of what lies between `from` and `to`.
 */
export async function uncut(
  page: Page,
  clip: Box,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Box> {
  const [top, bottom] = await page.evaluate(
    ([{ x, width, ...edges }, first, last, selector]) => {
      /** What lies on a line, at places near enough to each other to miss no word. */
      const cutAt = (line: number): DOMRect[] =>
        Array.from({ length: Math.floor(width / 12) }, (_, at) =>
          document.elementFromPoint(x + 6 + at * 12, line),
        )
          .filter((element) => element?.matches(selector))
          .map((element) => (element as Element).getBoundingClientRect());
      let upper = edges.y;
      for (let cut = cutAt(upper); upper > 0 && cut.length > 0; cut = cutAt(upper)) {
        upper = Math.max(upper, ...cut.map((box) => box.bottom)) + 1;
      }
      let lower = edges.y + edges.height;
      for (let cut = cutAt(lower); cut.length > 0; cut = cutAt(lower)) {
        lower = Math.min(lower, ...cut.map((box) => box.top)) - 1;
      }
      return [upper <= first ? upper : edges.y, lower >= last ? lower : edges.y + edges.height] as const;
    },
    [clip, from, to, UNCUT] as const,
  );
  return { ...clip, y: top, height: bottom - top };
}

/** Runs in the page: the boxes of visible elements, also of those in a frame of the site. */
function boxesIn(elements: readonly Element[], withLabels: boolean): Box[] {
  return elements
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => {
      const hasLabels = withLabels || element.matches('[type="checkbox"]');
      const labels = hasLabels ? [...((element as HTMLInputElement).labels ?? [])] : [];
      const all = [element, ...labels].map((part) => {
        if (part === element) return part.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(part);
        return range.getBoundingClientRect();
      });
      const left = Math.min(...all.map((box) => box.left));
      const top = Math.min(...all.map((box) => box.top));
      const box = {
        x: left,
        y: top,
        width: Math.max(...all.map(({ right }) => right)) - left,
        height: Math.max(...all.map(({ bottom }) => bottom)) - top,
      };
      for (
        let frame = window.frameElement;
        frame;
        frame = frame.ownerDocument.defaultView?.frameElement ?? null
      ) {
        const outer = frame.getBoundingClientRect();
        box.x += outer.left + frame.clientLeft;
        box.y += outer.top + frame.clientTop;
      }
      return box;
    });
}
