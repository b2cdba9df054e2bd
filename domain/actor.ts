/** Who acts: a signed-in person at one desk. */
import type { Role } from './enums.ts';

export type Actor = {
  readonly employeeId: number;
  readonly deskId: number;
  readonly name: string;
  readonly roles: readonly Role[];
};
