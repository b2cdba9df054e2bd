/** I6, I8: what was received is what the payments say, and a closed shift is what its payments say. */
import type { Rule } from './rule.ts';

const RECEIVED = `coalesce((SELECT sum(p.amount_fen) FROM payment p WHERE p.settlement_id = s.id
    AND p.state IN ('RECEIVED', 'REFUNDED_PART', 'REFUNDED')), 0)
  - coalesce((SELECT sum(r.amount_fen) FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.settlement_id = s.id), 0)`;
const REFUNDED = `coalesce((SELECT sum(r.amount_fen) FROM refund r WHERE r.payment_id = p.id), 0)`;
const CLOSED = `s.status IN ('CLOSED', 'ACCEPTED')`;
const IN_SHIFT = `coalesce((SELECT sum(p.amount_fen) FROM payment p
    WHERE p.counted_shift_id = s.id AND p.tender = t.tender AND p.state <> 'VOIDED'), 0)
  - coalesce((SELECT sum(r.amount_fen) FROM refund r WHERE r.shift_id = s.id AND r.tender = t.tender), 0)`;

export const MONEY_RULES: readonly Rule[] = [
  {
    check: 'I6',
    code: 'RECEIVED_DIFFERS',
    level: 'BROKEN',
    zh: '结算单已收金额与收款减退款不符',
    en: 'What a settlement shows as received is not payments less refunds',
    sql: `SELECT s.settlement_no FROM settlement s WHERE s.slip_kind = 'NORMAL' AND s.received_fen <> ${RECEIVED}`,
  },
  {
    check: 'I6',
    code: 'PAID_STATE_DIFFERS',
    level: 'BROKEN',
    zh: '结算单状态与已收金额不符',
    en: 'The state of a settlement does not fit what was received',
    sql: `SELECT settlement_no FROM settlement WHERE slip_kind = 'NORMAL' AND (
        (status = 'PAID' AND received_fen <> payable_fen) OR (status = 'CONFIRMED' AND received_fen <> 0)
        OR (status = 'PART_PAID' AND NOT (received_fen > 0 AND received_fen < payable_fen)))`,
  },
  {
    check: 'I6',
    code: 'REFUND_TOO_HIGH',
    level: 'BROKEN',
    zh: '退款超过收款,或收款状态与退款不符',
    en: 'Refunds exceed the payment, or its state does not fit them',
    sql: `SELECT p.payment_no FROM payment p WHERE ${REFUNDED} > p.amount_fen
        OR (p.state = 'REFUNDED') <> (${REFUNDED} = p.amount_fen)
        OR (p.state = 'REFUNDED_PART') <> (${REFUNDED} BETWEEN 1 AND p.amount_fen - 1)`,
  },
  {
    check: 'I6',
    code: 'CHANGE_DIFFERS',
    level: 'BROKEN',
    zh: '找零与收款方式或金额不符',
    en: 'Change was given without cash, or does not fit',
    sql: `SELECT payment_no FROM payment WHERE (tender <> 'CASH' AND coalesce(change_fen, 0) <> 0)
        OR (tender = 'CASH' AND tendered_fen - change_fen <> amount_fen)`,
  },
  {
    check: 'I6',
    code: 'RECEIVABLE_DIFFERS',
    level: 'BROKEN',
    zh: '应收账款与结算单或收款不符',
    en: 'A receivable does not fit its settlement or payments',
    sql: `SELECT s.settlement_no FROM receivable r JOIN settlement s ON s.id = r.settlement_id
      WHERE r.amount_fen > s.payable_fen OR r.received_fen <> coalesce((SELECT sum(p.amount_fen) FROM payment p
        WHERE p.receivable_id = r.id AND p.state NOT IN ('VOIDED', 'PENDING')), 0) - coalesce((SELECT sum(f.amount_fen)
        FROM refund f JOIN payment p ON p.id = f.payment_id WHERE p.receivable_id = r.id), 0)`,
  },
  {
    check: 'I6',
    code: 'ON_ACCOUNT_WITHOUT_RECEIVABLE',
    level: 'BROKEN',
    zh: '挂账的结算单没有应收账款',
    en: 'A settlement on account has no receivable',
    sql: `SELECT s.settlement_no FROM settlement s WHERE s.status = 'ON_ACCOUNT' AND NOT EXISTS (
        SELECT 1 FROM receivable r WHERE r.settlement_id = s.id AND r.state <> 'REVERSED')`,
  },
  {
    check: 'I8',
    code: 'SHIFT_DIFFERS',
    level: 'BROKEN',
    zh: '已交班班次的应有金额与其收退款不符',
    en: 'The expected sum of a closed shift is not its payments less refunds',
    sql: `SELECT DISTINCT s.shift_no FROM shift s JOIN shift_tender t ON t.shift_id = s.id WHERE ${CLOSED}
        AND t.expected_fen <> (CASE WHEN t.tender = 'CASH' THEN s.float_fen ELSE 0 END) + ${IN_SHIFT}`,
  },
  {
    check: 'I8',
    code: 'SHIFT_TENDER_MISSING',
    level: 'BROKEN',
    zh: '已交班班次漏记了收款方式',
    en: 'A closed shift does not count a tender it received',
    sql: `SELECT DISTINCT s.shift_no FROM shift s JOIN payment p ON p.counted_shift_id = s.id WHERE ${CLOSED} AND p.state <> 'VOIDED'
        AND NOT EXISTS (SELECT 1 FROM shift_tender t WHERE t.shift_id = s.id AND t.tender = p.tender)`,
  },
  {
    check: 'I8',
    code: 'RECEIVED_IN_NO_SHIFT',
    level: 'BROKEN',
    zh: '已收款项没有计入任何班次',
    en: 'Money received is counted in no shift',
    sql: `SELECT payment_no FROM payment WHERE counted_shift_id IS NULL AND state NOT IN ('VOIDED', 'PENDING')`,
  },
  {
    check: 'I8',
    code: 'SHIFT_DIFFERENCE_DIFFERS',
    level: 'BROKEN',
    zh: '班次长短款与各收款方式之和不符',
    en: 'Over or short of a shift is not the sum over its tenders',
    sql: `SELECT s.shift_no FROM shift s WHERE ${CLOSED} AND s.over_short_fen <> coalesce(
        (SELECT sum(t.counted_fen - t.expected_fen) FROM shift_tender t WHERE t.shift_id = s.id), 0)`,
  },
  {
    check: 'I8',
    code: 'PAYMENT_ON_OTHER_DAY',
    level: 'BROKEN',
    zh: '收款或退款的营业日与班次不同',
    en: 'A payment or refund has another business day than its shift',
    sql: `SELECT p.payment_no FROM payment p JOIN shift s ON s.id = p.shift_id WHERE p.business_on <> s.business_on
      UNION ALL SELECT r.refund_no FROM refund r JOIN shift s ON s.id = r.shift_id WHERE r.business_on <> s.business_on`,
  },
  {
    check: 'I8',
    code: 'PAID_AFTER_CLOSE',
    level: 'BROKEN',
    zh: '日结之后又记入了该日的收退款',
    en: 'Money was written into a day after it was closed',
    sql: `SELECT p.payment_no FROM payment p JOIN day_close d ON d.business_on = p.business_on AND d.reopened_at IS NULL
        WHERE p.received_at > d.closed_at
      UNION ALL SELECT r.refund_no FROM refund r JOIN day_close d ON d.business_on = r.business_on AND d.reopened_at IS NULL
        WHERE r.refunded_at > d.closed_at`,
  },
];
