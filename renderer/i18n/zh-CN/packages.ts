/** 保养套餐: on an estimate, and as they are kept. */
export const packages = {
  package: '套餐',
  due: '到期保养套餐',
  take: '加入套餐',
  dueAt: '到 {{km}} 公里',
  dueOn: '{{day}} 到期',
  alone: '单项合计',
  notFitting: '不适用本车型',
  ofPackage: '套餐:{{name}}',
  breakUp: '拆开套餐',
  breakHow: '“{{name}}”拆开后不再按套餐价,其项目恢复单项价(按客户折扣方案)。',
  goes: '同时移除:{{names}}',
  difference: '相差',
  takeOff: '移除套餐',
};
