import { expect, inTurns, test } from './pairs';

test('both ways do the same', async ({ context, walkTheGuide, bareFlow, person, sandbox }) => {
  const { recordActions } = await import('./actions.mjs');
  const actions = await recordActions(context);
  await walkTheGuide();
  const bare = await bareFlow({ record: true });

  expect(actions.length).toBeGreaterThan(50);
  expect(bare.actions).toEqual(actions);
  const { profile, card } = await sandbox.account(person.username);
  expect(bare.recorded).toMatchObject({ profile, card });
});

inTurns({
  suite: (title, details) => test(title, details, async ({ walkTheGuide }) => walkTheGuide()),
  bare: (title, details) => test(title, details, async ({ bareFlow }) => void (await bareFlow())),
});
