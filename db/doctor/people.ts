/** I14: where two people are demanded, two people acted. */
import type { Rule } from './rule.ts';

export const PEOPLE_RULES: readonly Rule[] = [
  {
    check: 'I14',
    code: 'SETTLER_TOOK_PAYMENT',
    level: 'BROKEN',
    zh: '确认结算的人收了该单的款',
    en: 'The person who confirmed a settlement took its payment',
    sql: `SELECT p.payment_no FROM payment p JOIN settlement s ON s.id = p.settlement_id
      WHERE p.cashier_id = s.confirmed_by AND p.state <> 'VOIDED'
        AND coalesce((SELECT value FROM setting WHERE key = 'settlerMayNotTakePayment'), 'true') = 'true'`,
  },
  {
    check: 'I14',
    code: 'INSPECTOR_WORKED_ON_CAR',
    level: 'BROKEN',
    zh: '总检由参与维修的人完成',
    en: 'The final check was done by someone who worked on the car',
    sql: `SELECT DISTINCT o.order_no FROM quality_check q JOIN repair_order o ON o.id = q.order_id
      JOIN work_task t ON t.order_id = o.id AND t.technician_id = q.employee_id AND t.status <> 'CANCELLED'
      WHERE q.stage = 'FINAL' AND q.result = 'PASS'`,
  },
  {
    check: 'I14',
    code: 'APPROVAL_USED_LATE',
    level: 'BROKEN',
    zh: '审批过期后仍被使用,或审批人即申请人',
    en: 'An approval was used after it ended, or by the one who asked',
    sql: `SELECT kind || ' ' || id FROM approval WHERE used_at > expires_at OR requested_by = approved_by`,
  },
];
