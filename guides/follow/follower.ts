import { type Finding, type Guide, GUIDES, type GuideStep } from '../catalogue';
import { findingsOfText } from '../findings';
import { Actions } from './actions';
import type { Camera } from './camera/camera';
import type { Difference } from './differences';
import { photographErrors, photographOnward } from './photographs';
import { type Registering, sentenceOn, Site } from './site';
import { Statements } from './statements';
import { accessibleName } from './visible-controls';

/**
 * Follows a court's guide to the letter: takes the actions of its steps in their order, and nothing else. Where that
 * does not lead on, it records a finding, takes the step that is needed, and goes on. It compares accessible names and
 * texts as the browser shows them; case and punctuation do not count.
 */
export class GuideFollower {
  /** What was found so far. */
  readonly findings: Finding[] = [];
  private readonly site: Site;
  private readonly actions: Actions;
  private readonly statements: Statements;
  private readonly findingsOfText: readonly Finding[];

  constructor(
    readonly guide: Guide,
    readonly camera: Camera,
    given: Registering,
  ) {
    this.site = new Site(given);
    this.actions = new Actions(this.site, camera);
    this.statements = new Statements(guide, this.site);
    this.findingsOfText = findingsOfText(guide, GUIDES);
  }

  /**
   * Takes one step; steps are taken in the guide's order. Resolves with what it found, where the text contradicts itself
   * or another guide too. Throws an error that names the guide, the step and its claims when not even the needed step
   * leads on.
   */
  async take(step: GuideStep): Promise<Finding[]> {
    const { id, claims } = this.guide;
    const found = this.findingsOfText.filter(({ step: number }) => number === step.number);
    try {
      for await (const difference of this.follow(step)) found.push({ ...difference, step: step.number });
      return found;
    } catch (error) {
      const ids = claims.filter((claim) => claim.step === step.number).map((claim) => claim.id);
      const where = `Guide ${id}, step ${step.number}${ids.length > 0 ? ` (claims ${ids.join(', ')})` : ''}`;
      throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
    } finally {
      this.findings.push(...found);
    }
  }

  /**
   * Goes on to the last screen when every step is taken. Resolves with the steps that the text lacks at its end, as
   * findings of its last step.
   */
  async end(): Promise<Finding[]> {
    const { number: step } = this.guide.steps.at(-1) ?? { number: 0 };
    const found: Finding[] = [];
    while (this.site.place !== 'thank-you') {
      const meets = sentenceOn(this.site.place);
      found.push({ kind: 'missing-step', step, says: `after step ${step}`, meets });
      await this.site.takeNeededStep();
    }
    this.findings.push(...found);
    return found;
  }

  private async *follow(step: GuideStep): AsyncGenerator<Difference> {
    yield* this.reach(step);
    if (this.site.place === step.screen || this.site.place === 'outside') {
      yield* await this.statements.readOnScreen(step);
      for (const action of step.actions) yield* await this.actions.take(action, step);
      yield* this.goOn(step);
    }
    if (step.actions.length === 0 || step === this.guide.steps.at(-1))
      await this.camera.wholeScreen({
        step: step.number,
        caption: 'What the last screen says',
        isOutcome: true,
      });
    yield* await this.statements.readOnScreen(step);
    yield* this.statements.notReached(step);
  }

  /** Goes to the screen of a step from where the text has led. */
  private async *reach(step: GuideStep): AsyncGenerator<Difference> {
    const { site, camera } = this;
    const opensSite = step.actions.some(({ control }) => control === 'address');
    while (site.place !== step.screen && !(site.place === 'outside' && opensSite)) {
      const { place } = site;
      if (site.isPast(step.screen)) {
        const meets = `the site is at "${place}" already.`;
        yield { kind: 'contradicted-by-site', says: `this step is on "${step.screen}".`, meets };
        return;
      }
      const caption = sentenceOn(place);
      const missing: Difference = { kind: 'missing-step', says: this.before(step), meets: caption };
      if (place !== 'outside') {
        const shot = { step: step.number, caption, framed: 'the control for it' };
        await photographOnward(camera, site, place, shot, [missing]);
      }
      yield missing;
      await site.takeNeededStep();
    }
  }

  /** Goes on from a screen with a form when the step did all that its text says and the screen is still there. */
  private async *goOn(step: GuideStep): AsyncGenerator<Difference> {
    const { site, camera } = this;
    const { place } = site;
    if (place !== step.screen || this.staysOn(step) || !(await this.hasForm())) return;
    const errors = await site.given.app.formPage.errors.links.allInnerTexts();
    if (errors.length > 0) {
      const found = unmentioned(step, errors);
      await photographErrors(camera, site, { step: step.number, screen: place, errors }, found);
      yield* found;
    } else {
      const name = await accessibleName(site.controlOnward(place));
      const found = unmentioned(step, [`${name}.`]);
      const framed = `the button "${name}"`;
      const shot = { step: step.number, caption: `Choose ${framed}`, framed };
      await photographOnward(camera, site, place, shot, found);
      yield* found;
    }
    await site.takeNeededStep();
  }

  private staysOn(step: GuideStep): boolean {
    const { steps } = this.guide;
    return steps[steps.indexOf(step) + 1]?.screen === step.screen;
  }

  private async hasForm(): Promise<boolean> {
    const buttons = this.site.given.app.page.getByRole('main').getByRole('button');
    return (await buttons.count()) > 0;
  }

  private before(step: GuideStep): string {
    const { steps } = this.guide;
    const last = steps[steps.indexOf(step) - 1];
    return last ? `between step ${last.number} and step ${step.number}` : `before step ${step.number}`;
  }
}

/** What the site needs and the text of a step does not name. */
function unmentioned({ actions }: GuideStep, needs: readonly string[]): Difference[] {
  const says = actions.map(({ control, label }) => label ?? `the ${control}`).join(', ');
  return needs.map((meets) => ({ kind: 'unmentioned-step', says, meets }));
}
