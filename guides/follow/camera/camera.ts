import type { Locator, Page } from '@playwright/test';
import type { GuidePicture } from '../../evidence';
import type { Finding } from '../../schema';
import { around, type Box, boxesOf, roundOut, uncut, within } from './boxes';
import { AIR, withFrames } from './frames';

/** What a picture is to show. */
export interface Shot {
  readonly step: number;
  readonly caption: string;
  /** The controls to use, or the message to read, in words: framed in red. */
  readonly framed?: string;
  readonly isOutcome?: boolean;
  readonly inText?: boolean;
}

/** What takes the pictures of a guide. */
export interface Camera {
  readonly pictures: readonly GuidePicture[];
  /** PNG files by their names. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The screen as it opens, unless a picture shows it already. */
  opening(step: number, inText?: boolean): Promise<void>;
  /** The screen from its top. */
  wholeScreen(shot: Shot): Promise<void>;
  /** Controls to use, framed: in the first picture of their screen if they fit into it, otherwise in a part of it. */
  controls(shot: Shot, controls: readonly Locator[]): Promise<void>;
  /** Fields as they are filled in, without a frame. */
  fields(shot: Shot, fields: readonly Locator[]): Promise<void>;
  /** Controls to use, framed, with what is around them. */
  part(shot: Shot, controls: readonly Locator[]): Promise<void>;
  /** Adds to the last picture what was found where it was taken. */
  note(findings: readonly Omit<Finding, 'step'>[]): void;
}

/** The least that a part of a screen shows, so that a reader sees where it is; and the most of a screen. */
const PART = { width: 592, height: 260 };
const SCREEN_HEIGHT = 840;
/** Pixels of the screen around controls with their labels, and around fields. */
const AROUND_CONTROLS = 48;
const AROUND_FIELDS = 16;
/** Pixels above and below what is shown that an edge keeps away from. */
const EDGE = AIR + 4;

/**
 * Photographs the screens of a guide with the controls to use framed in red. Parts of a screen are small enough to be
 * read on a phone and on paper. The same site and seed give the same bytes.
 */
export class GuideCamera implements Camera {
  readonly pictures: GuidePicture[] = [];
  readonly files = new Map<string, Buffer>();
  /** Addresses of the screens that a picture shows from their top. */
  private readonly shown = new Set<string>();

  constructor(private readonly page: Page) {}

  async opening(step: number, inText = true): Promise<void> {
    if (this.shown.has(this.page.url())) return;
    const screen = await this.heading();
    await this.wholeScreen({ step, caption: `The screen "${screen}"`, inText });
  }

  async wholeScreen(shot: Shot, controls: readonly Locator[] = []): Promise<void> {
    this.shown.add(this.page.url());
    await this.scrollTo(0);
    const { width, height } = this.window;
    const main = await this.mainColumn();
    const boxes = await boxesOf(controls);
    const bottom = Math.min(SCREEN_HEIGHT, height, main.y + main.height + AROUND_FIELDS);
    const kept = boxes.length > 0 ? around(boxes) : { y: 0, height: 0 };
    const clip = await this.uncut({ x: 0, y: 0, width, height: bottom }, kept);
    await this.take(shot, clip, boxes, 'screen');
  }

  async controls(shot: Shot, controls: readonly Locator[]): Promise<void> {
    if (!this.shown.has(this.page.url())) {
      await this.scrollTo(0);
      const boxes = await boxesOf(controls);
      if (boxes.every(({ y, height }) => y + height + AIR < SCREEN_HEIGHT)) {
        await this.wholeScreen(shot, controls);
        return;
      }
      await this.opening(shot.step, shot.inText);
    }
    await this.part(shot, controls);
  }

  async fields(shot: Shot, fields: readonly Locator[]): Promise<void> {
    await this.part(shot, fields, false);
  }

  async part(shot: Shot, locators: readonly Locator[], isFramed = true): Promise<void> {
    const { width, height } = this.window;
    const found = await boxesOf(locators, true);
    if (found.length === 0) return this.wholeScreen(shot);
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
    const y = within(subject.y + (subject.height - size.height) / 2, height - size.height);
    const boxes = isFramed ? await boxesOf(locators) : [];
    const clip = await this.uncut({ x: left, y, ...size }, subject);
    await this.take(shot, clip, boxes, 'part');
  }

  note(findings: readonly Omit<Finding, 'step'>[]): void {
    const last = this.pictures.at(-1);
    if (last) this.pictures.splice(-1, 1, { ...last, findings: [...last.findings, ...findings] });
  }

  private async take(
    { step, caption, framed, isOutcome = false, inText = true }: Shot,
    clip: Box,
    frames: readonly Box[],
    extent: GuidePicture['extent'],
  ): Promise<void> {
    const ofStep = this.pictures.filter((picture) => picture.step === step).length;
    const file = `step-${step}-${ofStep + 1}.png`;
    const screen = await this.heading();
    const whole = roundOut(clip);
    const picture = await withFrames(this.page, frames, () =>
      this.page.screenshot({ clip: whole, animations: 'disabled' }),
    );
    this.files.set(file, picture);
    const what = extent === 'screen' ? `The screen "${screen}"` : `Part of the screen "${screen}"`;
    const isFramed = framed !== undefined && frames.length > 0;
    const alt = `${what}. ${isFramed ? `Framed in red: ${framed}` : await this.partsIn(whole)}`.trim();
    const { width, height } = whole;
    this.pictures.push({
      ...{ step, caption, alt: alt.replace(/([^.!?])"?$/, '$&.'), screen, extent },
      ...{ isOutcome, inText, findings: [], file, width, height },
    });
  }

  private async uncut(clip: Box, { y, height }: Pick<Box, 'y' | 'height'>): Promise<Box> {
    return uncut(this.page, clip, { from: y - EDGE, to: y + height + EDGE });
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

  /** The heading of the screen; its title when it has none. */
  private async heading(): Promise<string> {
    const [heading] = await this.page.getByRole('heading', { level: 1 }).allInnerTexts();
    return heading ?? this.page.title();
  }

  private async mainColumn(): Promise<Box> {
    const [box] = await boxesOf([this.page.getByRole('main')]);
    return box ?? { x: 0, y: 0, width: 0, height: 0 };
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
