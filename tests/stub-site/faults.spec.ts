import { expect, test } from '@playwright/test';
import { SEEDED_FAULTS } from '../../stub-site/faults';
import { newSandbox, Site, URLS } from './client';
import { PROBES } from './fault-probes';

/** Most differences lie in pages of thousands of characters: what differs is told, not printed in full. */
async function differs(id: string): Promise<boolean> {
  const probe = PROBES[id];
  if (!probe) throw new Error(`Expected a probe for ${id} in tests/stub-site/fault-probes.ts.`);
  const [withFault, without] = await Promise.all([
    newSandbox({ fault: id }).then(probe),
    newSandbox().then(probe),
  ]);
  const said = JSON.stringify(withFault);
  if (said.includes('Something went wrong'))
    throw new Error(`The site failed with ${id}: its fault has no place.`);
  return said !== JSON.stringify(without);
}

test('two sites without a fault say the same to every probe', async () => {
  expect(SEEDED_FAULTS.length).toBeGreaterThan(80);
  for (const [id, probe] of Object.entries(PROBES)) {
    const [one, other] = await Promise.all([newSandbox().then(probe), newSandbox().then(probe)]);
    expect.soft(one, id).toEqual(other);
  }
});

for (const { id, sentence } of SEEDED_FAULTS) {
  test(`${id} changes the site: ${sentence}`, async () => {
    expect(await differs(id)).toBe(true);
  });
}

test('every id is given once, and every probe has its fault', () => {
  expect(SEEDED_FAULTS.map(({ id }) => id).sort()).toEqual(Object.keys(PROBES).sort());
});

test('a fault is in the sandbox that was created with it, and in no other', async () => {
  const site = new Site();
  const faulty = await site.sandbox({ fault: 'home.strip-missing' });
  const sound = await site.sandbox();
  expect((await faulty.browser().open(URLS.home)).html).not.toContain('Local test stub - not PACER');
  expect((await sound.browser().open(URLS.home)).html).toContain('Local test stub - not PACER');
});

for (const [what, id, said] of [
  ['of a known screen', 'notice.names', 'of notice there are notice.duplicates-unnoticed'],
  ['of an unknown screen', 'shoes.red', 'there are faults of site, home, register'],
] as const) {
  test(`an unknown fault ${what} is refused with those that are near`, async () => {
    const answer = await new Site().control('POST', '/sandboxes', { fault: id });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain(`got \\"${id}\\"`);
    expect(answer.html).toContain(said);
  });
}
