/**
 * What must hold in the file after every act, asked in SQL of its own: written from the rules on money, stock and work (domain
 * rules §5, §8; I2–I6), not from the doctor's questions, so that one mistake does not hide in both.
 */
import type { House } from './house.ts';

const OUT = '(l.issued_milli - l.returned_milli)';
const LIVE_SLIP = "s.slip_kind = 'NORMAL' AND s.status NOT IN ('REVERSED', 'DRAFT')";
const HANDED_OVER = "o.status IN ('READY', 'SETTLED', 'PAID', 'DELIVERED', 'CLOSED')";
const CAME_IN =
  "(SELECT coalesce(sum(amount_fen), 0) FROM payment p WHERE p.settlement_id = s.id AND p.state = 'RECEIVED')";
/** What a slip has to charge: its payer's lines as they stand. */
const CHARGED = `(SELECT coalesce(sum(l.net_fen), 0) FROM order_line l
  WHERE l.order_id = s.order_id AND l.payer_type = s.payer_type AND l.status <> 'CANCELLED')`;

/** Each finds what is wrong; none may find anything. */
const WRONG: Readonly<Record<string, string>> = {
  'a shelf is what its moves left on it, and never less than nothing': `
    SELECT part_no FROM part p WHERE on_hand_milli < 0 OR on_hand_milli <>
      (SELECT coalesce(sum(qty_milli), 0) FROM stock_move m WHERE m.part_id = p.id)`,
  'nothing on the shelf is worth nothing, and the rest what its moves left': `
    SELECT part_no FROM part p WHERE (on_hand_milli = 0 AND stock_value_fen <> 0) OR stock_value_fen <>
      (SELECT coalesce(sum(cost_fen), 0) FROM stock_move m WHERE m.part_id = p.id)`,
  'no more is kept back than lies there': `
    SELECT part_no FROM part WHERE reserved_milli < 0 OR reserved_milli > on_hand_milli`,
  'what is kept back is kept for an order that still wants it': `
    SELECT o.order_no FROM reservation r JOIN repair_order o ON o.id = r.order_id JOIN order_line l ON l.id = r.order_line_id
    WHERE r.released_at IS NULL AND (o.status IN ('DRAFT', 'CANCELLED', 'DELIVERED', 'CLOSED') OR l.status = 'CANCELLED'
      OR r.qty_milli > l.qty_milli - ${OUT})`,
  'what a line has is what left the shelf for it, at most what it bills': `
    SELECT o.order_no FROM order_line l JOIN repair_order o ON o.id = l.order_id WHERE l.kind = 'PART' AND (
      ${OUT} <> (SELECT coalesce(-sum(qty_milli), 0) FROM stock_move m WHERE m.order_line_id = l.id)
      OR ${OUT} < 0 OR ${OUT} > l.qty_milli OR (l.status = 'CANCELLED' AND ${OUT} <> 0))`,
  'what came back came back at what it went out for': `
    SELECT l.id FROM order_line l WHERE l.kind = 'PART' AND ${OUT} = 0
      AND (SELECT coalesce(sum(cost_fen), 0) FROM stock_move m WHERE m.order_line_id = l.id) <> 0`,
  'a car handed over is billed what it got': `
    SELECT o.order_no FROM repair_order o JOIN order_line l ON l.order_id = o.id WHERE ${HANDED_OVER} AND l.kind = 'PART'
      AND l.status <> 'CANCELLED' AND l.is_customer_supplied = 0 AND ${OUT} <> l.qty_milli`,
  'a request says what its lines say': `
    SELECT q.request_no FROM parts_request q JOIN repair_order o ON o.id = q.order_id WHERE q.status <> CASE
      WHEN o.status = 'CANCELLED' THEN 'CANCELLED'
      ELSE (SELECT CASE
        WHEN sum(l.qty_milli - ${OUT}) > 0 AND sum(${OUT}) > 0 THEN 'PARTLY_ISSUED'
        WHEN sum(l.qty_milli - ${OUT}) > 0 THEN 'OPEN'
        WHEN sum(${OUT}) > 0 THEN 'ISSUED' ELSE 'CANCELLED' END
        FROM parts_request_line a JOIN order_line l ON l.id = a.order_line_id AND l.status <> 'CANCELLED'
        WHERE a.request_id = q.id) END`,
  'an order is the sum of its lines, less what was given away': `
    SELECT order_no FROM repair_order o WHERE o.total_fen <> (SELECT coalesce(sum(l.net_fen), 0) FROM order_line l
      WHERE l.order_id = o.id AND l.status <> 'CANCELLED') - o.order_discount_fen`,
  'one slip stands for each payer of an order': `
    SELECT s.order_id FROM settlement s WHERE ${LIVE_SLIP} GROUP BY s.order_id, s.payer_type, s.payer_account_id
    HAVING count(*) > 1`,
  'a slip charges the lines of its payer': `
    SELECT s.settlement_no FROM settlement s WHERE ${LIVE_SLIP}
      AND s.payable_fen <> ${CHARGED} - s.order_discount_fen - s.rounding_fen`,
  'an order is settled for every payer, or for none': `
    SELECT o.order_no FROM repair_order o WHERE o.status IN ('SETTLED', 'PAID') AND EXISTS (
      SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.status <> 'CANCELLED' AND l.payer_type <> 'FREE'
        AND l.net_fen > 0 AND NOT EXISTS (SELECT 1 FROM settlement s
          WHERE s.order_id = o.id AND s.payer_type = l.payer_type AND ${LIVE_SLIP}))`,
  'all slips of a car and their mirrors come to what stands': `
    SELECT s.order_id FROM settlement s GROUP BY s.order_id HAVING sum(s.payable_fen) <>
      coalesce(sum(CASE WHEN ${LIVE_SLIP} THEN s.payable_fen END), 0)`,
  'the customer pays no more than was agreed to last': `
    SELECT s.settlement_no FROM settlement s WHERE ${LIVE_SLIP} AND s.payer_type = 'SELF' AND s.payable_fen > (
      SELECT a.self_fen FROM order_authorisation a WHERE a.order_id = s.order_id ORDER BY a.seq DESC LIMIT 1)`,
  'a slip received what came in, never more than it asks': `
    SELECT s.settlement_no FROM settlement s WHERE s.slip_kind = 'NORMAL'
      AND (s.received_fen <> ${CAME_IN} OR s.received_fen > s.payable_fen)`,
  'a slip of the customer is called what it received': `
    SELECT s.settlement_no FROM settlement s WHERE ${LIVE_SLIP} AND s.payer_type = 'SELF' AND s.status <> CASE
      WHEN ${CAME_IN} >= s.payable_fen THEN 'PAID' WHEN ${CAME_IN} > 0 THEN 'PART_PAID' ELSE 'CONFIRMED' END`,
  'no money lies on a slip that was reversed': `
    SELECT s.settlement_no FROM settlement s WHERE s.status = 'REVERSED' AND ${CAME_IN} <> 0`,
  'an order is paid when its customer owes nothing': `
    SELECT o.order_no FROM repair_order o WHERE o.status IN ('SETTLED', 'PAID') AND (o.status = 'PAID') <> NOT EXISTS (
      SELECT 1 FROM settlement s WHERE s.order_id = o.id AND s.payer_type = 'SELF' AND ${LIVE_SLIP}
        AND s.payable_fen > ${CAME_IN})`,
  'cash is counted in one till, in the day it came': `
    SELECT p.payment_no FROM payment p WHERE p.state = 'RECEIVED' AND p.counted_shift_id IS NULL`,
  'only agreed lines of a supplement are on the order': `
    SELECT x.supplement_no FROM supplement_line l JOIN supplement x ON x.id = l.supplement_id
    WHERE (l.order_line_id IS NOT NULL AND x.status NOT IN ('APPROVED', 'PARTLY_APPROVED'))
      OR (x.status = 'APPROVED' AND l.is_approved IS NOT 1) OR (x.status = 'DECLINED' AND l.is_approved = 1)`,
  'nobody works on a car that is done, gone or not begun': `
    SELECT o.order_no FROM work_task t JOIN repair_order o ON o.id = t.order_id
    WHERE t.status = 'STARTED' AND o.status NOT IN ('IN_PROGRESS')`,
  'a technician works on one car at a time': `
    SELECT technician_id FROM work_task WHERE status = 'STARTED' GROUP BY technician_id HAVING count(*) > 1`,
};

/** Everything that is wrong in the file, in words and with where it was found. */
export function wrongInBooks(house: House): string[] {
  const reader = house.host.database.reader();
  return Object.entries(WRONG).flatMap(([says, sql]) => {
    const where = reader.prepare(sql).pluck().all();
    return where.length > 0 ? [`${says}: ${where.join(' ')}`] : [];
  });
}
