/** I4: every line is worth what its stored figures say, and a document what its lines say. */
import type { Rule } from './rule.ts';

const GROSS = `CASE
  WHEN l.kind = 'PART' THEN (coalesce(l.qty_milli, 0) * coalesce(l.unit_price_fen, 0) + 500) / 1000
  WHEN l.kind = 'OTHER' THEN coalesce(l.amount_fen, 0)
  WHEN l.pricing_mode = 'FIXED' THEN coalesce(l.fixed_price_fen, 0)
  ELSE (coalesce(l.bill_hours_centi, 0) * coalesce(l.rate_fen, 0) * coalesce(l.labor_coeff_bp, 10000) + 500000) / 1000000
END`;

/** Within a package the net was allocated, as long as the customer pays it. */
const NET = `CASE
  WHEN l.package_net_fen IS NOT NULL AND l.payer_type = 'SELF' THEN min(l.gross_fen, l.package_net_fen)
  ELSE (l.gross_fen * l.pay_rate_bp + 5000) / 10000
END`;

const TABLES = [
  { lines: 'order_line', head: 'repair_order', key: 'order_id', number: 'h.order_no', live: "l.status <> 'CANCELLED'" },
  {
    lines: 'estimate_line',
    head: 'estimate',
    key: 'estimate_id',
    number: "h.estimate_no || '/' || h.version_no",
    live: '1',
  },
] as const;

function rulesOf({ lines, head, key, number, live }: (typeof TABLES)[number]): Rule[] {
  const joined = `${lines} l JOIN ${head} h ON h.id = l.${key}`;
  const sum = (what: string) => `coalesce((SELECT sum(${what}) FROM ${lines} l WHERE l.${key} = h.id AND ${live}), 0)`;
  const gross = (kind: string) => sum(`CASE WHEN l.kind = '${kind}' THEN l.gross_fen ELSE 0 END`);
  return [
    {
      check: 'I4',
      code: 'LINE_GROSS_DIFFERS',
      level: 'BROKEN',
      zh: '明细行金额与其数量、单价不符',
      en: 'The gross of a line does not follow from its figures',
      sql: `SELECT ${number} || '#' || l.line_no FROM ${joined} WHERE l.is_customer_supplied = 0 AND l.gross_fen <> ${GROSS}`,
    },
    {
      check: 'I4',
      code: 'LINE_NET_DIFFERS',
      level: 'BROKEN',
      zh: '明细行折后金额与其折扣不符',
      en: 'The net of a line does not follow from its gross and discount',
      sql: `SELECT ${number} || '#' || l.line_no FROM ${joined}
        WHERE l.net_fen <> ${NET}`,
    },
    {
      check: 'I4',
      code: 'TOTALS_DIFFER',
      level: 'BROKEN',
      zh: '单据合计与明细行之和不符',
      en: 'The totals of a document are not the sums of its lines',
      sql: `SELECT ${number} FROM ${head} h WHERE h.labor_fen <> ${gross('LABOR')} OR h.parts_fen <> ${gross('PART')}
          OR h.other_fen <> ${gross('OTHER')} OR h.total_fen <> ${sum('l.net_fen')} - h.order_discount_fen
          OR h.discount_fen <> h.labor_fen + h.parts_fen + h.other_fen - h.total_fen`,
    },
  ];
}

export const LINE_RULES: readonly Rule[] = [
  ...TABLES.flatMap(rulesOf),
  {
    check: 'I4',
    code: 'SHARES_DIFFER',
    level: 'BROKEN',
    zh: '付费方分摊之和不等于该行折后金额',
    en: 'The shares of the payers do not add up to the line',
    sql: `SELECT o.order_no || '#' || l.line_no FROM order_line l JOIN repair_order o ON o.id = l.order_id
      JOIN (SELECT order_line_id, sum(share_fen) AS share FROM line_payer_share GROUP BY order_line_id) s
        ON s.order_line_id = l.id WHERE s.share <> l.net_fen`,
  },
];
