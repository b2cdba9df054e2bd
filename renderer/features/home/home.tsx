/** The first screen of a role. */
import { Navigate } from '@tanstack/react-router';
import { NAVIGATION } from '../../routes.tsx';
import { useMe } from '../../session.ts';

const FIRST: readonly [role: string, path: string][] = [
  ['ADVISOR', '/reception'],
  ['CLAIMS', '/reception'],
  ['CASHIER', '/cashier'],
  ['PARTS_CLERK', '/parts'],
  ['PARTS_MANAGER', '/parts'],
  ['FOREMAN', '/workshop'],
  ['TECHNICIAN', '/workshop'],
  ['INSPECTOR', '/workshop'],
  ['MANAGER', '/orders'],
  ['CRM', '/orders'],
  ['ADMIN', '/settings'],
];

/** Advisors start at reception, cashiers at the till, and so on. */
export function Home() {
  const { roles } = useMe();
  const path = FIRST.find(([role]) => roles.some((own) => own === role))?.[1] ?? '/about';
  const isThere = NAVIGATION.some((entry) => entry.path === path);
  return <Navigate to={isThere ? path : '/about'} replace />;
}
