/** Every closed list of the trade in both languages: screens and papers take their words from here. */
import type { Label } from './label.ts';
import * as car from './labels-car.ts';
import * as order from './labels-order.ts';
import * as people from './labels-people.ts';
import * as printing from './labels-printing.ts';
import * as state from './labels-state.ts';
import * as workshop from './labels-workshop.ts';

export { markSymbols } from './labels-car.ts';
export { machineLabels, type MachineName } from './labels-state.ts';
export type { Label } from './label.ts';

/** List name -> value -> label. */
export const labels = {
  role: people.roleLabels,
  customerKind: people.customerKindLabels,
  customerLevel: people.customerLevelLabels,
  payerType: people.payerTypeLabels,
  tender: people.tenderLabels,
  paymentState: people.paymentStateLabels,
  storedValueMove: people.storedValueMoveLabels,
  roundingMode: people.roundingModeLabels,
  gatePassState: people.gatePassStateLabels,
  oldPartsResult: people.oldPartsResultLabels,
  moveKind: people.moveKindLabels,
  repairCategory: people.repairCategoryLabels,
  laborStandard: people.laborStandardLabels,
  approvalKind: people.approvalKindLabels,
  textField: people.textFieldLabels,
  plateKind: car.plateKindLabels,
  plateStatus: car.plateStatusLabels,
  fuelType: car.fuelTypeLabels,
  arrivalMode: car.arrivalModeLabels,
  oldPartsChoice: car.oldPartsChoiceLabels,
  mileageReason: car.mileageReasonLabels,
  zone: car.zoneLabels,
  markType: car.markTypeLabels,
  carFunction: car.carFunctionLabels,
  warningLamp: car.warningLampLabels,
  belonging: car.belongingLabels,
  unsignedReason: car.unsignedReasonLabels,
  askedChoice: car.askedChoiceLabels,
  attached: car.attachedLabels,
  appointmentChannel: car.appointmentChannelLabels,
  mainType: order.mainTypeLabels,
  lineKind: order.lineKindLabels,
  workClass: order.workClassLabels,
  rateClass: order.rateClassLabels,
  pricingMode: order.pricingModeLabels,
  qualityType: order.qualityTypeLabels,
  substituteKind: order.substituteKindLabels,
  otherKind: order.otherKindLabels,
  coverage: order.coverageLabels,
  holdReason: order.holdReasonLabels,
  insuranceState: order.insuranceStateLabels,
  insuranceDoc: order.insuranceDocLabels,
  claimKind: order.claimKindLabels,
  claimState: order.claimStateLabels,
  signMode: order.signModeLabels,
  acceptMode: order.acceptModeLabels,
  washState: order.washStateLabels,
  checkStage: order.checkStageLabels,
  adviceUrgency: order.adviceUrgencyLabels,
  handoverCheck: order.handoverCheckLabels,
  deliveryCheck: order.deliveryCheckLabels,
  consentPart: order.consentPartLabels,
  visitStatus: state.visitStatusLabels,
  estimateStatus: state.estimateStatusLabels,
  orderStatus: state.orderStatusLabels,
  orderAction: state.orderActionLabels,
  taskStatus: state.taskStatusLabels,
  lineStatus: state.lineStatusLabels,
  requestStatus: state.requestStatusLabels,
  settlementStatus: state.settlementStatusLabels,
  shiftStatus: state.shiftStatusLabels,
  appointmentStatus: state.appointmentStatusLabels,
  waitsFor: workshop.waitsForLabels,
  boardGroup: workshop.boardGroupLabels,
  checkItem: workshop.checkItemLabels,
  printState: printing.printStateLabels,
  printReason: printing.printReasonLabels,
} as const;
export type LabelList = keyof typeof labels;

/** The label of a value in the person's language, e.g. `labelOf('zh-CN', 'payerType', 'SELF')`. */
export function labelOf<L extends LabelList>(
  lang: 'zh-CN' | 'en',
  list: L,
  value: keyof (typeof labels)[L] & string,
): string {
  const found = (labels[list] as Readonly<Record<string, Label>>)[value];
  if (found === undefined) return value;
  return lang === 'en' ? found.en : found.zh;
}

/** As labelOf, for words that arrive as plain text (a refusal's figures); an unknown word is shown as it is. */
export function wordOf(lang: 'zh' | 'en', list: LabelList, value: string): string {
  return (labels[list] as Readonly<Record<string, Label>>)[value]?.[lang] ?? value;
}
