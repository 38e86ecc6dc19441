import { expect, test } from '../../../fixtures/test';

/** A page of the site in small. */
const VALID =
  '<!doctype html><html lang="en"><head><title>Page</title></head><body><h1>Page</h1></body></html>';

for (const { html, found } of [
  { html: VALID, found: [] },
  { html: VALID.replace('</h1>', '</h2>'), found: Array<RegExp>(4).fill(/close-order/) },
  { html: VALID.replace('<h1>', '<h1 id="a">One</h1><h1 id="a">'), found: [/no-dup-id/] },
  { html: VALID.replace('</h1>', '</h1><input type="text">'), found: [/input-missing-label/] },
  {
    html: VALID.replace('</h1>', '</h1><p><div>Text</div></p>'),
    found: [/close-order/],
  },
  {
    html: VALID.replace('</h1>', '</h1><label for="b">B</label>'),
    found: [/no-missing-references/],
  },
]) {
  test(`the HTML check of ${html.slice(html.indexOf('<body>'))} finds ${found.length} problems`, async ({
    page,
    markup,
  }) => {
    await page.route('**/small', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('/small');
    expect(await markup.problems()).toEqual(found.map((rule) => expect.stringMatching(rule)));
  });
}

test('the HTML check fails if it saw no answer of the site for a frame', async ({ page, markup }) => {
  const body = VALID.replace('</h1>', '</h1><iframe srcdoc="<p>Text</p>" title="Frame"></iframe>');
  await page.route('**/small', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/small');
  await expect(markup.problems()).rejects.toThrow('The HTML of about:srcdoc was not kept');
});

test('the HTML check fails if it saw no answer of the site', async ({ markup }) => {
  await expect(markup.problems()).rejects.toThrow(/was not kept/);
});
