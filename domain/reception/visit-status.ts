/** States of a visit (到店). @source domain rules §5.1 */
import type { VisitStatus } from '../enums.ts';
import type { StateTable } from '../state-table.ts';

export const VISIT_ACTIONS = [
  'edit',
  'walkAround',
  'authoriseOrder',
  'cancelOrder',
  'deliver',
  'leaveUnrepaired',
  'void',
  'takeOver',
] as const;
export type VisitAction = (typeof VISIT_ACTIONS)[number];

/** A visit is never reopened: a returning car is a new visit. */
export const visitStatusTable: StateTable<'visit', VisitStatus, VisitAction> = {
  machine: 'visit',
  moves: {
    CHECKED_IN: {
      edit: 'CHECKED_IN',
      walkAround: 'CHECKED_IN',
      authoriseOrder: 'IN_SERVICE',
      cancelOrder: 'CHECKED_IN',
      leaveUnrepaired: 'LEFT_UNREPAIRED',
      void: 'VOID',
      takeOver: 'CHECKED_IN',
    },
    IN_SERVICE: {
      edit: 'IN_SERVICE',
      walkAround: 'IN_SERVICE',
      // the order it was in service for is gone: the car is merely here again, and may leave or get a new order
      cancelOrder: 'CHECKED_IN',
      deliver: 'DELIVERED',
      takeOver: 'IN_SERVICE',
    },
    DELIVERED: {},
    LEFT_UNREPAIRED: {},
    VOID: {},
  },
};
