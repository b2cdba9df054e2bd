/** Sentences about supplements. */
import { formatYuan } from '../money.ts';
import type { SupplementRefusalData } from '../refusals-supplement.ts';

export const supplementRefusalsZhCN: {
  [C in keyof SupplementRefusalData]: (data: SupplementRefusalData[C]) => string;
} = {
  SUPPLEMENT_EMPTY: (d) => `增项 ${d.supplementNo} 没有项目,请先添加工时、配件或其他费用`,
  SUPPLEMENT_UNPRICED: (d) => `以下增项项目还没有价格,请先报价:${d.lines.join('、')}`,
  SUPPLEMENT_TOO_MANY: (d) => `同时待客户答复的增项最多 ${d.max} 张,请先登记已有增项的答复`,
  SUPPLEMENT_LINE_UNKNOWN: (d) => `增项 ${d.supplementNo} 没有第 ${d.lineNos.join('、')} 行,请刷新后重选`,
  SUPPLEMENT_PART_ALONE: (d) => `客户同意了配件但未同意其工时:${d.names.join('、')};确认后只发料不施工`,
  SUPPLEMENT_TOTAL_DIFFERS: (d) =>
    `告知客户的合计 ${formatYuan(d.toldFen)} 已变为 ${formatYuan(d.nowFen)},请按新合计再次征得同意`,
  SUPPLEMENT_LABOR_OPEN: (d) => `以下增项工时尚未派工:${d.names.join('、')},请先派工并完成`,
  CONSENT_AT_ODD: () => '同意时间不能早于报价时间,也不能晚于现在',
  CONSENT_NOT_NEEDED: (d) => `客户已同意 ${formatYuan(d.authorisedFen)},新的金额应高于它`,
  LINE_NOT_LOWER: (d) => `“${d.name}”只能改少:数量或工时应大于 0 且小于原来的;要增加请走增项`,
  LINE_NOT_CHEAPER: (d) => `“${d.name}”不能这样降价:只限客户自费的行,新价须低于现在的价格;套餐价内的行不再降价`,
  LINE_SHARED: (d) => `“${d.name}”由几方分担,不能直接改少,请先改分担`,
  LINES_TO_CHECK: (d) =>
    `以下待检项目尚未处理,不能结算:${d.lines.join('、')};要收费的请走增项报价;检查完的请在委托书上“取消该项”并写明检查结果`,
};
