import { expect, test } from '../../../fixtures/test';

test('a control that Tab does not reach is an error, with the stops on the way', async ({
  page,
  keyboard,
}) => {
  await page.setContent('<button>First</button><label>Second <input></label><div tabindex="-1">Aside</div>');
  await expect(keyboard.tabTo(page.getByText('Aside'))).rejects.toThrow(
    /^Tab does not lead to .*'Aside'.* It stopped at: First, Second/,
  );
});

test('the stops on the way to a control end with the control', async ({ page, keyboard }) => {
  await page.setContent('<button>First</button><label>Second <input></label>');
  const stops = await keyboard.tabTo(page.getByRole('textbox'));
  expect(stops.map(({ name }) => name)).toEqual(['First', 'Second']);
});
