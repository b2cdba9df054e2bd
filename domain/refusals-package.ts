/** Refusals about 保养套餐: code -> the words its sentence needs. Source: domain rules §8.2. */

export type PackageRefusalData = {
  PACKAGE_CHANGED: { name: string };
  PACKAGE_LINE_DISCOUNT: { name: string; packageName: string };
  PACKAGE_PARTLY: { names: string[] };
  PACKAGE_CODE_TAKEN: { code: string };
};
