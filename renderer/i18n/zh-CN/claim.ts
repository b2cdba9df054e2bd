/** What the manufacturer is asked to pay of an order. */
export const claim = {
  title: '索赔单',
  no: '索赔单号',
  kind: '索赔类型',
  faultCode: '故障代码',
  causalPart: '主因件',
  failureText: '故障现象',
  oldPartTag: '旧件标签号',
  state: '索赔状态',
  amount: '索赔金额',
  job: '索赔项目',
  cause: '故障原因',
  result: '维修结果',
  hint: '已按委托书填好,核对后保存。维修结果在结算前填写。',
};
