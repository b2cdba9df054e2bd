/** I4 and I10 for supplements: nothing is billed that the customer did not agree to, and the sums agreed to follow one another. */
import type { Rule } from './rule.ts';

const AGREED = "('APPROVED', 'PARTLY_APPROVED')";

export const SUPPLEMENT_RULES: readonly Rule[] = [
  {
    check: 'I10',
    code: 'LINE_WITHOUT_CONSENT',
    level: 'BROKEN',
    zh: '委托书中有客户未同意的增项行',
    en: 'An order holds a line of a supplement that the customer did not agree to',
    sql: `SELECT o.order_no || '#' || l.line_no FROM order_line l JOIN repair_order o ON o.id = l.order_id
      WHERE l.supplement_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM supplement s JOIN supplement_line sl ON sl.supplement_id = s.id
        WHERE s.id = l.supplement_id AND s.order_id = o.id AND s.status IN ${AGREED} AND sl.is_approved = 1
          AND sl.order_line_id = l.id)`,
  },
  {
    check: 'I10',
    code: 'SUPPLEMENT_ANSWER_DIFFERS',
    level: 'BROKEN',
    zh: '增项状态与其各行的客户意见不符',
    en: 'The state of a supplement does not fit the answers on its lines',
    sql: `SELECT s.supplement_no FROM supplement s LEFT JOIN supplement_line l ON l.supplement_id = s.id GROUP BY s.id
      HAVING s.status <> CASE
        WHEN count(l.is_approved) = 0 AND s.status IN ('DRAFT', 'PRESENTED', 'EXPIRED') THEN s.status
        WHEN count(l.is_approved) < count(*) THEN ''
        WHEN min(l.is_approved) = 1 THEN 'APPROVED'
        WHEN max(l.is_approved) = 0 THEN 'DECLINED'
        ELSE 'PARTLY_APPROVED' END`,
  },
  {
    check: 'I10',
    code: 'SUPPLEMENT_LEFT_OPEN',
    level: 'BROKEN',
    zh: '委托书已结束,但仍有未答复的增项',
    en: 'A supplement of a finished order is still open',
    sql: `SELECT s.supplement_no FROM supplement s JOIN repair_order o ON o.id = s.order_id
      WHERE (s.status = 'PRESENTED' AND o.status IN ('WORK_DONE', 'QC_PASSED', 'READY', 'SETTLED', 'PAID'))
        OR (s.status IN ('DRAFT', 'PRESENTED') AND o.status IN ('DELIVERED', 'CLOSED', 'CANCELLED'))`,
  },
  {
    check: 'I4',
    code: 'AUTHORISED_SUM_DIFFERS',
    level: 'BROKEN',
    zh: '客户同意金额的记录不连续或与签字金额不符',
    en: 'The sums a customer agreed to do not follow one another from the one that was signed',
    sql: `SELECT o.order_no FROM repair_order o LEFT JOIN (
        SELECT order_id, seq, self_fen, difference_fen,
          lag(self_fen, 1, 0) OVER w AS before_fen, row_number() OVER w AS n
        FROM order_authorisation WINDOW w AS (PARTITION BY order_id ORDER BY seq)) a ON a.order_id = o.id
      WHERE o.authorised_at IS NOT NULL AND (a.seq IS NULL OR a.seq <> a.n OR a.difference_fen <> a.self_fen - a.before_fen
        OR (a.seq = 1 AND a.self_fen <> o.authorised_self_fen))`,
  },
  {
    check: 'I4',
    code: 'BILLED_ABOVE_CONSENT',
    level: 'BROKEN',
    zh: '自费结算金额高于客户最后同意的金额',
    en: 'A customer was billed more than they last agreed to',
    sql: `SELECT s.settlement_no FROM settlement s
      WHERE s.payer_type = 'SELF' AND s.slip_kind = 'NORMAL' AND s.status NOT IN ('DRAFT', 'REVERSED')
        AND s.payable_fen + s.rounding_fen > (SELECT a.self_fen FROM order_authorisation a
          WHERE a.order_id = s.order_id ORDER BY a.seq DESC LIMIT 1)`,
  },
];
