/** I5: a slip is its lines, its taxes are its tax, a reversal is its mirror. */
import type { Rule } from './rule.ts';

const NAME = "coalesce(s.settlement_no, '(草稿 ' || s.id || ')')";
const WHOLE = `s.slip_kind <> 'RETURN'`;
const sum = (what: string) => `coalesce((SELECT sum(${what}) FROM settlement_line l WHERE l.settlement_id = s.id), 0)`;
const gross = (kind: string) => sum(`CASE WHEN l.kind = '${kind}' THEN l.gross_fen ELSE 0 END`);
const MIRRORED = ['labor', 'parts', 'other', 'discount', 'order_discount', 'rounding', 'payable', 'tax', 'net_of_tax'];

export const SETTLEMENT_RULES: readonly Rule[] = [
  {
    check: 'I5',
    code: 'SLIP_DIFFERS_FROM_LINES',
    level: 'BROKEN',
    zh: '结算单金额与其明细之和不符',
    en: 'A settlement is not the sum of its lines',
    sql: `SELECT ${NAME} FROM settlement s WHERE ${WHOLE} AND (
        s.labor_fen <> ${gross('LABOR')} OR s.parts_fen <> ${gross('PART')} OR s.other_fen <> ${gross('OTHER')}
        OR s.discount_fen <> ${sum('l.gross_fen - l.share_fen')} OR s.order_discount_fen <> ${sum('l.order_discount_fen')}
        OR s.rounding_fen <> ${sum('l.rounding_fen')} OR s.payable_fen <> ${sum('l.final_fen')})`,
  },
  {
    check: 'I5',
    code: 'TAX_DIFFERS',
    level: 'BROKEN',
    zh: '结算单税额与分税率、分行税额之和不符',
    en: 'The tax of a settlement is not the sum over its rates and lines',
    sql: `SELECT ${NAME} FROM settlement s
      WHERE s.tax_fen <> ${sum('l.tax_fen')}
        OR s.tax_fen <> coalesce((SELECT sum(t.tax_fen) FROM settlement_tax t WHERE t.settlement_id = s.id), 0)
        OR s.payable_fen <> coalesce((SELECT sum(t.gross_fen) FROM settlement_tax t WHERE t.settlement_id = s.id), 0)`,
  },
  {
    check: 'I5',
    code: 'TAX_RATE_DIFFERS',
    level: 'BROKEN',
    zh: '税额不等于含税金额按税率计算的结果',
    en: 'The tax of a rate does not follow from its amount',
    sql: `SELECT ${NAME} FROM settlement_tax t JOIN settlement s ON s.id = t.settlement_id
      WHERE abs(t.tax_fen) <> (2 * abs(t.gross_fen) * t.tax_rate_pct + 100 + t.tax_rate_pct) / (2 * (100 + t.tax_rate_pct))
        AND ${WHOLE}`,
  },
  {
    check: 'I5',
    code: 'MIRROR_DIFFERS',
    level: 'BROKEN',
    zh: '反结算单不是原单的相反数',
    en: 'A reversal is not the exact negative of its original',
    sql: `SELECT ${NAME} FROM settlement s JOIN settlement o ON o.id = s.reversal_of_id WHERE s.slip_kind = 'REVERSAL' AND (
        ${MIRRORED.map((c) => `s.${c}_fen <> -o.${c}_fen`).join(' OR ')} OR o.status <> 'REVERSED' OR o.reversed_by_id <> s.id
        OR (SELECT count(*) FROM settlement_line l WHERE l.settlement_id = s.id)
          <> (SELECT count(*) FROM settlement_line l WHERE l.settlement_id = o.id))`,
  },
  {
    check: 'I5',
    code: 'REVERSED_WITHOUT_MIRROR',
    level: 'BROKEN',
    zh: '已反结算的结算单没有红字单',
    en: 'A reversed settlement has no mirror slip',
    sql: `SELECT ${NAME} FROM settlement s WHERE s.status = 'REVERSED' AND NOT EXISTS (
        SELECT 1 FROM settlement m WHERE m.reversal_of_id = s.id AND m.slip_kind = 'REVERSAL')`,
  },
];
