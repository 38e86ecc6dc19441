import type { Context } from 'hono';
import type { Entries } from '../rules/shared/field-error';
import type { Shown } from '../screens/components/fields';
import type { EntryScreen, Screen } from '../screens/screen';
import type { Outcome } from '../state/outcome';

type Answer = Response | Promise<Response>;

const NOTHING_ENTERED: Shown = { entries: {}, errors: [] };

/** Shows a screen. */
export function show<Visit>(
  c: Context,
  screen: Screen<Visit>,
  visit: Visit,
  shown: Shown = NOTHING_ENTERED,
  status: 200 | 422 = 200,
): Answer {
  const content = screen.view(visit, shown);
  if (content === undefined) return c.notFound();
  return typeof content === 'string' ? c.html(content, status) : c.redirect(content.leadsTo, 303);
}

/** Answers a submit with what the screen made of it: the next address, or the screen with its field errors. */
export function answer<Visit>(
  c: Context,
  screen: EntryScreen<Visit>,
  visit: Visit,
  { outcome, entries }: { readonly outcome: Outcome | undefined; readonly entries: Entries },
): Answer {
  if (!outcome) return c.notFound();
  return 'leadsTo' in outcome
    ? c.redirect(outcome.leadsTo, 303)
    : show(c, screen, visit, { entries, errors: outcome.errors }, 422);
}
