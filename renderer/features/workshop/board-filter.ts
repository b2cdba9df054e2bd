/** Which cars of the board somebody wants to see; remembered while the window is open. */
import type { BoardRow } from '#domain/contract/workshop.contract.ts';
import { BOARD_GROUPS, type BoardGroup, boardGroup, isLate, WAITS_FOR } from '#domain/workshop/car-state.ts';

export type Shown = 'ALL' | 'LATE' | BoardGroup;
export type Filter = {
  readonly shown: Shown;
  readonly advisorId: number | null;
  /** '' all, '-' not dispatched */
  readonly group: string;
};

export const ALL: Filter = { shown: 'ALL', advisorId: null, group: '' };

/** By person: the next one at this window starts with all cars. */
const kept = new Map<number, Filter>();

/** The filter a person left; given one, keeps it. */
export function keptFilter(employeeId: number, filter?: Filter): Filter {
  if (filter) kept.set(employeeId, filter);
  return kept.get(employeeId) ?? ALL;
}

function isShown(row: BoardRow, filter: Filter, now: number): boolean {
  if (filter.advisorId !== null && row.advisor.id !== filter.advisorId) return false;
  if (filter.group === '-' && row.groupNames.length > 0) return false;
  if (filter.group !== '' && filter.group !== '-' && !row.groupNames.includes(filter.group)) return false;
  if (filter.shown === 'LATE') return isLate(row, now);
  return filter.shown === 'ALL' || boardGroup(row.status) === filter.shown;
}

/** Cars in the order they come through the shop, within a stage the earliest promise first. */
export function filtered(rows: readonly BoardRow[], filter: Filter, now: number): readonly BoardRow[] {
  const place = (row: BoardRow) => BOARD_GROUPS.indexOf(boardGroup(row.status)) * 100 + WAITS_FOR.indexOf(row.waitsFor);
  const soonest = (row: BoardRow) => row.promisedAt ?? Number.MAX_SAFE_INTEGER;
  return rows
    .filter((row) => isShown(row, filter, now))
    .toSorted((a, b) => place(a) - place(b) || soonest(a) - soonest(b));
}
