/** I6 of 储值: an account is the sum of its moves, and every move is what its payment says. */
import type { Rule } from './rule.ts';

const REFUNDED = `coalesce((SELECT sum(r.amount_fen) FROM refund r WHERE r.payment_id = p.id), 0)`;
const MOVED = `coalesce((SELECT sum(m.principal_fen + m.bonus_fen) FROM stored_value_move m WHERE m.payment_id = p.id), 0)`;

export const STORED_VALUE_RULES: readonly Rule[] = [
  {
    check: 'I6',
    code: 'STORED_VALUE_DIFFERS',
    level: 'BROKEN',
    zh: '储值余额与其明细之和不符',
    en: 'A stored-value balance is not the sum of its moves',
    sql: `SELECT c.customer_no FROM stored_value_account a JOIN customer c ON c.id = a.customer_id
      LEFT JOIN stored_value_move m ON m.account_id = a.id GROUP BY a.id
      HAVING a.principal_fen <> coalesce(sum(m.principal_fen), 0) OR a.bonus_fen <> coalesce(sum(m.bonus_fen), 0)`,
  },
  {
    check: 'I6',
    code: 'STORED_VALUE_RUN_DIFFERS',
    level: 'BROKEN',
    zh: '储值明细的结余与之前的明细不符',
    en: 'What a stored-value move left does not follow from the moves before it',
    sql: `SELECT DISTINCT c.customer_no FROM (SELECT account_id, principal_after_fen, bonus_after_fen,
          sum(principal_fen) OVER run AS principal, sum(bonus_fen) OVER run AS bonus
        FROM stored_value_move WINDOW run AS (PARTITION BY account_id ORDER BY id)) m
      JOIN stored_value_account a ON a.id = m.account_id JOIN customer c ON c.id = a.customer_id
      WHERE m.principal_after_fen <> m.principal OR m.bonus_after_fen <> m.bonus`,
  },
  {
    check: 'I6',
    code: 'STORED_VALUE_PAYMENT_DIFFERS',
    level: 'BROKEN',
    zh: '储值收款或充值与储值明细不符',
    en: 'A payment by stored value, or a top-up, is not what was moved',
    sql: `SELECT p.payment_no FROM payment p LEFT JOIN stored_value_top_up t ON t.id = p.top_up_id
      WHERE (p.tender = 'STORED_VALUE' OR p.top_up_id IS NOT NULL) AND ${MOVED} <> CASE
        WHEN p.state IN ('VOIDED', 'PENDING') THEN 0
        WHEN p.tender = 'STORED_VALUE' THEN ${REFUNDED} - p.amount_fen
        ELSE p.amount_fen + t.bonus_fen - ${REFUNDED} END`,
  },
  {
    check: 'I6',
    code: 'STORED_VALUE_OF_OTHER',
    level: 'BROKEN',
    zh: '结算单使用了他人的储值',
    en: 'A settlement was paid from the stored value of somebody else',
    sql: `SELECT s.settlement_no FROM stored_value_move m JOIN payment p ON p.id = m.payment_id
      JOIN settlement s ON s.id = p.settlement_id JOIN stored_value_account a ON a.id = m.account_id
      WHERE a.customer_id <> s.customer_id`,
  },
];
