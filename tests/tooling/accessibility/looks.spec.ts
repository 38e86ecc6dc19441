import { expect, test } from '../../../fixtures/test';

// Each measurement finds its defect on a small page, and finds nothing on the same page without the defect.

const PAGE = `
  <body style="margin: 0; font: 16px/1.5 sans-serif">
    <div style="background: #faf3d1; padding: 4px" id="strip"><p style="margin: 0">A local test stub.</p></div>
    <main style="padding: 8px">
      <h1>Small page</h1>
      <p id="sentence">Text with <a href="#sentence">a link in it</a>, which may be small.</p>
      <label for="name">Name</label>
      <input id="name" style="height: 30px; max-width: 90%" value="Avery">
      <label for="list">List</label>
      <select id="list" style="height: 30px"><option>First</option></select>
      <div><button id="next" style="height: 30px">Next</button><button id="back" style="height: 30px">Back</button></div>
    </main>
  </body>`;

const PHONE = { width: 390, height: 600 };

test('the looks of a small page without defects have no problems', async ({ page, looks }) => {
  await page.setViewportSize(PHONE);
  await page.setContent(PAGE);
  expect(await looks.problems()).toEqual([]);
  expect(await looks.focusProblems()).toEqual([]);
});

for (const { defect, style, found } of [
  {
    defect: 'a page of 2,200 pixels',
    style: 'main { width: 2200px }',
    found: /^the page is 22\d\d pixels wide and shows 390$/,
  },
  {
    defect: 'a strip of 5 pixels',
    style: '#strip { height: 5px; padding: 0 }',
    found: /^text "A local test stub\." runs \d+ pixels out of its box, div/,
  },
  {
    defect: 'a strip of 5 pixels that hides what is beyond',
    style: '#strip { height: 5px; padding: 0; overflow: hidden }',
    found: /^text "A local test stub\." is cut by its box, div/,
  },
  {
    defect: 'text that is cut with an ellipsis',
    style: '#sentence { width: 120px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }',
    found: /^text ", which may be small\." is cut by its box, p /,
  },
  {
    defect: 'a list that is too narrow for its option',
    style: '#list { width: 24px; appearance: none; padding: 0 }',
    found: /^list "List" cuts what it shows$/,
  },
  {
    defect: 'a field that is too low for its text',
    style: '#name { height: 9px !important; padding: 0 }',
    found: /^field "Name" cuts what it shows$/,
  },
  {
    defect: 'white text on white',
    style: 'h1 { color: #fff }',
    found: /^text "Small page" has a contrast of 1\.00, less than 3: #ffffff on #ffffff$/,
  },
  {
    defect: 'gray text on white',
    style: '#sentence { color: #808080 }',
    found: /^text "Text with" has a contrast of 3\.95, less than 4\.5: #808080 on #ffffff$/,
  },
  {
    defect: 'white text in a white field',
    style: '#name { color: #fff; background: #fff }',
    found: /^text "Avery" has a contrast of 1\.00/,
  },
  {
    defect: 'transparent text',
    style: 'h1 { opacity: 0 }',
    found: /^text "Small page" has a contrast of 1\.00/,
  },
  {
    defect: 'tiny text',
    style: '#sentence { font-size: 6px }',
    found: /^text "Text with" is 6 pixels high, less than 10$/,
  },
  {
    defect: 'text beside the page',
    style: 'h1 { position: absolute; left: -9999px }',
    found: /^text "Small page" lies beside the page$/,
  },
  {
    defect: 'text for screen readers at a place that is not meant for it',
    style: 'h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }',
    found: /^text "Small page" is cut by its box/,
  },
  {
    defect: 'a button below a box',
    style: 'main::after { content: ""; position: fixed; inset: 0; background: #fff }',
    found: /^button "Next" is covered by main/,
  },
  {
    defect: 'text below a box',
    style: 'h1 { margin-top: -40px } #strip { position: relative; height: 80px }',
    found: /^text "Small page" is covered by div/,
  },
  {
    defect: 'text that the window cuts at its right edge',
    style: 'h1 { position: fixed; left: 320px; width: 200px }',
    found: /^text "Small page" is cut by the right edge of the window$/,
  },
  {
    defect: 'text without a size',
    style: 'h1 { transform: scale(0) }',
    found: /^text "Small page" has no size$/,
  },
  {
    defect: 'a button that no scrolling shows',
    style: '#next { position: fixed; top: -100px }',
    found: /^button "Next" cannot be scrolled into view$/,
  },
  {
    defect: 'two buttons of 18 pixels side by side',
    style: 'button { height: 18px !important; width: 18px; padding: 0; overflow: visible; font-size: 10px }',
    found: /^button "Next" is 18 by 18 pixels, less than 24 by 24, and too close to button "Back"$/,
  },
]) {
  test(`${defect}: the looks have a problem`, async ({ page, looks }) => {
    await page.setViewportSize(PHONE);
    await page.setContent(PAGE);
    await page.addStyleTag({ content: style });
    expect(await looks.problems()).toContainEqual(expect.stringMatching(found));
  });
}

test('a single button of 18 pixels is far enough from others to be hit', async ({ page, looks }) => {
  await page.setContent(PAGE);
  await page.addStyleTag({
    content:
      'button { height: 18px !important; padding: 0 } #next { margin: 20px 40px } #back { margin: 20px }',
  });
  expect(await looks.problems()).toEqual([]);
});

test('a frame that is too low and too narrow for what it shows is found', async ({ page, looks }) => {
  await page.setContent(
    `${PAGE}<iframe title="Notice" style="width: 80px; height: 40px; border: 0" srcdoc="<body style='margin: 0'><p style='width: 90px; height: 60px; margin: 0'>Notice"></iframe>`,
  );
  const found = await looks.problems();
  expect(found).toContainEqual(expect.stringMatching(/^in the frame: the frame is 90 pixels wide and shows/));
  expect(found).toContainEqual(
    expect.stringMatching(/^in the frame: the frame is \d+ pixels high, what it shows 60/),
  );
});

for (const { defect, html, found } of [
  {
    defect: 'a stop without an outline',
    html: '<style>#next:focus { outline: 0 }</style>',
    found: ['button "Next" looks the same with and without the focus'],
  },
  {
    defect: 'a transparent outline',
    html: '<style>#next:focus { outline: 4px solid transparent }</style>',
    found: ['button "Next" looks the same with and without the focus'],
  },
  {
    defect: 'an outline of too little contrast',
    html: '<style>#next:focus { outline: 4px solid #eee }</style>',
    found: ['the outline of button "Next" has a contrast of 1.16, less than 3'],
  },
  {
    defect: 'a stop beside the window',
    html: '<a href="#next" style="position: fixed; left: -500px">Away</a>',
    found: ['link "Away" has the focus outside of the window'],
  },
  {
    defect: 'a tabindex above zero',
    html: '<button tabindex="2">First</button>',
    found: ['button "First" has a tabindex of 2; expected none above 0'],
  },
  {
    defect: 'a trap',
    html: `<button onkeydown="if (event.key === 'Tab') event.preventDefault()">Trap</button><button>Beyond</button>`,
    found: ['the Tab key does not reach button "Beyond"', 'the focus does not leave button "Trap"'],
  },
]) {
  test(`${defect}: the walk with the Tab key has a problem`, async ({ page, looks }) => {
    await page.setContent(PAGE + html);
    expect(await looks.focusProblems()).toEqual(found);
  });
}

const SCREEN = `
  <style>.error { border-left: 4px solid #b50909; color: #b50909 } label { color: #1b1b1b }</style>
  <main><div id="group"><label for="username">Username</label><input id="username"></div></main>`;

for (const { errors, group, message, found } of [
  { errors: 'that look like errors', group: 'error', message: 'error', found: [] },
  {
    errors: 'in the color of labels',
    group: 'error',
    message: '" style="color: #1b1b1b',
    found: ['message "Username is required." has the color of a label, rgb(27, 27, 27)'],
  },
  {
    errors: 'without a border at the field',
    group: '',
    message: 'error',
    found: [expect.stringMatching(/^field "Username" is framed as without an error: /)],
  },
  {
    errors: 'at no field',
    group: undefined,
    message: undefined,
    found: ['message "Username is required." of the summary stands at no field'],
  },
]) {
  test(`errors ${errors}: ${found.length} problems`, async ({ page, looks }) => {
    await page.setContent(SCREEN);
    const before = await looks.withoutErrors();
    expect(await looks.plainErrors(before), 'without errors').toEqual([]);
    const refused = SCREEN.replace('id="group"', `id="group" class="${group}"`).replace(
      '<input',
      `<span id="message" class="${message}">Username is required.</span><input aria-describedby="${message && 'message'}"`,
    );
    await page.setContent(`<div role="alert"><a href="#username">Username is required.</a></div>${refused}`);
    expect(await looks.plainErrors(before)).toEqual(found);
  });
}
