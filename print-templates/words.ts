/** Words of the closed lists as paper shows them: the screens' own labels, in Chinese, shorter only where a column is narrow. */
import type { PayerType, QualityType } from '#domain/enums.ts';
import { labels } from '#domain/messages/labels.ts';

type Labels = { readonly [value: string]: { readonly zh: string } };

/** The Chinese side of a list of labels. Paper is Chinese whatever language the screen has. */
function chinese<L extends Labels>(list: L): { [V in keyof L]: string } {
  return Object.fromEntries(Object.entries(list).map(([value, label]) => [value, label.zh])) as {
    [V in keyof L]: string;
  };
}

/** How a customer agreed to a sum. */
export const agreeWords = { ...chinese(labels.signMode), ...chinese(labels.acceptMode) };
export const payerWords = chinese(labels.payerType);
export const mainTypeWords = chinese(labels.mainType);
export const oldPartsWords = chinese(labels.oldPartsChoice);
export const oldPartsResultWords = chinese(labels.oldPartsResult);
export const arrivalWords = chinese(labels.arrivalMode);
export const unsignedWords = chinese(labels.unsignedReason);
export const tenderWords = chinese(labels.tender);
export const gatePassWords = chinese(labels.gatePassState);
export const urgencyWords = chinese(labels.adviceUrgency);
export const markWords = chinese(labels.markType);
export const functionWords = chinese(labels.carFunction);
export const lampWords = chinese(labels.warningLamp);
export const belongingWords = chinese(labels.belonging);
export const zoneWords = chinese(labels.zone);

/** Who bears a settlement, written out. Source: domain rules §9.8. */
export const payerSlipWords: { [P in PayerType]: string } = {
  SELF: '客户自付',
  WARRANTY: '厂家索赔',
  INSURANCE: '保险',
  INTERNAL: '内部',
  FREE: '免费',
};

/** Without 配件: the column is 26 points wide. */
export const qualityWords: { [Q in QualityType]: string } = {
  OEM: '原厂',
  EQUIVALENT: '同质',
  REMAN: '再制造',
  REPAIRED: '修复',
  OTHER: '其他',
};
