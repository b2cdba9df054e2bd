/** Labels of people, payers and money words. Source: domain rules §1, §4. */
import type { ApprovalKind } from '../approval-kinds.ts';
import type * as E from '../enums.ts';
import { type Label, type LabelsOf, say } from './label.ts';

export const roleLabels: LabelsOf<E.Role> = {
  ADVISOR: say('服务顾问', 'Service advisor'),
  CASHIER: say('收银员', 'Cashier'),
  PARTS_CLERK: say('配件员', 'Parts clerk'),
  PARTS_MANAGER: say('配件经理', 'Parts manager'),
  FOREMAN: say('车间主管', 'Workshop foreman'),
  TECHNICIAN: say('维修技师', 'Technician'),
  INSPECTOR: say('质检员', 'Inspector'),
  CLAIMS: say('索赔员', 'Warranty claims clerk'),
  CRM: say('客服专员', 'Follow-up clerk'),
  MANAGER: say('服务经理', 'Service manager'),
  ADMIN: say('系统管理员', 'System administrator'),
};

export const customerKindLabels: LabelsOf<E.CustomerKind> = {
  PERSON: say('个人', 'Person'),
  COMPANY: say('单位', 'Company'),
  INSURER: say('保险公司', 'Insurer'),
  MANUFACTURER: say('厂家', 'Manufacturer'),
  INTERNAL: say('内部部门', 'Department'),
};

export const customerLevelLabels: LabelsOf<E.CustomerLevel> = {
  A: say('A级', 'Class A'),
  B: say('B级', 'Class B'),
  C: say('C级', 'Class C'),
  VIP: say('VIP', 'VIP'),
};

export const payerTypeLabels: LabelsOf<E.PayerType> = {
  SELF: say('自费', 'Self-pay'),
  WARRANTY: say('索赔', 'Warranty'),
  INSURANCE: say('保险', 'Insurance'),
  INTERNAL: say('内部', 'Internal'),
  FREE: say('免费', 'Free'),
};

export const tenderLabels: LabelsOf<E.Tender> = {
  CASH: say('现金', 'Cash'),
  CARD: say('银行卡', 'Bank card'),
  WECHAT: say('微信', 'WeChat'),
  ALIPAY: say('支付宝', 'Alipay'),
  TRANSFER: say('对公转账', 'Bank transfer'),
  ON_ACCOUNT: say('挂账', 'On account'),
  STORED_VALUE: say('储值', 'Stored value'),
  DEPOSIT: say('预收抵扣', 'Deposit'),
  PACKAGE: say('套餐次卡', 'Service package'),
  VOUCHER: say('代金券', 'Voucher'),
  INSURANCE_DIRECT: say('保险直赔', 'Insurer pays directly'),
  WARRANTY_CLAIM: say('厂家索赔', 'Warranty claim'),
  INTERNAL: say('内部核销', 'Internal write-off'),
};

export const storedValueMoveLabels: LabelsOf<E.StoredValueMoveKind> = {
  OPENING: say('期初余额', 'Taken over'),
  TOP_UP: say('充值', 'Top-up'),
  SPEND: say('消费', 'Used'),
  TAKEN_BACK: say('冲回', 'Taken back'),
};

export const paymentStateLabels: LabelsOf<E.PaymentState> = {
  RECEIVED: say('已收', 'Received'),
  PENDING: say('待到账', 'Not on the account yet'),
  REFUNDED_PART: say('部分退款', 'Partly refunded'),
  REFUNDED: say('已退款', 'Refunded'),
  VOIDED: say('作废', 'Voided'),
};

export const roundingModeLabels: LabelsOf<E.RoundingMode> = {
  NONE: say('不抹零', 'No rounding'),
  DROP_FEN: say('抹零到角', 'Drop fen'),
  DROP_JIAO: say('抹零到元', 'Drop jiao and fen'),
  HALF_UP_YUAN: say('四舍五入到元', 'Round to the yuan'),
};

export const gatePassStateLabels: LabelsOf<E.GatePassState> = {
  PAID: say('已结清', 'Paid'),
  ON_ACCOUNT: say('挂账', 'On account'),
  RELEASED: say('经理放行', 'Released by the manager'),
};

export const oldPartsResultLabels: LabelsOf<E.OldPartsResult> = {
  TAKEN: say('客户收回', 'Taken by the customer'),
  SHOP: say('店方处理', 'Left to the shop'),
  NONE: say('无旧件', 'No old parts'),
};

export const moveKindLabels: LabelsOf<E.MoveKind> = {
  PURCHASE_IN: say('采购入库', 'Goods receipt'),
  ISSUE: say('出库', 'Issue'),
  RETURN: say('退料', 'Return'),
  COUNT_GAIN: say('盘盈', 'Count gain'),
  COUNT_LOSS: say('盘亏', 'Count loss'),
  ADJUST: say('调整', 'Adjustment'),
  SUPPLIER_RETURN: say('退供应商', 'Return to supplier'),
  INTERNAL_USE: say('内部领用', 'Internal use'),
  SALE_COUNTER: say('柜台零售', 'Counter sale'),
};

export const repairCategoryLabels: LabelsOf<'CLASS1' | 'CLASS2'> = {
  CLASS1: say('一类', 'Class 1'),
  CLASS2: say('二类', 'Class 2'),
};

export const laborStandardLabels: LabelsOf<'MANUFACTURER' | 'INDUSTRY'> = {
  MANUFACTURER: say('制造企业工时定额', 'Manufacturer’s labor times'),
  INDUSTRY: say('行业工时定额', 'Labor times of the trade'),
};

/** Free texts a refusal may speak of. */
export const TEXT_FIELDS = [
  'COMPLAINT',
  'REMARK',
  'REASON',
  'NOTE',
  'ADDRESS',
  'BRINGER',
  'ADVICE',
  'SHOP_NAME',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export const textFieldLabels: LabelsOf<TextField> = {
  COMPLAINT: say('客户描述', 'complaint'),
  REMARK: say('备注', 'remark'),
  REASON: say('原因', 'reason'),
  NOTE: say('说明', 'note'),
  ADDRESS: say('地址', 'address'),
  BRINGER: say('送修人', 'bringer'),
  ADVICE: say('维修建议', 'advice'),
  SHOP_NAME: say('企业名称', 'shop name'),
};

/** Acts a second person may be asked to approve (A in the table of rights). */
export const approvalKindLabels: LabelsOf<ApprovalKind> = {
  'price.change': say('改价超出权限', 'price change beyond the limit'),
  'line.discount': say('折扣超出权限', 'discount beyond the limit'),
  'order.discount': say('整单优惠超出权限', 'order discount beyond the limit'),
  'payer.setFree': say('免费项目', 'free of charge'),
  'part.issueNegative': say('先出后入', 'issue before receipt'),
  'count.post': say('盘点差异过账', 'posting a count difference'),
  'payment.onAccount': say('挂账', 'putting on account'),
  'refund.make': say('退款', 'refund'),
  'settlement.reversePaid': say('收款或交车后的反结算', 'reversal after payment or delivery'),
  'settlement.offAssessment': say('与定损不一致的保险结算', 'a settlement off the assessment'),
  'storedValue.bonus': say('储值赠送', 'a bonus on a top-up'),
  'backup.restore': say('恢复备份', 'restoring a copy'),
  'house.clock': say('电脑时间', 'the clock of this PC'),
};

/** What may not be found, by the word the host names it with. */
export const thingLabels: readonly Label[] = [
  say('企业信息', 'Shop profile'),
  say('员工', 'Employee'),
  say('客户', 'Customer'),
  say('车辆', 'Vehicle'),
  say('车型', 'Vehicle model'),
  say('接车单', 'Reception sheet'),
  say('预约', 'Appointment'),
  say('照片', 'Photo'),
  say('折扣方案', 'Discount plan'),
  say('储值账户', 'Stored-value account'),
  say('储值充值', 'Top-up'),
  say('服务顾问', 'Advisor'),
  say('环车检查', 'Walk-around'),
  say('估价单', 'Estimate'),
  say('委托书', 'Repair order'),
  say('已打印的委托书', 'Printed repair order'),
  say('行', 'Line'),
  say('工时项目', 'Labor operation'),
  say('配件', 'Part'),
  say('配件行', 'Part line'),
  say('派工', 'Task'),
  say('技师', 'Technician'),
  say('领料人', 'Receiver of the parts'),
  say('退料人', 'Returner of the parts'),
  say('领料申请', 'Parts request'),
  say('结算单', 'Settlement'),
  say('收款', 'Payment'),
  say('班次', 'Shift'),
  say('出门证', 'Gate pass'),
  say('打印任务', 'Print job'),
  say('备份', 'Backup'),
];
