/** Sentences about what the manufacturer bears. */
import type { CoverageRefusalData } from '../refusals-coverage.ts';

export const coverageRefusalsZhCN: {
  [C in keyof CoverageRefusalData]: (data: CoverageRefusalData[C]) => string;
} = {
  COVERAGE_NOT_HERE: (d) => `“${d.name}”不能登记质保答复:只有客户自费或厂家索赔的工时和配件可以,请先改付费方`,
  COVERAGE_FOLLOWS_LABOR: (d) => `配件“${d.name}”随工时“${d.job}”一起处理,请对该工时登记`,
  COVERAGE_PAYER: (d) =>
    d.coverage === 'COVERED'
      ? `“${d.name}”登记为质保内,付费方应为索赔;请改付费方,或重新登记质保答复`
      : `“${d.name}”登记为质保外,付费方应为自费;请改付费方,或重新登记质保答复`,
  COVERAGE_BY_MISSING: () => '请填写厂家的答复人',
  COVERAGE_AT_ODD: () => '答复时间不能晚于现在',
  COVERAGE_OFFERED: (d) => `增项 ${d.supplementNo} 正就这些项目征求客户意见,请先在“增项”里登记客户答复`,
  COVERAGE_QTY_FIXED: (d) => `“${d.name}”已在委托书上,由厂家转客户付费时数量和工时不能改,只能改单价和折扣`,
  COVERAGE_OPEN: (d) => `以下项目厂家尚未答复,不能结算:${d.lines.join('、')};请在委托书上“质保答复”登记结果`,
  COVERAGE_UNBORNE: (d) =>
    `以下项目厂家不承担、客户也未同意付费,不能结算:${d.lines.join('、')};请登记增项答复,或取消该项,或由经理免费`,
};
