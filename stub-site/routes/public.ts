import { Hono } from 'hono';
import { PATHS } from '../rules/shared/paths';
import { PUBLIC_SCREENS } from '../screens';
import { messagePage, UNMODELED_PAGES } from '../screens/components/layout';
import { show } from './answer';

/** What anybody may open: the way to the form, and the pages that this stub does not model (D-03). */
export const publicScreens = new Hono();

for (const screen of PUBLIC_SCREENS) {
  publicScreens.get(screen.path, (c) => show(c, screen, undefined));
}

for (const { label, path } of UNMODELED_PAGES) {
  publicScreens.get(path, (c) =>
    c.html(messagePage(label, 'This stub models case search only.', BACK_TO_HOME)),
  );
}

const BACK_TO_HOME = { label: 'Back to the home page', path: PATHS.home };
