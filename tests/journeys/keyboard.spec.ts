import type { Registrant } from '../../fixtures/data/registrant';
import {
  coversCriterion,
  coversRule,
  expect,
  stepOf,
  stepsOf,
  test,
  type App,
  type Locator,
  type Stop,
} from '../../fixtures/test';

const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 320, height: 568 },
] as const;

/** Screens that refuse an empty form: a field of each, and the last one that is refused. */
const FORMS = [
  {
    screen: 'form',
    field: ({ formPage }: App) => formPage.fields.firstName,
    last: ({ formPage }: App) => formPage.userVerification.group,
  },
  {
    screen: 'credentials',
    field: ({ credentialsPage }: App) => credentialsPage.fields.securityAnswer1,
    last: ({ credentialsPage }: App) => credentialsPage.fields.securityAnswer2,
  },
] as const;

/** Lists of the form whose choice brings a field, and that field. */
const CHOICES = [
  {
    label: 'State',
    list: 'state',
    option: 'Missouri',
    brings: ({ fields }: App['formPage']) => fields.county,
  },
  {
    label: 'Country',
    list: 'country',
    option: 'Canada',
    brings: ({ stateText }: App['formPage']) => stateText,
  },
  {
    label: 'User Type',
    list: 'userType',
    option: 'Law Firm',
    brings: ({ fields }: App['formPage']) => fields.taxId,
  },
] as const;

/** Pixels that a stop may lie above the one before it: fields beside each other differ in height. */
const SAME_ROW = 12;

/** Of the way to the first field, which leads through the menus, only the field itself. */
function sinceFirst(before: readonly Stop[], stops: readonly Stop[]): readonly Stop[] {
  return before.length === 0 ? stops.slice(-1) : stops;
}

/** Stops that lie above the one before them and not beside it: the reading order goes back. */
function backward(stops: readonly Stop[]): string[] {
  return stops.flatMap((stop, at) => {
    const before = stops[at - 1];
    const isBack = before && stop.top < before.top - SAME_ROW && stop.left < before.right;
    return isBack ? [`from "${before.name}" up to "${stop.name}"`] : [];
  });
}

/** The fields that a registrant has an answer for, in the order of the screen. */
function answered<Name extends keyof Registrant>(
  fields: Readonly<Record<Name, Locator>>,
  registrant: Registrant,
): [Name, Locator][] {
  return (Object.entries(fields) as [Name, Locator][]).filter(([name]) => registrant[name] !== undefined);
}

test.describe('By keyboard alone', { tag: ['@journey', '@a11y'] }, () => {
  for (const { width, height } of WINDOWS) {
    test(
      `a registrant gets from the home page to the thank-you in a window of ${width} pixels, in the order of reading`,
      {
        tag: [
          ...stepsOf(
            'home',
            'register',
            'case-search',
            'form',
            'credentials',
            'payment',
            'policies',
            'thank-you',
          ),
        ],
        annotation: coversCriterion('2.1.1', '2.1.2', '2.4.3'),
      },
      async ({ app, keyboard, data, page, sandbox }) => {
        const { homePage, registerPage, caseSearchPage, formPage } = app;
        const { credentialsPage, paymentPage, policiesPage, thankYouPage } = app;
        // A list takes "II" for I, typed twice: the second option with it.
        const registrant = data.registrant({ generation: 'Jr.' });
        await page.setViewportSize({ width, height });
        await homePage.open();
        await keyboard.tabTo(homePage.menu.register);
        await keyboard.press('Enter');
        await expect(registerPage).toBeDisplayed();
        await keyboard.tabTo(registerPage.leftPanel.caseSearchOnly);
        await keyboard.press('Enter');
        await expect(caseSearchPage).toBeDisplayed();
        await keyboard.tabTo(caseSearchPage.registerNow);
        await keyboard.press('Enter');
        await expect(formPage).toBeDisplayed();

        const onForm: Stop[] = [];
        for (const [name, field] of answered(formPage.fields, registrant)) {
          await expect(field).toBeVisible();
          onForm.push(...sinceFirst(onForm, await keyboard.tabTo(field)));
          await keyboard.type(registrant[name] ?? '');
          await expect(field).toHaveValue(registrant[name] ?? '');
        }
        expect(onForm.length, 'stops of form').toBeGreaterThan(10);
        onForm.push(...(await keyboard.tabTo(formPage.userVerification.checkbox)));
        await keyboard.press('Space');
        await expect(formPage.userVerification.status).toHaveText('You are verified.');
        onForm.push(...(await keyboard.tabTo(formPage.buttons.next)));
        expect(backward(onForm), 'stops of form').toEqual([]);
        await keyboard.press('Enter');
        await expect(credentialsPage).toBeDisplayed();

        const onCredentials: Stop[] = [];
        for (const [name, field] of answered(credentialsPage.fields, registrant)) {
          onCredentials.push(...sinceFirst(onCredentials, await keyboard.tabTo(field)));
          await keyboard.type(registrant[name] ?? '');
          await expect(field).toHaveValue(registrant[name] ?? '');
        }
        expect(onCredentials.length, 'stops of credentials').toBeGreaterThan(6);
        expect(backward(onCredentials), 'stops of credentials').toEqual([]);
        await keyboard.press('Enter');
        await expect(paymentPage).toBeDisplayed();
        await keyboard.tabTo(paymentPage.buttons.next);
        await keyboard.press('Enter');
        await expect(policiesPage).toBeDisplayed();
        await keyboard.tabTo(policiesPage.acknowledge);
        await keyboard.press('Space');
        await keyboard.tabTo(policiesPage.submit);
        await keyboard.press('Enter');
        await expect(thankYouPage).toBeDisplayed();
        const { firstName, lastName, address, state } = registrant;
        expect(await sandbox.account(registrant.username)).toMatchObject({
          profile: { firstName, lastName, address, state },
        });
      },
    );
  }

  for (const { screen, field, last } of FORMS) {
    test(
      `Enter in a field of ${screen} is Next, the errors get the focus, and the last of their links leads to its field`,
      {
        tag: [stepOf(screen), '@edge'],
        annotation: [...coversRule('summary.focus', 'summary.links'), ...coversCriterion('2.1.1', '2.4.3')],
      },
      async ({ registration, app, keyboard }) => {
        await registration.startAt(screen);
        const { errors } = app.pageOf(screen);
        await keyboard.tabTo(field(app));
        await keyboard.press('Enter');
        await expect(errors.summary).toBeFocused();
        await keyboard.tabTo(errors.links.last());
        await keyboard.press('Enter');
        await expect(last(app)).toBeFocused();
      },
    );
  }

  test(
    'Generate username keeps the focus',
    {
      tag: [stepOf('credentials'), '@edge'],
      annotation: [...coversRule('credentials.username-generated'), ...coversCriterion('2.4.3', '3.2.2')],
    },
    async ({ registration, credentialsPage, keyboard }) => {
      await registration.startAt('credentials');
      await keyboard.tabTo(credentialsPage.generateUsername);
      await keyboard.press('Enter');
      await expect(credentialsPage.fields.username).not.toHaveValue('');
      await expect(credentialsPage.generateUsername).toBeFocused();
    },
  );

  for (const { label, list, option, brings } of CHOICES) {
    test(
      `${label} keeps the focus when its choice brings another field`,
      {
        tag: [stepOf('form'), '@edge'],
        annotation: [...coversRule('form.last-choice'), ...coversCriterion('2.4.3', '3.2.2')],
      },
      async ({ registration, formPage, keyboard }) => {
        await registration.startAt('form');
        await keyboard.tabTo(formPage.fields[list]);
        await keyboard.type(option);
        await expect(brings(formPage)).toBeVisible();
        await expect(formPage.fields[list]).toBeFocused();
      },
    );
  }

  test(
    'Enter in a field of payment is Next, which leads on without a card',
    { tag: [stepOf('payment'), '@edge'], annotation: coversRule('payment.optional') },
    async ({ registration, paymentPage, policiesPage, keyboard }) => {
      await registration.startAt('payment');
      await keyboard.tabTo(paymentPage.fields.cardHolder);
      await keyboard.press('Enter');
      await expect(policiesPage).toBeDisplayed();
    },
  );
});
