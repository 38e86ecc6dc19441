import type { Locator } from '@playwright/test';
import { credentialAnswers, formAnswers, type Registrant } from '../../fixtures/data/registrant';
import { DOCUMENTED_FLOW, type FlowScreen } from '../../pages/steps';
import { screenAt } from '../../pages/screens';
import type { GuideCamera, Motif } from './camera';
import { type Claim, type Control, type Finding, type Guide, GUIDES, type GuideStep } from '../catalogue';
import { findingsOfText } from '../findings';
import type { App } from '../../fixtures/test';
import {
  accessibleName,
  controlsLike,
  placeOfControl,
  sameWords,
  says,
  type SeenControl,
} from './visible-controls';

type Difference = Omit<Finding, 'step'>;
type Labeled = Exclude<Control, { control: 'address' | 'form' }>;

/** Pictures of the registration form, which is too long for one. */
const FORM_PARTS = 4;

/** The screens in the order in which the site shows them, after nothing at all. */
const ORDER: readonly (FlowScreen | 'outside')[] = [
  'outside',
  ...new Set<FlowScreen>(DOCUMENTED_FLOW.steps.map(({ screen }) => screen)),
];

/**
 * Does what a court's guide says, to the letter, in its order, and nothing else. Where that does not lead on, it tells
 * so, takes the step that is needed, and goes on. What is compared are accessible names and texts as the browser shows
 * them, whatever their case and punctuation.
 */
export class GuideFollower {
  /** What was found so far. */
  readonly findings: Finding[] = [];
  private readonly read = new Set<Claim>();
  private readonly findingsOfText: readonly Finding[];

  constructor(
    readonly guide: Guide,
    readonly camera: GuideCamera,
    private readonly given: {
      readonly app: App;
      readonly registrant: Registrant;
    },
  ) {
    this.findingsOfText = findingsOfText(guide, GUIDES);
  }

  /**
   * Takes one step; steps are taken in the guide's order. Resolves with what it found, where the text alone
   * contradicts itself or another guide too. Throws an error that names the
   * guide, the step and its claims when not even the needed step leads on.
   */
  async take(step: GuideStep): Promise<Finding[]> {
    const { id, claims } = this.guide;
    try {
      const differences = await this.differencesOf(step);
      const found = [
        ...this.findingsOfText.filter(({ step: number }) => number === step.number),
        ...differences.map((difference) => ({ ...difference, step: step.number })),
      ];
      this.findings.push(...found);
      return found;
    } catch (error) {
      const ids = claims.filter((claim) => claim.step === step.number).map((claim) => claim.id);
      const where = `Guide ${id}, step ${step.number}${ids.length > 0 ? ` (claims ${ids.join(', ')})` : ''}`;
      throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
    }
  }

  /**
   * Goes on to the last screen when every step is taken. Resolves with the steps that the text lacks at its end, found at
   * its last step.
   */
  async end(): Promise<Finding[]> {
    const { number: step } = this.guide.steps.at(-1) ?? { number: 0 };
    const found: Finding[] = [];
    while (this.place !== 'thank-you') {
      const { place } = this;
      found.push({ kind: 'missing-step', step, says: `after step ${step}`, meets: sentenceOn(place) });
      await this.takeNeededStep(place);
    }
    this.findings.push(...found);
    return found;
  }

  private async differencesOf(step: GuideStep): Promise<Difference[]> {
    const found = await this.reach(step);
    if (this.place === step.screen || this.place === 'outside') {
      found.push(...(await this.readClaims(step)));
      for (const control of step.controls) {
        found.push(...(await this.pictured(() => this.use(control, step))));
      }
      found.push(...(await this.goOn(step)));
    }
    if (step.controls.length === 0 || step === this.guide.steps.at(-1))
      await this.camera.wholeScreen({
        step: step.number,
        caption: 'What the last screen says',
        isOutcome: true,
      });
    found.push(...(await this.readClaims(step)), ...this.unread(step));
    return found;
  }

  /** From where the text has led to the screen of a step. */
  private async reach(step: GuideStep): Promise<Difference[]> {
    const found: Difference[] = [];
    const opensSite = step.controls.some(({ control }) => control === 'address');
    while (this.place !== step.screen && !(this.place === 'outside' && opensSite)) {
      const { place } = this;
      if (ORDER.indexOf(place) > ORDER.indexOf(step.screen)) {
        const meets = `the site is at "${place}" already.`;
        return [...found, { kind: 'contradicted-by-site', says: `this step is on "${step.screen}".`, meets }];
      }
      const meets = sentenceOn(place);
      const difference: Difference = { kind: 'missing-step', says: this.before(step), meets };
      found.push(difference);
      if (place !== 'outside') {
        await this.photographOnward(step, place, meets, 'the control for it');
        this.camera.note([difference]);
      }
      await this.takeNeededStep(place);
    }
    return found;
  }

  /** Does with a control what the text asks for. */
  private async use(control: Control, step: GuideStep): Promise<Difference[]> {
    const { app, registrant } = this.given;
    const { page } = app;
    switch (control.control) {
      case 'address': {
        await this.leave(() => app.homePage.open());
        await this.camera.wholeScreen({ step: step.number, caption: 'The site is open', isOutcome: true });
        return control.label
          ? []
          : [{ kind: 'unmentioned-step', says: 'opening the site', meets: 'its address.' }];
      }
      case 'form': {
        if (this.place !== 'form') return [missing(`a form "${control.label}"`)];
        const headings = page.getByRole('heading', { level: 1 });
        const heading = await headings.innerText();
        const { userType: _, ...answers } = formAnswers(registrant);
        await this.camera.opening(step.number);
        await app.formPage.fillIn(answers);
        await this.photographForm(step, `Complete the form "${heading}"`);
        return sameWords(control.label, heading) ? [] : [labelDiffers(control.label, heading)];
      }
      default:
        return this.useLabeled(control, step);
    }
  }

  private async useLabeled(control: Labeled, step: GuideStep): Promise<Difference[]> {
    const { page } = this.given.app;
    const { control: kind, label } = control;
    const like = await controlsLike(page, kind, label);
    const [first] = like;
    if (!first || (label === undefined && like.length > 1)) {
      const says = `there is ${label ? `a ${kind} "${label}"` : `one ${kind}`}.`;
      return [
        {
          kind: 'contradicted-by-site',
          says,
          meets: `there ${like.length > 1 ? `are ${like.length}` : 'is none'}.`,
        },
      ];
    }
    switch (control.control) {
      case 'link':
      case 'button': {
        const place = await placeOfControl(page, first.locator);
        const motif = {
          caption: `Choose the ${kind} "${first.name}"`,
          framed: `the ${kind} "${first.name}"`,
        };
        await this.photograph(step, motif, [first.locator]);
        await this.leave(() => first.locator.click());
        const found = labelsDiffer(control.label, [first]);
        return control.place === undefined || control.place === place
          ? found
          : [...found, { kind: 'misplaced-control', says: control.place, meets: place }];
      }
      case 'check box':
        await this.photograph(
          step,
          { caption: `Tick "${first.name}"`, framed: `the check box "${first.name}"` },
          [first.locator],
        );
        await first.locator.click();
        if (first.inFrame)
          await this.given.app.formPage.userVerification.status.filter({ hasText: /\S/ }).waitFor();
        return label === undefined ? [] : labelsDiffer(label, [first]);
      case 'list': {
        const entries = await first.locator.getByRole('option').allInnerTexts();
        const entry = entries.find((name) => sameWords(control.choose, name));
        const found = labelsDiffer(control.label, [first]);
        if (entry === undefined)
          return [...found, missing(`an entry "${control.choose}" in the list "${first.name}"`)];
        await this.camera.opening(step.number);
        await first.locator.selectOption({ label: entry });
        const motif = {
          caption: `Choose "${entry}" in "${first.name}"`,
          framed: `the list "${first.name}", in which "${entry}" is chosen`,
        };
        await this.photograph(step, motif, [first.locator]);
        return found;
      }
      case 'field': {
        const fields = like.slice(0, control.answers.length);
        await this.camera.opening(step.number);
        for (const [at, { locator }] of fields.entries()) {
          await answer(locator, this.given.registrant[control.answers[at] ?? 'username']);
        }
        const names = fields.map(({ name }) => `"${name}"`).join(' and ');
        await this.photograph(
          step,
          { caption: `Enter ${names}`, framed: `${names}, filled in` },
          fields.map(({ locator }) => locator),
        );
        return labelsDiffer(control.label, fields);
      }
    }
  }

  /** Where a step has done all that its text says on a screen with a form, and the screen is still there. */
  private async goOn(step: GuideStep): Promise<Difference[]> {
    const { app } = this.given;
    const { page } = app;
    const { steps } = this.guide;
    const next = steps[steps.indexOf(step) + 1];
    const { place } = this;
    const hasForm = (await page.getByRole('main').getByRole('button').count()) > 0;
    if (!hasForm || place !== step.screen || next?.screen === step.screen) return [];
    const faults = await app.formPage.errors.links.allInnerTexts();
    const needs = faults.length > 0 ? faults : [`${await accessibleName(this.controlOnward(place))}.`];
    const found = needs.map((meets): Difference => ({
      kind: 'unmentioned-step',
      says: askedFor(step),
      meets,
    }));
    if (faults.length > 0) {
      await this.photographRefusal(step, place, faults, found);
    } else {
      const button = `the button "${needs.join('').slice(0, -1)}"`;
      await this.photographOnward(step, place, `Choose ${button}`, button);
      this.camera.note(found);
    }
    await this.takeNeededStep(place);
    return found;
  }

  private async takeNeededStep(place: FlowScreen | 'outside'): Promise<void> {
    const { app, registrant } = this.given;
    await this.leave(() => app.registration.goOnFrom(place, registrant)).catch((error: unknown) => {
      throw new Error(`the step that leads on from "${place}" cannot be taken.\n${(error as Error).message}`);
    });
    if (this.place === place)
      throw new Error(`the site does not lead on from "${place}", whatever is entered.`);
  }

  /** A picture in which controls are framed. */
  private async photograph(
    step: GuideStep,
    motif: Omit<Motif, 'step'>,
    controls: readonly Locator[],
  ): Promise<void> {
    await this.camera.controls({ step: step.number, ...motif }, controls);
  }

  /** The control that leads on from a screen, where the text does not name it. */
  private async photographOnward(
    step: GuideStep,
    place: FlowScreen,
    caption: string,
    framed: string,
  ): Promise<void> {
    await this.photograph(step, { caption, framed, inText: false }, [this.controlOnward(place)]);
  }

  /** A form as it is filled in, in parts that can be read. */
  private async photographForm(step: GuideStep, caption: string): Promise<void> {
    const all = Object.values(this.given.app.formPage.fields);
    const visible = await Promise.all(all.map((field) => field.isVisible()));
    const fields = all.filter((_, at) => visible[at]);
    const size = Math.ceil(fields.length / FORM_PARTS);
    for (let part = 0; part < FORM_PARTS; part++) {
      await this.camera.fields(
        { step: step.number, caption: `${caption}, part ${part + 1} of ${FORM_PARTS}` },
        fields.slice(part * size, (part + 1) * size),
      );
    }
  }

  /** What the site says when the step's text is not enough for it, and the fields that it then names. */
  private async photographRefusal(
    step: GuideStep,
    place: FlowScreen,
    faults: readonly string[],
    found: readonly Difference[],
  ): Promise<void> {
    const { app, registrant } = this.given;
    const { page } = app;
    const { errors } = app.formPage;
    const message = { caption: 'The site does not go on yet, and says why', framed: "the site's message" };
    const ids = await errors.links.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).hash),
    );
    await this.photograph(step, { ...message, inText: false }, [errors.summary]);
    this.camera.note(found);
    if (place === 'credentials') await app.credentialsPage.fillIn(credentialAnswers(registrant));
    const motif = {
      caption: 'Complete what the message names',
      framed: `what the message names: ${faults.join(' ')}`,
      inText: false,
    };
    await this.photograph(
      step,
      motif,
      ids.map((id) => page.locator(id)),
    );
  }

  /** Resolves with what an action finds; its picture, if it takes one, then tells it too. */
  private async pictured(action: () => Promise<Difference[]>): Promise<Difference[]> {
    const { length } = this.camera.pictures;
    const found = await action();
    if (this.camera.pictures.length > length) this.camera.note(found);
    return found;
  }

  /** The control that leads on from a screen. */
  private controlOnward(place: FlowScreen): Locator {
    const { homePage, registerPage, caseSearchPage, formPage, policiesPage, thankYouPage } = this.given.app;
    const controls: Readonly<Record<FlowScreen, Locator>> = {
      home: homePage.menu.register,
      register: registerPage.leftPanel.caseSearchOnly,
      'case-search': caseSearchPage.registerNow,
      form: formPage.buttons.next,
      credentials: formPage.buttons.next,
      payment: formPage.buttons.next,
      policies: policiesPage.submit,
      'thank-you': thankYouPage.screen.heading,
    };
    return controls[place];
  }

  /** The claims of a step whose words are to be read on the screen that is displayed now. */
  private async readClaims(step: GuideStep): Promise<Difference[]> {
    const { place } = this;
    const claims = this.claimsToRead(step).filter(({ shown }) => shown?.screen === place);
    if (claims.length === 0) return [];
    const text = await this.given.app.page.getByRole('main').innerText();
    return claims.flatMap((claim) => {
      this.read.add(claim);
      const missing = claim.shown?.words.filter((words) => !says(text, words)) ?? [];
      return missing.map((words) => contradicted(claim, `"${place}" does not say "${words}".`));
    });
  }

  private unread(step: GuideStep): Difference[] {
    return this.claimsToRead(step).map((claim) =>
      contradicted(claim, `this step does not lead to "${claim.shown?.screen}", which should say so.`),
    );
  }

  private claimsToRead(step: GuideStep): Claim[] {
    return this.guide.claims.filter(
      (claim) => claim.step === step.number && claim.shown && !this.read.has(claim),
    );
  }

  private get place(): FlowScreen | 'outside' {
    const { pathname } = new URL(this.given.app.page.url(), 'http://outside');
    const place = screenAt(pathname) ?? 'outside';
    return ORDER.find((screen) => screen === place) ?? 'outside';
  }

  private before(step: GuideStep): string {
    const { steps } = this.guide;
    const last = steps[steps.indexOf(step) - 1];
    return last ? `between step ${last.number} and step ${step.number}` : `before step ${step.number}`;
  }

  /** Does what leads to another page, and waits until that is there. */
  private async leave(action: () => Promise<unknown>): Promise<void> {
    // Longer than an action may take, so that an action that fails tells why.
    await Promise.all([this.given.app.page.waitForEvent('load', { timeout: 15_000 }), action()]);
  }
}

/** What the flow asks for on a screen: its last step there leads on. */
function sentenceOn(place: FlowScreen | 'outside'): string {
  const needed = DOCUMENTED_FLOW.steps.findLast(({ screen }) => screen === place);
  return needed?.sentence ?? 'Go to the PACER site';
}

/** Enters an answer into a text field, or chooses it in a list. */
async function answer(field: SeenControl['locator'], text: string): Promise<void> {
  const isList = await field.evaluate((element) => element.tagName === 'SELECT');
  await (isList ? field.selectOption({ label: text }) : field.fill(text));
}

/** What a step asks for, by its labels. */
function askedFor({ controls }: GuideStep): string {
  return controls.map(({ control, label }) => label ?? `the ${control}`).join(', ');
}

function labelsDiffer(label: string, controls: readonly SeenControl[]): Difference[] {
  const names = controls.map(({ name }) => name);
  return names.every((name) => sameWords(label, name)) ? [] : [labelDiffers(label, names.join(', '))];
}

function labelDiffers(label: string, name: string): Difference {
  return { kind: 'label-differs', says: label, meets: name };
}

function missing(what: string): Difference {
  return { kind: 'contradicted-by-site', says: `there is ${what}.`, meets: 'there is none.' };
}

function contradicted({ id, statement }: Claim, meets: string): Difference {
  return { kind: 'contradicted-by-site', claim: id, says: statement, meets };
}
