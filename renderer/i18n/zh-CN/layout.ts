export const layout = {
  title: '单据版式',
  form: '单据',
  paper: '预览纸张',
  terms: '约定条款(一行一条)',
  closing: '结束语(一行一句)',
  termsHint: '最多 {{count}} 条,每条不超过 {{length}} 字;清空即恢复默认条款',
  places: '打印时填入:{{days}} 质保天数、{{km}} 质保公里',
  ownTerms: '恢复默认条款',
  issued: '只影响以后开出的单据;已开出的单据补打时仍是当时的内容。',
  preview: '预览(示例数据)',
  drawing: '正在更新预览…',
};
