/** Sentences about service packages. */
import type { PackageRefusalData } from '../refusals-package.ts';

export const packageRefusalsEn: { [C in keyof PackageRefusalData]: (data: PackageRefusalData[C]) => string } = {
  PACKAGE_CHANGED: (d) =>
    `Work, quantities, prices or payers of the package “${d.name}” are not those of the package as it is now, so its price does not hold. Break it up first, or remove it and take it again`,
  PACKAGE_LINE_DISCOUNT: (d) =>
    `“${d.name}” is part of the package “${d.packageName}” and has no discount of its own. Use an order discount, or break up the package first`,
  PACKAGE_PARTLY: (d) =>
    `The package “${d.names.join(', ')}” is agreed to whole or not at all. Tick all of it, or offer single lines`,
  PACKAGE_CODE_TAKEN: (d) => `The package code ${d.code} is in use, please choose another`,
};
