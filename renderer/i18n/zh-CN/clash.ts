/** Two people changed the same record. */
export const clash = {
  title: '同一栏被两人修改',
  hint: '{{name}} 在您打开之后保存过,以下各栏两边都改了。请逐栏选择保留哪一个。',
  mine: '我的:',
  theirs: '{{name}} 保存的:',
  allMine: '全部用我的',
  allTheirs: '全部用已保存的',
  save: '按选择保存',
  nothing: '(空)',
  removed: '(已删除)',
  merged: '{{name}} 同时改了其他栏,两边的修改都已保留',
  notRead: '单据已被他人修改,暂时读不到最新内容;输入已保留,请再保存一次',
};
