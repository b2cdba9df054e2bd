/** What the manufacturer bears of a job. */
export const coverage = {
  title: '质保答复',
  line: '项目',
  answer: '结果',
  by: '厂家答复人',
  askedBy: '询问人',
  at: '答复时间',
  askedAt: '询问时间',
  account: '厂家账户',
  before: '原付费',
  after: '新付费',
  self: '客户自付合计',
  followers: '配件随工时一起处理。',
  askedHint: '价格不变;厂家答复前不能结算。',
  supplementHint: '委托书已签字:保存后自动开增项,客户同意后才转为自费。未同意前这些项目不能领料、开工和结算。',
  opened: '已登记,并开增项 {{no}}',
  none: '没有可登记质保答复的项目(只限客户自费或厂家索赔的工时和配件)。',
};
