import type { Locator } from '@playwright/test';
import { formAnswers } from '../../fixtures/data/registrant';
import type { Action, GuideStep } from '../schema';
import type { Camera } from './camera/camera';
import { type Difference, isNotThere, labelDiffers } from './differences';
import { photographForm } from './photographs';
import type { Site } from './site';
import {
  controlsLike,
  controlsNamed,
  opensDocument,
  placeOfControl,
  type VisibleControl,
} from './visible-controls';
import { sameWords } from './words';

type Of<Kind extends Action['control']> = Extract<Action, { control: Kind }>;
type Labeled = Exclude<Action, Of<'address' | 'form'>>;
/** The controls that an action is for: one or several. */
type Found = readonly [VisibleControl, ...VisibleControl[]];

/** Takes the actions of a guide, each at the control that it names. */
export class Actions {
  constructor(
    private readonly site: Site,
    private readonly camera: Camera,
  ) {}

  /**
   * Takes one action. Resolves with how the site differs from it; the picture of the action shows the same. An action at
   * which the browser fails is a difference too.
   */
  async take(action: Action, step: GuideStep): Promise<Difference[]> {
    const before = this.camera.pictures.length;
    const differences = await this.use(action, step).catch((error: unknown) =>
      this.failed(action, step, error),
    );
    const { line } = action;
    const found = line === undefined ? differences : differences.map((one) => ({ ...one, line }));
    if (this.camera.pictures.length > before) this.camera.note(found);
    return found;
  }

  private async use(action: Action, step: GuideStep): Promise<Difference[]> {
    switch (action.control) {
      case 'address':
        return this.openSite(action, step);
      case 'form':
        return this.completeForm(action, step);
      default:
        return this.useLabeled(action, step);
    }
  }

  private async openSite({ label }: Of<'address'>, { number }: GuideStep): Promise<Difference[]> {
    await this.site.leave(() => this.site.given.app.homePage.open());
    await this.camera.wholeScreen({ step: number, caption: 'The site is open', isOutcome: true });
    return label ? [] : [{ kind: 'unmentioned-step', says: 'opening the site', meets: 'its address.' }];
  }

  private async completeForm({ label }: Of<'form'>, { number }: GuideStep): Promise<Difference[]> {
    if (this.site.place !== 'form') return [isNotThere(`a form "${label}"`)];
    const { app, registrant } = this.site.given;
    const { page, formPage } = app;
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    const { userType: _, ...answers } = formAnswers(registrant);
    await this.camera.opening(number);
    await formPage.fillIn(answers);
    await photographForm(this.camera, formPage, {
      step: number,
      caption: `Complete the form "${heading}"`,
    });
    return sameWords(label, heading) ? [] : [labelDiffers(label, heading)];
  }

  private async useLabeled(action: Labeled, step: GuideStep): Promise<Difference[]> {
    const { control: kind, label, targets } = action;
    const { page } = this.site.given.app;
    const found = targets ? await controlsNamed(page, targets) : await controlsLike(page, kind, label);
    const [first, ...others] = found;
    if (!first) return [isNotThere(label ? `a ${kind} "${label}"` : `one ${kind}`)];
    if (label === undefined && others.length > 0) {
      return [
        {
          kind: 'contradicted-by-site',
          says: `there is one ${kind}.`,
          meets: `there are ${found.length}.`,
        },
      ];
    }
    switch (action.control) {
      case 'check box':
        return this.tick(action, step, [first]);
      case 'list':
        return this.select(action, step, [first]);
      case 'field':
        return this.enter(action, step, [first, ...others]);
      default:
        return this.choose(action, step, [first]);
    }
  }

  private async choose(
    action: Of<'link' | 'button'>,
    step: GuideStep,
    [control]: Found,
  ): Promise<Difference[]> {
    const { page } = this.site.given.app;
    const { locator, name } = control;
    const place = await placeOfControl(page, locator);
    const framed = `the ${action.control} "${name}"`;
    await this.photograph(step, `Choose ${framed}`, framed, [control]);
    if (await opensDocument(locator)) await this.site.leave(() => locator.click());
    else await locator.click();
    const found = differingLabel(action.label, [control]);
    return action.place === undefined || action.place === place
      ? found
      : [...found, { kind: 'misplaced-control', says: action.place, meets: place }];
  }

  private async tick({ label }: Of<'check box'>, step: GuideStep, [control]: Found): Promise<Difference[]> {
    const { locator, name, inFrame } = control;
    await this.photograph(step, `Tick "${name}"`, `the check box "${name}"`, [control]);
    await locator.click();
    const { status } = this.site.given.app.formPage.userVerification;
    if (inFrame) await status.filter({ hasText: /\S/ }).waitFor();
    return label === undefined ? [] : differingLabel(label, [control]);
  }

  private async select(action: Of<'list'>, step: GuideStep, [control]: Found): Promise<Difference[]> {
    const { locator, name } = control;
    const found = differingLabel(action.label, [control]);
    const entries = await locator.getByRole('option').allInnerTexts();
    const entry = entries.find((text) => sameWords(action.choose, text));
    if (entry === undefined)
      return [...found, isNotThere(`an entry "${action.choose}" in the list "${name}"`)];
    await this.camera.opening(step.number);
    await locator.selectOption({ label: entry });
    const framed = `the list "${name}", in which "${entry}" is chosen`;
    await this.photograph(step, `Choose "${entry}" in "${name}"`, framed, [control]);
    return found;
  }

  private async enter({ label, answers }: Of<'field'>, step: GuideStep, found: Found): Promise<Difference[]> {
    const fields = found.slice(0, answers.length);
    await this.camera.opening(step.number);
    for (const [at, { locator }] of fields.entries()) {
      await answer(locator, this.site.given.registrant[answers[at] ?? 'username']);
    }
    const names = fields.map(({ name }) => `"${name}"`).join(' and ');
    await this.photograph(step, `Enter ${names}`, `${names}, filled in`, fields);
    return differingLabel(label, fields);
  }

  private async photograph(
    { number: step }: GuideStep,
    caption: string,
    framed: string,
    controls: readonly VisibleControl[],
  ): Promise<void> {
    await this.camera.controls(
      { step, caption, framed },
      controls.map(({ locator }) => locator),
    );
  }

  /** The first line of a browser's error says what happened; the rest is its log. */
  private async failed(action: Action, step: GuideStep, error: unknown): Promise<Difference[]> {
    const label = action.label ?? `the ${action.control}`;
    const [meets = ''] = (error as Error).message.split('\n');
    await this.camera.wholeScreen({ step: step.number, caption: `The browser failed at "${label}"` });
    return [{ kind: 'not-followed', says: label, meets }];
  }
}

/** Enters an answer into a text field, or chooses it in a list. */
async function answer(field: Locator, text: string): Promise<void> {
  const isList = await field.evaluate((element) => element.tagName === 'SELECT');
  await (isList ? field.selectOption({ label: text }) : field.fill(text));
}

function differingLabel(label: string, controls: readonly VisibleControl[]): Difference[] {
  const names = controls.map(({ name }) => name);
  return names.every((name) => sameWords(label, name)) ? [] : [labelDiffers(label, names.join(', '))];
}
