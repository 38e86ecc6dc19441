import { credentialAnswers } from '../../fixtures/data/registrant';
import type { App } from '../../fixtures/test';
import type { FlowScreen } from '../../pages/steps';
import type { Camera, Shot } from './camera/camera';
import type { Difference } from './differences';
import type { Site } from './site';

/** Pictures of the registration form, which is too long for one. */
const FORM_PARTS = 4;

/** Photographs the form as it is filled in, in parts that can be read. */
export async function photographForm(
  camera: Camera,
  form: App['formPage'],
  { step, caption }: Pick<Shot, 'step' | 'caption'>,
): Promise<void> {
  const all = Object.values(form.fields);
  const visible = await Promise.all(all.map((field) => field.isVisible()));
  const fields = all.filter((_, at) => visible[at]);
  const size = Math.ceil(fields.length / FORM_PARTS);
  for (let part = 0; part < FORM_PARTS; part++) {
    await camera.fields(
      { step, caption: `${caption}, part ${part + 1} of ${FORM_PARTS}` },
      fields.slice(part * size, (part + 1) * size),
    );
  }
}

/** Photographs the control that leads on from a screen, where the text does not name it, with what that is a finding of. */
export async function photographOnward(
  camera: Camera,
  site: Site,
  screen: FlowScreen,
  shot: Shot,
  found: readonly Difference[],
): Promise<void> {
  await camera.controls({ ...shot, inText: false }, [site.controlOnward(screen)]);
  camera.note(found);
}

/** Photographs the site's error summary when the step's text is not enough, then the fields that it names. */
export async function photographErrors(
  camera: Camera,
  { given }: Site,
  { step, screen, errors }: { step: number; screen: FlowScreen; errors: readonly string[] },
  found: readonly Difference[],
): Promise<void> {
  const { app, registrant } = given;
  const { page } = app;
  const { links, summary } = app.formPage.errors;
  const fields = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash));
  const caption = 'The site does not go on yet, and says why';
  await camera.controls({ step, caption, framed: "the site's message", inText: false }, [summary]);
  camera.note(found);
  if (screen === 'credentials') await app.credentialsPage.fillIn(credentialAnswers(registrant));
  const framed = `what the message names: ${errors.join(' ')}`;
  await camera.controls(
    { step, caption: 'Complete what the message names', framed, inText: false },
    fields.map((id) => page.locator(id)),
  );
}
