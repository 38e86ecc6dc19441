import type { Locator, Page } from '@playwright/test';
import type { Finding } from '../catalogue';

/** A picture of the moment in which a person does something. */
export interface GuidePicture {
  /** Step of the guide. */
  readonly step: number;
  /** What a person does there, in a sentence. */
  readonly caption: string;
  /** What the picture shows, for who does not see it. */
  readonly alt: string;
  /** Heading of the screen. */
  readonly screen: string;
  /** A screen from its top, or a part of it. */
  readonly extent: 'screen' | 'part';
  /** Whether it shows what comes of the step, and not how to take it. */
  readonly isOutcome: boolean;
  /** Whether the guide's text asks for it. */
  readonly inText: boolean;
  /** What was found where it was taken. */
  readonly findings: readonly Omit<Finding, 'step'>[];
  /** Name of its file. */
  readonly file: string;
  /** Size on the screen, in the pixels of its page. */
  readonly width: number;
  readonly height: number;
}

/** What a picture is to show. */
export interface Motif {
  readonly step: number;
  readonly caption: string;
  /** The controls to use, or the message to read, in words: framed in red. */
  readonly framed?: string;
  readonly isOutcome?: boolean;
  readonly inText?: boolean;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const FRAME = 'data-guide-frame';
/** A ring of focus would compete with the red frame; taking the focus away could change the screen. */
const CALM = `:focus, :focus-within { outline: 0 !important; caret-color: transparent !important; }
  [${FRAME}] { position: absolute; z-index: 9; border: 4px solid #d83933; border-radius: 4px; pointer-events: none; }`;

/** Pixels around what is framed, within the frame. */
const AIR = 7;
/** The least that a part of a screen shows, so that one sees where it is; and the most of a screen. */
const PART = { width: 592, height: 260 };
const SCREEN_HEIGHT = 840;
/** Pixels of the screen around controls with their labels, and around fields that speak for themselves. */
const AROUND_CONTROLS = 48;
const AROUND_FIELDS = 16;

/** What an edge of a picture is not to cut through. */
const TEXT = 'h1, h2, h3, legend, label, p, li, th, td, a, abbr, span, strong, button, input, select, iframe';

/**
 * Takes the pictures of a guide, with the controls to use framed. A control is shown in the picture of its screen, or
 * else near by, so that words stay legible on a phone and on paper. Same site and seed, same bytes.
 */
export class GuideCamera {
  readonly pictures: GuidePicture[] = [];
  /** PNG files by their names. */
  readonly files = new Map<string, Buffer>();
  /** Addresses of the screens that a picture shows from their top. */
  private readonly shown = new Set<string>();

  constructor(private readonly page: Page) {}

  /** The screen as it opens, if no picture shows it yet. */
  async opening(step: number, inText = true): Promise<void> {
    if (this.shown.has(this.page.url())) return;
    const screen = await this.heading();
    await this.wholeScreen({ step, caption: `The screen "${screen}"`, inText });
  }

  /** The screen from its top. */
  async wholeScreen(motif: Motif, controls: readonly Locator[] = []): Promise<void> {
    this.shown.add(this.page.url());
    await this.scrollTo(0);
    const { width, height } = this.window;
    const main = await this.mainColumn();
    const boxes = await this.boxesOf(controls);
    const bottom = Math.min(SCREEN_HEIGHT, height, main.y + main.height + AROUND_FIELDS);
    const clip = { x: 0, y: 0, width, height: bottom };
    const kept = boxes.length > 0 ? around(boxes) : { x: 0, y: 0, width: 0, height: 0 };
    await this.take(motif, await this.uncut(clip, kept), boxes, 'screen');
  }

  /** Controls to use, framed: in the picture of their screen if that is still to be taken and shows them, otherwise near by. */
  async controls(motif: Motif, controls: readonly Locator[]): Promise<void> {
    if (!this.shown.has(this.page.url())) {
      await this.scrollTo(0);
      const boxes = await this.boxesOf(controls);
      if (boxes.every(({ y, height }) => y + height + AIR < SCREEN_HEIGHT)) {
        await this.wholeScreen(motif, controls);
        return;
      }
      await this.opening(motif.step, motif.inText);
    }
    await this.part(motif, controls);
  }

  /** Fields as they are filled in, without a frame. */
  async fields(motif: Motif, fields: readonly Locator[]): Promise<void> {
    await this.part(motif, fields, false);
  }

  /** Adds to the last picture what was found where it was taken. */
  note(findings: readonly Omit<Finding, 'step'>[]): void {
    const last = this.pictures.at(-1);
    if (last) this.pictures.splice(-1, 1, { ...last, findings: [...last.findings, ...findings] });
  }

  /** Controls to use, framed, with what is around them. */
  async part(motif: Motif, locators: readonly Locator[], isFramed = true): Promise<void> {
    const { width, height } = this.window;
    const found = await this.boxesOf(locators, true);
    if (found.length === 0) return this.wholeScreen(motif);
    const there = around(found);
    const moved = await this.scrollTo(there.y + there.height / 2 - height / 2, 'by');
    const subject = { ...there, y: there.y - moved };
    const main = await this.mainColumn();
    const left = Math.max(0, (main.x <= subject.x ? main.x : 0) - AROUND_FIELDS);
    const air = isFramed ? AROUND_CONTROLS : AROUND_FIELDS;
    const size = {
      width: within(Math.max(PART.width, subject.x + subject.width + AROUND_FIELDS - left), width - left),
      height: within(
        isFramed ? Math.max(PART.height, subject.height + 2 * air) : subject.height + 2 * air,
        height,
      ),
    };
    const clip = {
      x: left,
      y: within(subject.y + (subject.height - size.height) / 2, height - size.height),
      ...size,
    };
    const boxes = isFramed ? await this.boxesOf(locators) : [];
    await this.take(motif, await this.uncut(clip, subject), boxes, 'part');
  }

  private async take(
    { step, caption, framed, isOutcome = false, inText = true }: Motif,
    clip: Box,
    frames: readonly Box[],
    extent: GuidePicture['extent'],
  ): Promise<void> {
    const ofStep = this.pictures.filter((picture) => picture.step === step).length;
    const file = `step-${step}-${ofStep + 1}.png`;
    const screen = await this.heading();
    const whole = roundOut(clip);
    const picture = await this.framed(frames, () =>
      this.page.screenshot({ clip: whole, animations: 'disabled' }),
    );
    this.files.set(file, picture);
    const what = extent === 'screen' ? `The screen "${screen}"` : `Part of the screen "${screen}"`;
    const isFramed = framed !== undefined && frames.length > 0;
    const alt = `${what}. ${isFramed ? `Framed in red: ${framed}` : await this.partsIn(whole)}`.trim();
    const { width, height } = whole;
    this.pictures.push({
      step,
      caption,
      alt: alt.replace(/([^.!?])"?$/, '$&.'),
      screen,
      extent,
      isOutcome,
      inText,
      findings: [],
      file,
      width,
      height,
    });
  }

  /** Does something while frames are there and nothing else draws the eye. */
  private async framed<Result>(frames: readonly Box[], action: () => Promise<Result>): Promise<Result> {
    const style = (css: string): void => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    };
    const documents = this.page.frames();
    await Promise.all(documents.map((one) => one.evaluate(style, CALM)));
    await this.page.evaluate(
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
    await this.page.evaluate(
      (name) => document.querySelectorAll(`[${name}]`).forEach((one) => one.remove()),
      FRAME,
    );
    await Promise.all(documents.map((one) => one.evaluate(style, '')));
    return result;
  }

  /** The names of what is to be seen between two heights: headings, and the labels of fields. */
  private async partsIn({ y, height }: Box): Promise<string> {
    const names = await this.page
      .getByRole('main')
      .locator('h2, legend, label, th')
      .evaluateAll(
        (elements, [top, bottom]) =>
          elements
            .filter((element) => {
              const box = element.getBoundingClientRect();
              return box.height > 0 && box.top >= top && box.bottom <= bottom;
            })
            .map((element) => (element as HTMLElement).innerText.replaceAll(/[\s*]+/g, ' ').trim()),
        [y, y + height] as const,
      );
    return names.length === 0 ? '' : `To be seen: ${[...new Set(names)].join(', ')}`;
  }

  /** Where controls are in the window: a check box with its label, and `withLabels` all. */
  private async boxesOf(locators: readonly Locator[], withLabels = false): Promise<Box[]> {
    const boxes = await Promise.all(locators.map((locator) => locator.evaluateAll(boxesIn, withLabels)));
    return boxes.flat();
  }

  /** A clip whose upper and lower edge cut through no text: smaller, but with all of what is to be seen. */
  private async uncut(clip: Box, { y, height }: Box): Promise<Box> {
    const [top, bottom] = await this.page.evaluate(
      ([{ x, width, ...edges }, from, to, selector]) => {
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
        return [upper <= from ? upper : edges.y, lower >= to ? lower : edges.y + edges.height] as const;
      },
      [clip, y - AIR - 4, y + height + AIR + 4, TEXT] as const,
    );
    return { ...clip, y: top, height: bottom - top };
  }

  private async heading(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  private async mainColumn(): Promise<Box> {
    return (await this.page.getByRole('main').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  }

  /** Scrolls the window; how far it went. */
  private async scrollTo(top: number, mode: 'to' | 'by' = 'to'): Promise<number> {
    return this.page.evaluate(
      ([y, isRelative]) => {
        const before = window.scrollY;
        window.scrollTo({ top: isRelative ? before + y : y, behavior: 'instant' });
        return window.scrollY - before;
      },
      [top, mode === 'by'] as const,
    );
  }

  private get window(): { width: number; height: number } {
    return this.page.viewportSize() ?? { width: PART.width, height: SCREEN_HEIGHT };
  }
}

/** Takes no picture: for walks of which the findings alone matter. */
export class CoveredCamera extends GuideCamera {
  override opening(): Promise<void> {
    return Promise.resolve();
  }

  override wholeScreen(): Promise<void> {
    return Promise.resolve();
  }

  override controls(): Promise<void> {
    return Promise.resolve();
  }

  override fields(): Promise<void> {
    return Promise.resolve();
  }

  override part(): Promise<void> {
    return Promise.resolve();
  }
}

/** Runs in the page: where those of the elements are that can be seen, also within a frame of the site. */
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
        const around = frame.getBoundingClientRect();
        box.x += around.left + frame.clientLeft;
        box.y += around.top + frame.clientTop;
      }
      return box;
    });
}

function around(boxes: readonly Box[]): Box {
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
function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

function roundOut({ x, y, width, height }: Box): Box {
  return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) };
}
