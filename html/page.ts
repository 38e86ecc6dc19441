import { html, raw } from 'hono/html';
import { PAGE_STYLE } from './style';

export type Markup = ReturnType<typeof html>;

/** A page of the reports: no script, and nothing from elsewhere. `images` are the sources of pictures beside icons. */
export async function page(
  title: string,
  body: Markup,
  { style = '', images = '' }: { readonly style?: string; readonly images?: string } = {},
): Promise<string> {
  const document = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data: ${images}"
        />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(PAGE_STYLE)}${raw(style)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  return document.toString();
}
