/** Sentences about a warranty claim. */
import type { ClaimRefusalData } from '../refusals-claim.ts';
import { wordOf } from './labels.ts';

export const claimRefusalsZhCN: {
  [C in keyof ClaimRefusalData]: (data: ClaimRefusalData[C]) => string;
} = {
  CLAIM_MISSING: () => '索赔项目还没有索赔单:请在委托书上按 Shift+F3 填写并保存,再结算',
  CLAIM_REFUSED: () => '索赔单已被厂家拒绝:请把索赔项目改为其他付费方,或按 Shift+F3 重新提交后再结算',
  CLAIM_LINES_MISSING: () => '没有由厂家付费的项目,不需要索赔单;请先把项目的付费改为“索赔”',
  CLAIM_PART_MISSING: () => '故障索赔请填写主因件(损坏的配件)',
  CLAIM_FAILURE_MISSING: () => '故障索赔请填写故障现象',
  CLAIM_RESULT_MISSING: (d) => `“${d.name}”还没有维修结果:请按 Shift+F3 在索赔单中填写`,
  CLAIM_JOB_WRONG: (d) => `第 ${d.lineNo} 行不是厂家付费的工时,没有维修结果可填`,
  CLAIM_HANDED_IN: (d) =>
    `索赔单为“${wordOf('zh', 'claimState', d.state)}”,厂家结算单不能反结算;厂家拒绝后请先在委托书上按 Shift+F3 登记为“已拒绝”`,
};
