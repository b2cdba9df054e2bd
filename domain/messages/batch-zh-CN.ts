/** Sentences about parts with a number of their own. */
import type { BatchRefusalData } from '../refusals-batch.ts';

const WHAT = { PACK: '电池编码', DOT: '轮胎 DOT 周期号', KEY: '钥匙编号' } as const;

export const batchRefusalsZhCN: { [C in keyof BatchRefusalData]: (data: BatchRefusalData[C]) => string } = {
  BATCH_MISSING: (d) => `“${d.name}”出库须登记${WHAT[d.kind]},请填写后再发料`,
  BATCH_DOT_ODD: (d) => `“${d.name}”的 DOT 应含 4 位周年号(如 2426 为 2026 年第 24 周),请核对胎侧后填写`,
};
