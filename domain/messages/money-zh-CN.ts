/** Sentences of money and stock. */
import { formatYuan } from '../money.ts';
import type { MoneyRefusalData } from '../refusals-money.ts';
import { wordOf } from './labels.ts';
import { qty } from './words.ts';

export const moneyRefusalsZhCN: { [C in keyof MoneyRefusalData]: (data: MoneyRefusalData[C]) => string } = {
  AMOUNT_INVALID: (d) => `金额“${d.typed}”不正确,请输入如 300 或 1234.50`,
  AMOUNT_TOO_LARGE: (d) => `金额超过上限 ${formatYuan(d.maxFen)},请核对单价和数量`,
  QTY_INVALID: (d) => `数量“${d.typed}”不正确`,
  QTY_RANGE: () => '数量应大于 0 且不超过 99999;退回请用退料',
  QTY_DECIMALS: (d) => (d.decimals === 0 ? `单位“${d.unit}”只能整数` : `单位“${d.unit}”最多 ${d.decimals} 位小数`),
  HOURS_INVALID: (d) => `工时“${d.typed}”不正确:应为 0.01 至 999.99,最多两位小数`,
  SHARES_DIFFER: (d) =>
    `第 ${d.lineNo} 行各付费方之和 ${formatYuan(d.sharesFen)} 与行金额 ${formatYuan(d.netFen)} 不符,请重新分摊`,
  ORDER_DISCOUNT_TOO_HIGH: (d) => `整单优惠不能超过可优惠金额 ${formatYuan(d.maxFen)}`,
  STOCK_SHORT: (d) => `${d.name} 库存不足:可用 ${qty(d.freeMilli)} ${d.unit},需要 ${qty(d.askedMilli)} ${d.unit}`,
  ISSUE_TOO_MUCH: (d) => `${d.name} 本单未领 ${qty(d.openMilli)} ${d.unit},不能领 ${qty(d.askedMilli)} ${d.unit}`,
  RETURN_TOO_MUCH: (d) => `${d.name} 本单在外 ${qty(d.outMilli)} ${d.unit},不能退 ${qty(d.askedMilli)} ${d.unit}`,
  SHIFT_NOT_OPEN: () => '请先开班',
  SHIFT_ALREADY_OPEN: (d) => `您已有未交班的班次 ${d.shiftNo},请先交班`,
  SHIFT_DIFFERENCE_REASON: (d) => `长短款 ${formatYuan(d.overShortFen)},请填写原因后再交班`,
  NOTHING_TO_PRINT: (d) =>
    d.form === 'SHORTAGE_LIST' ? '没有缺件,待发的配件都有库存,不必打印缺件单' : '没有低于下限的配件,不必打印补货清单',
  DAY_CLOSED: (d) => `${d.businessOn} 已日结,不能再入账`,
  ALREADY_PAID: (d) => `该结算单已收款:${d.settlementNo}`,
  TENDER_ABOVE_DUE: (d) => `收款 ${formatYuan(d.tenderFen)} 超过应收 ${formatYuan(d.dueFen)};只有现金可以找零`,
  CASH_TOO_LITTLE: (d) => `实收 ${formatYuan(d.tenderedFen)} 少于现金应收 ${formatYuan(d.amountFen)}`,
  CHANGE_ONLY_FROM_CASH: () => '只有现金可以找零',
  REFERENCE_MISSING: (d) => `请填写${wordOf('zh', 'tender', d.tender)}流水号(4 至 40 位)`,
  TRANSFER_NOT_WAITING: (d) => `${d.paymentNo} 不是待到账的对公转账,请刷新后再看`,
  TRANSFER_WAITING: (d) => `对公转账 ${d.paymentNo} 待到账,请先作废该笔再反结算`,
  REFERENCE_USED: (d) => `该流水号已用于 ${d.paymentNo},请核对`,
  PAYMENT_NOT_OF_SHIFT: (d) => `${d.paymentNo} 不是您本班次所收,不能作废,请走退款`,
  SETTLEMENT_NOTHING: () => '没有可结算的项目',
  SHARES_ABOVE_WHOLE: (d) => `第 ${d.lineNo} 行分摊之和超过行金额 ${formatYuan(d.netFen)},请减少`,
  SHARES_REST_TWICE: (d) => `第 ${d.lineNo} 行只能有一方承担余额`,
  SHARES_PAYER_TWICE: (d) => `第 ${d.lineNo} 行同一付费方出现两次,请合并`,
  PRICE_NOT_LISTED: (d) => `“${d.name}”没有${wordOf('zh', 'payerType', d.payerType)}价,请手工填写单价`,
  PACKAGE_PRICE_TOO_HIGH: (d) => `套餐价 ${formatYuan(d.packageFen)} 高于项目合计 ${formatYuan(d.linesFen)},请核对`,
  ASSESSMENT_DIFFERS: (d) =>
    `保险项目合计 ${formatYuan(d.linesFen)} 与定损金额 ${formatYuan(d.assessedFen)} 相差 ${formatYuan(d.linesFen - d.assessedFen)},请核对或由服务经理批准`,
  ABOVE_AUTHORISED: (d) =>
    `自费 ${formatYuan(d.nowFen)} 超过客户已同意的 ${formatYuan(d.authorisedFen)},请先征得客户同意,在委托书的“增项”里按“登记更高金额的同意”登记`,
  WARRANTY_BELOW_MINIMUM: (d) => `质量保证期不得低于规定:${d.km} 公里 / ${d.days} 天`,
  PART_NOT_RETURNABLE: (d) => `配件“${d.name}”为特殊订货,不能退货`,
  LINE_NOT_RETURNABLE: (d) => `“${d.name}”不是配件,不能退货;工时有误请反结算`,
  REFUND_TOO_MUCH: (d) => `最多可退 ${formatYuan(d.leftFen)},不能退 ${formatYuan(d.askedFen)}`,
  REFUND_DIFFERS: (d) => `各方式退款之和 ${formatYuan(d.tendersFen)} 与应退 ${formatYuan(d.refundFen)} 不符`,
  TENDER_NOT_KEYED: (d) => `${wordOf('zh', 'tender', d.tender)}由系统记账,不能在收银台录入`,
  BALANCE_SHORT: (d) =>
    `${wordOf('zh', 'tender', d.tender)}余额 ${formatYuan(d.balanceFen)},不足 ${formatYuan(d.askedFen)},其余请用其他方式`,
  RECEIVABLE_RECEIVED: (d) => `该挂账已收到 ${formatYuan(d.receivedFen)},不能反结算;请先退回已收款项`,
  CARD_TAKEN: (d) => `该卡号已是“${d.name}”的储值卡,请核对卡号`,
  STORED_VALUE_HOLDER: (d) => `“${d.name}”是往来单位,不能储值;只有个人和单位客户可以`,
  FREE_NOT_APPROVED: (d) => `免费项目“${d.name}”未经批准,不能领料`,
  LINE_NOT_ISSUABLE: (d) => `“${d.name}”已取消或为客户自备,不能领料`,
};
