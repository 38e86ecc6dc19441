import type { Claim, Guide, GuideStep } from '../schema';
import { contradicted, type Difference } from './differences';
import type { Site } from './site';
import { says } from './words';

/** The claims of a guide that a screen proves by its words: each is read once, when its screen is displayed. */
export class Statements {
  private readonly read = new Set<Claim>();

  constructor(
    private readonly guide: Guide,
    private readonly site: Site,
  ) {}

  /** Reads the claims of a step whose screen is displayed now; the words that are missing there. */
  async readOnScreen(step: GuideStep): Promise<Difference[]> {
    const { place } = this.site;
    const claims = this.unread(step).filter(({ shown }) => shown?.screen === place);
    if (claims.length === 0) return [];
    const text = await this.site.given.app.page.getByRole('main').innerText();
    return claims.flatMap((claim) => {
      this.read.add(claim);
      const missing = claim.shown?.words.filter((words) => !says(text, words)) ?? [];
      return missing.map((words) => contradicted(claim, `"${place}" does not say "${words}".`));
    });
  }

  /** The claims of a step whose screen it did not reach. */
  notReached(step: GuideStep): Difference[] {
    return this.unread(step).map((claim) =>
      contradicted(claim, `this step does not lead to "${claim.shown?.screen}", which should say so.`),
    );
  }

  private unread(step: GuideStep): Claim[] {
    return this.guide.claims.filter(
      (claim) => claim.step === step.number && claim.shown && !this.read.has(claim),
    );
  }
}
