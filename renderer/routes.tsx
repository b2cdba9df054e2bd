/** Every screen: its path, place in the navigation, who may open it, and its lazy chunk. Append a line to add one. */
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { Permission } from '#domain/permissions.ts';
import { Frame } from './features/shell/frame.tsx';

/** A navigation entry: `word` is a key of i18n area shell. */
export type NavEntry = {
  readonly path: string;
  readonly word: NavWord;
  readonly right: Permission | null;
  readonly keys: string;
};
type NavWord =
  | 'navReception'
  | 'navOrders'
  | 'navWorkshop'
  | 'navParts'
  | 'navCashier'
  | 'navPrint'
  | 'navSettings'
  | 'navAbout';

export const NAVIGATION: readonly NavEntry[] = [
  { path: '/reception', word: 'navReception', right: 'visit.checkIn', keys: 'alt+1' },
  { path: '/orders', word: 'navOrders', right: 'search', keys: 'alt+2' },
  { path: '/workshop', word: 'navWorkshop', right: 'task.work', keys: 'alt+3' },
  { path: '/parts', word: 'navParts', right: 'part.issue', keys: 'alt+4' },
  { path: '/cashier', word: 'navCashier', right: 'payment.take', keys: 'alt+5' },
  { path: '/print', word: 'navPrint', right: null, keys: 'alt+6' },
  { path: '/settings', word: 'navSettings', right: 'settings.view', keys: 'alt+7' },
  { path: '/about', word: 'navAbout', right: null, keys: 'alt+8' },
];

const rootRoute = createRootRoute({ component: Frame });
const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./features/home/home.tsx'), 'Home'),
});
const about = createRoute({
  getParentRoute: () => rootRoute,
  path: '/about',
  component: lazyRouteComponent(() => import('./features/about/about.tsx'), 'About'),
});

const routeTree = rootRoute.addChildren([home, about]);

/** One router per window; the address lives in memory only. */
export function makeRouter() {
  return createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ['/'] }), defaultPreload: false });
}
