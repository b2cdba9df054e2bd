/** Sentences about an insurance case. */
import type { InsuranceRefusalData } from '../refusals-insurance.ts';

export const insuranceRefusalsZhCN: {
  [C in keyof InsuranceRefusalData]: (data: InsuranceRefusalData[C]) => string;
} = {
  INSURER_MISSING: () => '请选择保险公司',
  INSURER_DIFFERS: (d) => `“${d.name}”的付费单位是另一家保险公司:请先改成案件的保险公司`,
  LOSS_IN_FUTURE: (d) => `出险日期 ${d.lossOn} 晚于今天,请核对`,
  ASSESSMENT_MISSING: () => '尚无定损:请在保险案件中填写定损单号和定损金额,或填写原因后由经理同意结算',
  ASSESSED_LINE_WRONG: (d) => `第 ${d.lineNo} 行不是保险付费的项目,不能定损改价`,
  PERCENT_INVALID: (d) => `“${d.text}”不是百分比:请输入 0 到 100,最多两位小数`,
  INSURANCE_SETTLED: (d) => `保险结算单 ${d.settlementNo} 已生成,定损金额、免赔率、保险公司和价格不能再改;请先反结算`,
};
