/** Sentences about 保养套餐. */
import type { PackageRefusalData } from '../refusals-package.ts';

export const packageRefusalsZhCN: { [C in keyof PackageRefusalData]: (data: PackageRefusalData[C]) => string } = {
  PACKAGE_CHANGED: (d) =>
    `套餐“${d.name}”的项目、数量、单价、付费方或套餐价与现行套餐不一致,不能按套餐价;请先“拆开套餐”,或移除后重新加入`,
  PACKAGE_LINE_DISCOUNT: (d) => `“${d.name}”在套餐“${d.packageName}”内,不能再单独打折;请用整单优惠,或先“拆开套餐”`,
  PACKAGE_PARTLY: (d) => `套餐“${d.names.join('、')}”只能整套同意或整套不做,请全部勾选;只做其中几项时请按单项另报增项`,
  PACKAGE_CODE_TAKEN: (d) => `套餐编码 ${d.code} 已被使用,请换一个`,
};
