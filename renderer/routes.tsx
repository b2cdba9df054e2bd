/**
 * All screens. To add one: write `features/<area>/<name>-screen.tsx` exporting its component, append a `screen(…)` below
 * and its name to `routeTree`. Each is a chunk of its own. Its navigation entry (shell/navigation.ts) appears by itself.
 * A path variable is `$name` (`/orders/$orderId`), read with `useParams({ strict: false })`; go there with
 * `useNavigate()({ to: '/orders/$orderId', params: { orderId: '7' } })`.
 */
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Frame } from './shell/frame.tsx';
import { NotFoundScreen, ScreenFailed } from './shell/screen-failed.tsx';
import { StartScreen } from './shell/start-screen.tsx';
import { LoadingState } from './ui/states.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundScreen });

/** One screen in its own chunk. */
function screen<P extends string>(path: P, load: () => Promise<ComponentType>) {
  const component = lazyRouteComponent(async () => ({ default: await load() }));
  return createRoute({ getParentRoute: () => root, path, component });
}

/** The role decides where the day starts. */
const start = createRoute({ getParentRoute: () => root, path: '/', component: StartScreen });

const home = screen('/home', () => import('./features/home/home-screen.tsx').then((it) => it.HomeScreen));
const about = screen('/about', () => import('./features/about/about-screen.tsx').then((it) => it.AboutScreen));

const routeTree = root.addChildren([start, home, about]);

export const router = createRouter({
  routeTree,
  history: createMemoryHistory({ initialEntries: ['/'] }),
  defaultPendingComponent: LoadingState,
  defaultPendingMs: 150,
  defaultErrorComponent: ScreenFailed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
