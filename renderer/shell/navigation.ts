/** The entries of the left navigation. An entry shows when its screen is in routes.tsx and the role may use it. */
import type { Role } from '#domain/enums.ts';
import { mayLook, type Permission } from '#domain/permissions.ts';
import type { shell } from '../i18n/zh-CN/shell.ts';

export type NavEntry = {
  /** path of the screen */
  readonly to: string;
  /** key of i18n area `shell` */
  readonly text: keyof typeof shell;
  /** any of these rights; none: everybody */
  readonly needs: readonly Permission[];
};

export const NAV_ENTRIES: readonly NavEntry[] = [
  { to: '/home', text: 'home', needs: [] },
  { to: '/reception', text: 'reception', needs: ['visit.checkIn'] },
  { to: '/appointments', text: 'appointments', needs: ['appointment.edit'] },
  { to: '/estimates', text: 'estimates', needs: ['estimate.write'] },
  { to: '/orders', text: 'orders', needs: ['search'] },
  {
    to: '/workshop',
    text: 'workshop',
    needs: ['order.dispatch', 'task.work', 'order.finalCheck'],
  },
  { to: '/my-tasks', text: 'myTasks', needs: ['task.work'] },
  { to: '/parts', text: 'parts', needs: ['part.issue'] },
  { to: '/cashier', text: 'cashier', needs: ['payment.take'] },
  { to: '/print-queue', text: 'printQueue', needs: [] },
  { to: '/settings', text: 'settings', needs: [] },
  { to: '/about', text: 'about', needs: [] },
];

/** Entries for these roles, of the screens that exist. */
export function entriesFor(roles: readonly Role[], paths: ReadonlySet<string>): NavEntry[] {
  return NAV_ENTRIES.filter(
    (entry) => paths.has(entry.to) && (entry.needs.length === 0 || entry.needs.some((need) => mayLook(roles, need))),
  );
}

/** Where each role's day is: the first that exists is the screen after sign-in. */
const FIRST_SCREENS: Readonly<Record<Role, readonly string[]>> = {
  ADVISOR: ['/reception'],
  CASHIER: ['/cashier'],
  PARTS_CLERK: ['/parts'],
  PARTS_MANAGER: ['/parts'],
  FOREMAN: ['/workshop'],
  TECHNICIAN: ['/my-tasks', '/workshop'],
  INSPECTOR: ['/workshop'],
  CLAIMS: ['/orders'],
  CRM: ['/orders'],
  MANAGER: ['/orders'],
  ADMIN: ['/settings'],
};

/** The screen after sign-in: of several roles the first one decides. */
export function firstScreen(roles: readonly Role[], paths: ReadonlySet<string>): string {
  return roles.flatMap((role) => FIRST_SCREENS[role]).find((path) => paths.has(path)) ?? '/home';
}
