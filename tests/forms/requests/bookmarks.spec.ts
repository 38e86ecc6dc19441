import type { Registrant } from '../../../fixtures/data/registrant';
import { coversRule, expect, type FormClient, stepOf, test } from '../../../fixtures/form';
import { SCREENS } from '../../../pages/screens';

/** Opens a screen as its registrant returns to it: the form comes filled in. */
async function returnTo(
  form: FormClient,
  screen: 'form' | 'credentials' | 'payment' | 'policies',
  registrant: Registrant,
): Promise<void> {
  if (screen === 'form') await form.openForm(registrant);
  else await form.openAt(screen, registrant);
}

test.describe('A bookmark', { tag: '@edge' }, () => {
  for (const { bookmark, unfinished } of [
    { bookmark: 'credentials', unfinished: 'form' },
    { bookmark: 'payment', unfinished: 'form' },
    { bookmark: 'policies', unfinished: 'form' },
    { bookmark: 'thank-you', unfinished: 'form' },
    { bookmark: 'payment', unfinished: 'credentials' },
    { bookmark: 'policies', unfinished: 'credentials' },
    { bookmark: 'thank-you', unfinished: 'credentials' },
    { bookmark: 'policies', unfinished: 'payment' },
    { bookmark: 'thank-you', unfinished: 'payment' },
    { bookmark: 'thank-you', unfinished: 'policies' },
  ] as const) {
    test(
      `of ${bookmark} opens the first unfinished screen, ${unfinished}, and the form keeps its answers`,
      { tag: stepOf(bookmark), annotation: coversRule('order.first-unfinished') },
      async ({ form, data }) => {
        const registrant = data.registrant();
        await returnTo(form, unfinished, registrant);
        expect(await form.open(SCREENS[bookmark].path)).toBeDisplayed(unfinished);
        const page = await form.open(SCREENS.form.path);
        expect(page.fieldValue('Email')).toBe(registrant.email);
      },
    );
  }

  for (const { bookmark, opened } of [
    { bookmark: 'notice', opened: 'form' },
    { bookmark: 'credentials', opened: 'form' },
    { bookmark: 'payment', opened: 'form' },
    { bookmark: 'policies', opened: 'form' },
    { bookmark: 'thank-you', opened: 'form' },
    { bookmark: 'cancel', opened: 'case-search' },
  ] as const) {
    test(
      `of ${bookmark} opens ${opened} if no registration has started`,
      { tag: stepOf(bookmark), annotation: coversRule('order.first-unfinished') },
      async ({ form }) => {
        expect(await form.open(SCREENS[bookmark].path)).toBeDisplayed(opened);
      },
    );
  }
});
