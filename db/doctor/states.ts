/** I10: the state of a document fits the documents around it, and was reached by moves that its table allows. */
import type { Database } from 'better-sqlite3';
import type { OrderStatus } from '#domain/enums.ts';
import { orderStatusTable } from '#domain/repair-order/status.ts';
import { type Finding, findingOf, type Rule } from './rule.ts';

const LIVE_SLIP = `SELECT 1 FROM settlement s WHERE s.order_id = o.id AND s.slip_kind = 'NORMAL' AND s.status NOT IN ('DRAFT', 'REVERSED')`;

export const STATE_RULES: readonly Rule[] = [
  {
    check: 'I10',
    code: 'SETTLED_WITHOUT_SLIP',
    level: 'BROKEN',
    zh: '已结算的委托书没有有效的结算单',
    en: 'A settled order has no live settlement',
    sql: `SELECT o.order_no FROM repair_order o WHERE o.status IN ('SETTLED', 'PAID', 'DELIVERED', 'CLOSED')
      AND NOT EXISTS (${LIVE_SLIP})`,
  },
  {
    check: 'I10',
    code: 'SLIP_WITHOUT_SETTLED',
    level: 'BROKEN',
    zh: '有有效的自费结算单,但委托书不在已结算状态',
    en: 'An order has a live settlement of the customer but is not settled',
    sql: `SELECT o.order_no FROM repair_order o WHERE o.status NOT IN ('SETTLED', 'PAID', 'DELIVERED', 'CLOSED')
      AND EXISTS (${LIVE_SLIP} AND s.payer_type = 'SELF')
      -- another payer's slip was reversed: the customer's stands until that payer is settled again
      AND NOT (o.status = 'READY' AND EXISTS (SELECT 1 FROM settlement r WHERE r.order_id = o.id AND r.status = 'REVERSED'))`,
  },
  {
    check: 'I10',
    code: 'PAID_WITHOUT_MONEY',
    level: 'BROKEN',
    zh: '委托书已收讫,但自费结算单尚未收讫或挂账',
    en: 'An order is paid but the customer’s settlement is not',
    sql: `SELECT o.order_no FROM repair_order o WHERE o.status = 'PAID'
      AND EXISTS (${LIVE_SLIP} AND s.payer_type = 'SELF' AND s.status IN ('CONFIRMED', 'PART_PAID'))`,
  },
  {
    check: 'I10',
    code: 'DELIVERED_WITHOUT_DELIVERY',
    level: 'BROKEN',
    zh: '已交车的委托书没有交车记录',
    en: 'A delivered order has no record of its delivery',
    sql: `SELECT o.order_no FROM repair_order o WHERE o.status IN ('DELIVERED', 'CLOSED') AND o.main_type <> 'RETAIL'
      AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.order_id = o.id)`,
  },
  {
    check: 'I10',
    code: 'WORK_NOT_FINISHED',
    level: 'BROKEN',
    zh: '委托书已修毕,但仍有未完成的派工',
    en: 'Work is done on an order but a task is not finished',
    sql: `SELECT DISTINCT o.order_no FROM repair_order o JOIN work_task t ON t.order_id = o.id
      WHERE o.status IN ('WORK_DONE', 'QC_PASSED', 'READY', 'SETTLED', 'PAID', 'DELIVERED', 'CLOSED')
        AND t.status NOT IN ('FINISHED', 'CANCELLED')`,
  },
  {
    check: 'I10',
    code: 'CHECK_MISSING',
    level: 'BROKEN',
    zh: '委托书已过总检状态,但没有合格的总检记录',
    en: 'An order is past the final check without one that passed',
    sql: `SELECT o.order_no FROM repair_order o WHERE o.main_type <> 'RETAIL'
      AND o.status IN ('QC_PASSED', 'READY', 'SETTLED', 'PAID', 'DELIVERED', 'CLOSED')
      AND NOT EXISTS (SELECT 1 FROM quality_check q WHERE q.order_id = o.id AND q.stage = 'FINAL' AND q.result = 'PASS')`,
  },
  {
    check: 'I10',
    code: 'CANCELLED_WITH_PARTS',
    level: 'BROKEN',
    zh: '已取消的委托书仍有未退回的配件',
    en: 'A cancelled order still has parts out',
    sql: `SELECT DISTINCT o.order_no FROM repair_order o JOIN order_line l ON l.order_id = o.id
      WHERE o.status = 'CANCELLED' AND l.issued_milli > l.returned_milli`,
  },
  {
    check: 'I10',
    code: 'VISIT_DIFFERS',
    level: 'BROKEN',
    zh: '接车单状态与其委托书不符',
    en: 'The state of a visit does not fit its orders',
    sql: `SELECT v.visit_no FROM visit v WHERE (v.status = 'IN_SERVICE' AND NOT EXISTS (
        SELECT 1 FROM repair_order o WHERE o.visit_id = v.id AND o.authorised_at IS NOT NULL))
      OR (v.status IN ('LEFT_UNREPAIRED', 'VOID') AND EXISTS (
        SELECT 1 FROM repair_order o WHERE o.visit_id = v.id AND o.status NOT IN ('CANCELLED', 'DRAFT')))`,
  },
];

const MOVE = {
  check: 'I10',
  code: 'MOVE_NOT_ALLOWED',
  level: 'BROKEN',
  zh: '操作日志中有状态表不允许的状态变化',
  en: 'The journal holds a change of state that the table does not allow',
} as const;

/** Changes of state that the journal recorded for orders, against the table; one act may make two moves. */
export function checkMoves(connection: Database): Finding[] {
  const rows = connection
    .prepare(
      `SELECT seq, json_extract(changes, '$.status.before') AS before, json_extract(changes, '$.status.after') AS after
       FROM journal WHERE json_extract(changes, '$.status.before') IS NOT NULL AND touched LIKE '["order:%'`,
    )
    .all() as { seq: number; before: OrderStatus; after: OrderStatus }[];
  const reachable = (from: OrderStatus): OrderStatus[] => Object.values(orderStatusTable.moves[from] ?? {});
  const isAllowed = (from: OrderStatus, to: OrderStatus) =>
    from === to || reachable(from).some((next) => next === to || reachable(next).includes(to));
  return findingOf(
    MOVE,
    rows.filter((row) => !isAllowed(row.before, row.after)).map((row) => `#${row.seq}`),
  );
}
