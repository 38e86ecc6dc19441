import { interleave } from './pairs';
import { expect, test } from './test';

const STYLES = ['*/assets/*.css', '*/assets/*.woff2'];
/** Blocked in place of the styles, so that blocking itself costs both variants the same. */
const NOTHING = ['*/nothing-has-this-address'];

test('blocking removes the styles and nothing else', async ({ bareFlow }) => {
  const styled = await bareFlow({ record: true, blocked: NOTHING });
  const unstyled = await bareFlow({ record: true, blocked: STYLES });

  expect(unstyled.actions).toEqual(styled.actions);
  expect(unstyled.font).not.toBe(styled.font);
});

interleave({
  styled: (title, details) =>
    test(title, details, async ({ bareFlow }) => void (await bareFlow({ blocked: NOTHING }))),
  unstyled: (title, details) =>
    test(title, details, async ({ bareFlow }) => void (await bareFlow({ blocked: STYLES }))),
});
