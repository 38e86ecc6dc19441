import type { Env } from 'hono';
import { createMiddleware } from 'hono/factory';
import * as v from 'valibot';

/**
 * Reads a JSON body, whatever its content type: `c.req.valid('json')`. A body that is not what the schema says is
 * answered with 400 and what was expected.
 */
export const jsonBody = <Schema extends v.GenericSchema<unknown, object>>(schema: Schema) =>
  createMiddleware<Env, string, { out: { json: v.InferOutput<Schema> } }>(async (c, next) => {
    let body: unknown;
    try {
      body = await c.req.json();
    } catch {
      return c.json({ error: 'Expected a JSON body.' }, 400);
    }
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      return c.json({ error: `Expected a JSON object, got ${JSON.stringify(body).slice(0, 60)}.` }, 400);
    }
    const parsed = v.safeParse(schema, body);
    if (!parsed.success) return c.json({ error: v.summarize(parsed.issues) }, 400);
    c.req.addValidatedData('json', parsed.output);
    return next();
  });
