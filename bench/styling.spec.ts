import { expect, inTurns, test } from './pairs';

const STYLES = ['*/assets/*.css', '*/assets/*.woff2'];
/** Blocked in place of the styles, so that blocking itself costs both variants the same. */
const NOTHING = ['*/nothing-has-this-address'];

test('blocking takes the styles away and nothing else', async ({ bareFlow }) => {
  const styled = await bareFlow({ record: true, blocked: NOTHING });
  const unstyled = await bareFlow({ record: true, blocked: STYLES });

  expect(unstyled.actions).toEqual(styled.actions);
  expect(unstyled.font).not.toBe(styled.font);
});

inTurns({
  styled: (title, details) =>
    test(title, details, async ({ bareFlow }) => void (await bareFlow({ blocked: NOTHING }))),
  unstyled: (title, details) =>
    test(title, details, async ({ bareFlow }) => void (await bareFlow({ blocked: STYLES }))),
});
