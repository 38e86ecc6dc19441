import type { html } from 'hono/html';

/** Escaped markup made by the `html` template. */
export type Html = ReturnType<typeof html>;
