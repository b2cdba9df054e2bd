/** The first screen after sign-in. */
import { Navigate } from '@tanstack/react-router';
import { firstScreen } from './navigation.ts';
import { usePaths } from './paths.ts';
import { useMe } from './session.ts';

export function StartScreen() {
  return <Navigate to={firstScreen(useMe().roles, usePaths())} replace />;
}
