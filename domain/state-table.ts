/** States of a document: state × action -> state. Guards and buttons read the same table; an absent cell is a refusal. */
import type { Refusal } from './refusals.ts';
import { ok, refuse, type Result } from './result.ts';

export type StateTable<Machine extends string, State extends string, Action extends string> = {
  readonly machine: Machine;
  readonly moves: { readonly [S in State]: { readonly [A in Action]?: State } };
};

/**
 * The state a document has after `action`.
 *
 * @refuses STATE_REFUSED when the table has no such move
 * @source domain rules §5
 */
export function nextStatus<M extends string, S extends string, A extends string>(
  table: StateTable<M, S, A>,
  state: S,
  action: A,
): Result<S, 'STATE_REFUSED'> {
  const next = table.moves[state][action];
  if (next === undefined) return refuse('STATE_REFUSED', { machine: table.machine, state, action });
  return ok(next);
}

/** True when the table knows the move: the button is shown. */
export function mayAct<M extends string, S extends string, A extends string>(
  table: StateTable<M, S, A>,
  state: S,
  action: A,
): boolean {
  return table.moves[state][action] !== undefined;
}

/** The actions open in a state, in the order of the table. */
export function actionsIn<M extends string, S extends string, A extends string>(
  table: StateTable<M, S, A>,
  state: S,
): readonly A[] {
  return Object.keys(table.moves[state]) as A[];
}

export type StateRefusal = Refusal<'STATE_REFUSED'>;
