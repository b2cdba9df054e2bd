/** I2, I3: stock is what its moves add up to, and what an order got is what left the shelf. */
import type { Rule } from './rule.ts';

const MOVED = `(SELECT part_id, sum(qty_milli) AS qty, sum(cost_fen) AS cost FROM stock_move GROUP BY part_id)`;

export const STOCK_RULES: readonly Rule[] = [
  {
    check: 'I2',
    code: 'ON_HAND_DIFFERS',
    level: 'BROKEN',
    zh: '配件库存数量与库存流水之和不符',
    en: 'Stock on hand is not the sum of its moves',
    sql: `SELECT p.part_no FROM part p LEFT JOIN ${MOVED} m ON m.part_id = p.id WHERE p.on_hand_milli <> coalesce(m.qty, 0)`,
  },
  {
    check: 'I2',
    code: 'STOCK_VALUE_DIFFERS',
    level: 'BROKEN',
    zh: '配件库存金额与库存流水之和不符',
    en: 'Stock value is not the sum of its moves',
    sql: `SELECT p.part_no FROM part p LEFT JOIN ${MOVED} m ON m.part_id = p.id WHERE p.stock_value_fen <> coalesce(m.cost, 0)`,
  },
  {
    check: 'I2',
    code: 'MOVE_BALANCE_DIFFERS',
    level: 'BROKEN',
    zh: '库存流水的结存与之前各笔之和不符',
    en: 'The balance of a stock move is not the running sum',
    sql: `SELECT DISTINCT p.part_no FROM (
        SELECT part_id, balance_milli, balance_fen, sum(qty_milli) OVER w AS qty, sum(cost_fen) OVER w AS cost
        FROM stock_move WINDOW w AS (PARTITION BY part_id ORDER BY id)
      ) m JOIN part p ON p.id = m.part_id WHERE m.balance_milli <> m.qty OR m.balance_fen <> m.cost`,
  },
  {
    check: 'I2',
    code: 'VALUE_WITHOUT_QUANTITY',
    level: 'BROKEN',
    zh: '库存数量为0但仍有金额',
    en: 'Stock of quantity 0 has a value',
    sql: `SELECT part_no FROM part WHERE on_hand_milli = 0 AND stock_value_fen <> 0`,
  },
  {
    check: 'I2',
    code: 'BELOW_ZERO',
    level: 'BROKEN',
    zh: '库存为负数,且没有经过先出后入',
    en: 'Stock is below zero without having been issued ahead of receipt',
    sql: `SELECT part_no FROM part p WHERE on_hand_milli < 0 AND NOT EXISTS (
        SELECT 1 FROM stock_move m WHERE m.part_id = p.id AND m.is_negative_allowed = 1)`,
  },
  {
    check: 'I3',
    code: 'RESERVED_DIFFERS',
    level: 'BROKEN',
    zh: '配件占用数量与未释放的占用之和不符',
    en: 'Reserved stock is not the sum of open reservations',
    sql: `SELECT p.part_no FROM part p LEFT JOIN (
        SELECT part_id, sum(qty) AS qty FROM (
          SELECT part_id, qty_milli AS qty FROM reservation WHERE released_at IS NULL
          UNION ALL SELECT part_id, kept_milli FROM appointment_part WHERE released_at IS NULL
        ) GROUP BY part_id
      ) r ON r.part_id = p.id WHERE p.reserved_milli <> coalesce(r.qty, 0)`,
  },
  {
    check: 'I3',
    code: 'ISSUED_DIFFERS',
    level: 'BROKEN',
    zh: '委托书配件行的已领数量与库存流水不符',
    en: 'What an order line shows as issued is not what left the shelf',
    sql: `SELECT o.order_no || '#' || l.line_no FROM order_line l JOIN repair_order o ON o.id = l.order_id LEFT JOIN (
        SELECT order_line_id, sum(qty_milli) AS qty FROM stock_move WHERE order_line_id IS NOT NULL GROUP BY order_line_id
      ) m ON m.order_line_id = l.id
      WHERE l.kind = 'PART' AND l.issued_milli - l.returned_milli <> -coalesce(m.qty, 0)`,
  },
  {
    check: 'I3',
    code: 'BILLED_NOT_ISSUED',
    level: 'BROKEN',
    zh: '待结算及以后的委托书,配件单上数量与领用数量不符',
    en: 'An order that is ready bills another quantity than was issued',
    sql: `SELECT o.order_no || '#' || l.line_no FROM order_line l JOIN repair_order o ON o.id = l.order_id
      WHERE l.kind = 'PART' AND l.status <> 'CANCELLED' AND l.is_customer_supplied = 0
        AND o.status IN ('READY', 'SETTLED', 'PAID', 'DELIVERED', 'CLOSED')
        AND l.qty_milli <> l.issued_milli - l.returned_milli`,
  },
  {
    check: 'I3',
    code: 'SLIP_WITHOUT_MOVE',
    level: 'BROKEN',
    zh: '出库单或退料单的数量、成本与库存流水不符',
    en: 'A stock slip differs from its move',
    sql: `SELECT s.issue_no FROM stock_issue s JOIN stock_issue_line l ON l.issue_id = s.id JOIN stock_move m ON m.id = l.move_id
        WHERE m.qty_milli <> -l.qty_milli OR m.cost_fen <> -l.cost_fen OR m.part_id <> l.part_id
      UNION ALL
      SELECT s.return_no FROM stock_return s JOIN stock_return_line l ON l.return_id = s.id JOIN stock_move m ON m.id = l.move_id
        WHERE m.qty_milli <> l.qty_milli OR m.cost_fen <> l.cost_fen OR m.part_id <> l.part_id`,
  },
  {
    check: 'I3',
    code: 'RESERVED_FOR_APPOINTMENT',
    level: 'WARNING',
    zh: '已取消或改期的预约仍占用配件',
    en: 'A cancelled or moved appointment still keeps parts back',
    sql: `SELECT DISTINCT a.appt_no FROM appointment_part p JOIN appointment a ON a.id = p.appointment_id
      WHERE p.released_at IS NULL AND a.status IN ('CANCELLED', 'MOVED')`,
  },
  {
    check: 'I3',
    code: 'RESERVED_FOR_ENDED',
    level: 'WARNING',
    zh: '已取消或已结算的委托书仍占用配件',
    en: 'A cancelled or settled order still keeps parts back',
    sql: `SELECT DISTINCT o.order_no FROM reservation r JOIN repair_order o ON o.id = r.order_id
      WHERE r.released_at IS NULL AND o.status IN ('CANCELLED', 'SETTLED', 'PAID', 'DELIVERED', 'CLOSED')`,
  },
];
