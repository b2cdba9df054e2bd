/** Documents found by their number. */
import type { SearchHit } from '#domain/contract/search.contract.ts';
import { keep } from '../keep.ts';
import type { ReadDb } from '../write.ts';

type Row = {
  entity: SearchHit['entity'];
  id: number;
  no: string;
  status: string;
  vehicleId: number | null;
  customerId: number | null;
  plateNo: string | null;
  vin: string | null;
  customerName: string | null;
  orderId: number | null;
  orderNo: string | null;
};

const UNION = `
  SELECT 'order' AS entity, o.id, o.order_no AS no, o.status, o.vehicle_id, o.customer_id, o.id AS order_id, o.order_no FROM repair_order o
  UNION ALL SELECT 'visit', v.id, v.visit_no, v.status, v.vehicle_id, v.customer_id, NULL, NULL FROM visit v
  UNION ALL SELECT 'estimate', e.id, e.estimate_no, e.status, e.vehicle_id, e.customer_id, e.order_id, NULL FROM estimate e
  UNION ALL SELECT 'settlement', s.id, s.settlement_no, s.status, o.vehicle_id, o.customer_id, o.id, o.order_no
    FROM settlement s JOIN repair_order o ON o.id = s.order_id
  UNION ALL SELECT 'payment', p.id, p.payment_no, p.state, o.vehicle_id, o.customer_id, o.id, o.order_no
    FROM payment p JOIN settlement s ON s.id = p.settlement_id JOIN repair_order o ON o.id = s.order_id
  UNION ALL SELECT 'payment', p.id, p.payment_no, p.state, NULL, a.customer_id, NULL, NULL
    FROM payment p JOIN stored_value_top_up t ON t.id = p.top_up_id JOIN stored_value_account a ON a.id = t.account_id
  UNION ALL SELECT 'topUp', t.id, t.top_up_no, '', NULL, a.customer_id, NULL, NULL
    FROM stored_value_top_up t JOIN stored_value_account a ON a.id = t.account_id
  UNION ALL SELECT 'stockIssue', i.id, i.issue_no, '', o.vehicle_id, o.customer_id, o.id, o.order_no
    FROM stock_issue i JOIN repair_order o ON o.id = i.order_id
  UNION ALL SELECT 'stockReturn', r.id, r.return_no, '', o.vehicle_id, o.customer_id, o.id, o.order_no
    FROM stock_return r JOIN repair_order o ON o.id = r.order_id
  UNION ALL SELECT 'supplement', z.id, z.supplement_no, z.status, o.vehicle_id, o.customer_id, o.id, o.order_no
    FROM supplement z JOIN repair_order o ON o.id = z.order_id
  UNION ALL SELECT 'appointment', a.id, a.appt_no, a.status, a.vehicle_id, NULL, NULL, NULL FROM appointment a`;

function hitOf(row: Row): SearchHit {
  return {
    group: 'DOCUMENT',
    matched: 'DOCUMENT',
    entity: row.entity,
    id: row.id,
    vehicleId: row.vehicleId,
    customerId: row.customerId,
    title: row.no,
    subtitle: [row.plateNo, row.customerName].filter(Boolean).join(' · '),
    plateNo: row.plateNo,
    vin: row.vin,
    customerName: row.customerName,
    phoneMasked: null,
    openOrderNo: row.orderNo,
    openOrderId: row.orderId,
    lastVisitOn: null,
  };
}

const found = (where: string) =>
  keep((db: ReadDb) =>
    db.$client.prepare(
      `SELECT d.entity, d.id, d.no, d.status, d.vehicle_id AS vehicleId, d.customer_id AS customerId, v.plate_no AS plateNo,
              v.vin AS vin, c.name AS customerName, d.order_id AS orderId, d.order_no AS orderNo
       FROM (${UNION}) d LEFT JOIN vehicle v ON v.id = d.vehicle_id LEFT JOIN customer c ON c.id = d.customer_id
       WHERE ${where} ORDER BY d.no DESC, d.id DESC LIMIT 20`,
    ),
  );
const byWholeNo = found('d.no = ?');
const byBeginning = found('d.no >= ? AND d.no < ?');

/** By the whole number, or by its beginning. */
export function documentsByNo(db: ReadDb, no: string, isWhole: boolean): SearchHit[] {
  const rows = isWhole ? byWholeNo(db).all(no) : byBeginning(db).all(no, `${no}\u{10FFFF}`);
  return (rows as Row[]).map(hitOf);
}

/** Working days that a short order number is looked for in. */
const DAYS_BACK = 60;

const bySeq = keep((db: ReadDb) =>
  db.$client.prepare(
    `WITH RECURSIVE days (day, n) AS (
       SELECT (SELECT max(opened_on) FROM repair_order), 1
       UNION ALL SELECT (SELECT max(opened_on) FROM repair_order WHERE opened_on < days.day), n + 1
       FROM days WHERE days.day IS NOT NULL AND n < ${DAYS_BACK}
     )
     SELECT 'order' AS entity, o.id, o.order_no AS no, o.status, o.vehicle_id AS vehicleId, o.customer_id AS customerId,
            v.plate_no AS plateNo, v.vin AS vin, c.name AS customerName, o.id AS orderId, o.order_no AS orderNo
     FROM days
     CROSS JOIN repair_order o ON o.order_no = 'WT' || replace(days.day, '-', '') || '-' || ?
     LEFT JOIN vehicle v ON v.id = o.vehicle_id LEFT JOIN customer c ON c.id = o.customer_id
     ORDER BY o.order_no DESC LIMIT 20`,
  ),
);

/** Orders of the last working days whose number ends with these four digits, newest first. */
export function ordersBySeq(db: ReadDb, seq: string): SearchHit[] {
  return (bySeq(db).all(seq) as Row[]).map(hitOf);
}
