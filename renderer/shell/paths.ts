/** Which screens this build has. */
import { useRouter } from '@tanstack/react-router';

/** Paths of all screens, as written in routes.tsx. */
export function usePaths(): ReadonlySet<string> {
  return new Set(Object.keys(useRouter().routesByPath));
}
