import { recordActions } from './actions';
import { interleave } from './pairs';
import { expect, test } from './test';

test('the suite and the bare script do the same', async ({
  context,
  suiteFlow,
  bareFlow,
  registrant,
  sandbox,
}) => {
  const actions = await recordActions(context);
  await suiteFlow();
  const bare = await bareFlow({ record: true });

  expect(actions.length).toBeGreaterThan(50);
  expect(bare.actions).toEqual(actions);
  const { profile, card } = await sandbox.account(registrant.username);
  expect(bare.recorded).toMatchObject({ profile, card });
});

interleave({
  suite: (title, details) => test(title, details, async ({ suiteFlow }) => suiteFlow()),
  bare: (title, details) => test(title, details, async ({ bareFlow }) => void (await bareFlow())),
});
