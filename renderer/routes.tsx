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
import { drafts } from './api/client.ts';
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
const reception = screen('/reception', () =>
  import('./features/reception/reception-screen.tsx').then((it) => it.ReceptionScreen),
);
const appointments = screen('/appointments', () =>
  import('./features/appointment/appointments-screen.tsx').then((it) => it.AppointmentsScreen),
);
const appointment = screen('/appointments/$appointmentId', () =>
  import('./features/appointment/appointments-screen.tsx').then((it) => it.AppointmentScreen),
);
const newVehicle = screen('/vehicles/new', () =>
  import('./features/vehicle/new-vehicle-screen.tsx').then((it) => it.NewVehicleScreen),
);
const vehicle = screen('/vehicles/$vehicleId', () =>
  import('./features/vehicle/vehicle-screen.tsx').then((it) => it.VehicleScreen),
);
const customer = screen('/customers/$customerId', () =>
  import('./features/vehicle/customer-screen.tsx').then((it) => it.CustomerScreen),
);
const checkIn = screen('/check-in/$vehicleId', () =>
  import('./features/reception/check-in-screen.tsx').then((it) => it.CheckInScreen),
);
const visit = screen('/visits/$visitId', () =>
  import('./features/reception/visit-screen.tsx').then((it) => it.VisitScreen),
);
const walkAround = screen('/visits/$visitId/walk-around', () =>
  import('./features/reception/walk-around-screen.tsx').then((it) => it.WalkAroundScreen),
);
const estimate = screen('/estimates/$estimateId', () =>
  import('./features/estimate/estimate-screen.tsx').then((it) => it.EstimateScreen),
);
const orders = screen('/orders', () => import('./features/order/orders-screen.tsx').then((it) => it.OrdersScreen));
const order = screen('/orders/$orderId', () =>
  import('./features/order/order-screen.tsx').then((it) => it.OrderScreen),
);
const supplements = screen('/orders/$orderId/supplements', () =>
  import('./features/supplement/supplements-screen.tsx').then((it) => it.SupplementsScreen),
);
const priceSupplement = screen('/orders/$orderId/supplements/$supplementId', () =>
  import('./features/supplement/price-screen.tsx').then((it) => it.PriceScreen),
);
const workshop = screen('/workshop', () => import('./features/workshop/board-screen.tsx').then((it) => it.BoardScreen));
const myTasks = screen('/my-tasks', () =>
  import('./features/workshop/my-tasks-screen.tsx').then((it) => it.MyTasksScreen),
);
const parts = screen('/parts', () => import('./features/parts/parts-screen.tsx').then((it) => it.PartsScreen));
const issue = screen('/parts/$orderId', () => import('./features/parts/issue-screen.tsx').then((it) => it.IssueScreen));
const cashier = screen('/cashier', () =>
  import('./features/cashier/cashier-screen.tsx').then((it) => it.CashierScreen),
);
const closeShift = screen('/cashier/close', () =>
  import('./features/cashier/close-shift-screen.tsx').then((it) => it.CloseShiftScreen),
);
const payment = screen('/cashier/$settlementId', () =>
  import('./features/cashier/payment-screen.tsx').then((it) => it.PaymentScreen),
);
const storedValue = screen('/customers/$customerId/stored-value', () =>
  import('./features/cashier/stored-value-screen.tsx').then((it) => it.StoredValueScreen),
);
const settlement = screen('/settlements/$settlementId', () =>
  import('./features/settlement/settlement-screen.tsx').then((it) => it.SettlementScreen),
);
const printQueue = screen('/print-queue', () =>
  import('./features/print-queue/print-queue-screen.tsx').then((it) => it.PrintQueueScreen),
);
const printLog = screen('/print-log', () =>
  import('./features/print-log/print-log-screen.tsx').then((it) => it.PrintLogScreen),
);
const settings = screen('/settings', () =>
  import('./features/settings/settings-screen.tsx').then((it) => it.SettingsScreen),
);
const about = screen('/about', () => import('./features/about/about-screen.tsx').then((it) => it.AboutScreen));

const routeTree = root.addChildren([
  start,
  home,
  reception,
  appointments,
  appointment,
  newVehicle,
  vehicle,
  customer,
  checkIn,
  visit,
  walkAround,
  estimate,
  orders,
  order,
  supplements,
  priceSupplement,
  workshop,
  myTasks,
  parts,
  issue,
  cashier,
  closeShift,
  payment,
  storedValue,
  settlement,
  printQueue,
  printLog,
  settings,
  about,
]);

/** A router for whoever just signed in: it starts on their own first screen. */
export function makeRouter() {
  const history = createMemoryHistory({ initialEntries: ['/'] });
  history.subscribe(({ location }) => {
    drafts.where = location.href;
  });
  return createRouter({
    routeTree,
    history,
    defaultPendingComponent: LoadingState,
    defaultPendingMs: 150,
    defaultErrorComponent: ScreenFailed,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
