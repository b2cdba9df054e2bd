/**
 * 自检, 互检, 班组长检, 总检: what is looked at, and who may say so.
 *
 * @source domain rules §4.3 (QualityCheck), §5.3, §6.9; the items are customary
 */
import type { CheckStage } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { cleanLine } from '../text.ts';
import type { Worker } from './task-rules.ts';

export const CHECK_ITEMS = [
  'WORK_COMPLETE',
  'FASTENED',
  'NO_LEAK',
  'FLUID_LEVELS',
  'NO_WARNING_LAMP',
  'COMPLAINT_CURED',
  'ROAD_TEST',
  'NO_TOOLS_LEFT',
  'OLD_PARTS_READY',
  'CLEAN',
] as const;
export type CheckItem = (typeof CHECK_ITEMS)[number];
export type ItemSaid = { readonly item: CheckItem; readonly isOk: boolean };

const ITEMS: Readonly<Record<CheckStage, readonly CheckItem[]>> = {
  SELF: ['WORK_COMPLETE', 'FASTENED', 'NO_LEAK', 'FLUID_LEVELS', 'NO_TOOLS_LEFT', 'OLD_PARTS_READY'],
  PEER: ['WORK_COMPLETE', 'FASTENED', 'NO_LEAK', 'FLUID_LEVELS'],
  LEADER: ['WORK_COMPLETE', 'FASTENED', 'NO_LEAK', 'FLUID_LEVELS', 'NO_WARNING_LAMP', 'NO_TOOLS_LEFT'],
  FINAL: CHECK_ITEMS,
};

/** What is looked at in a stage, in the order it is walked. */
export function checkItems(stage: CheckStage): readonly CheckItem[] {
  return ITEMS[stage];
}

export type CheckKnown = {
  readonly stage: Exclude<CheckStage, 'FINAL'>;
  readonly isPassed: boolean;
  readonly failReason: string;
  /** items that are not in order */
  readonly failedItems: readonly string[];
  readonly checker: Worker & { readonly name: string };
  readonly isForeman: boolean;
  /** everybody who had a task on the car */
  readonly workedIds: readonly number[];
};

/**
 * A check inside the workshop. SELF speaks who did the work (or the foreman for them), PEER and LEADER somebody else.
 *
 * @refuses CHECK_NOT_WORKED, CHECK_OWN_WORK, CHECK_ITEM_FAILED when passed with a failed item, FAIL_REASON_MISSING
 */
export function checkWorkCheck(known: CheckKnown): Findings {
  const { stage, isPassed, checker, failedItems } = known;
  const hasWorked = known.workedIds.includes(checker.employeeId);
  return new FindingList()
    .refuseIf(stage === 'SELF' && !hasWorked && !known.isForeman, 'CHECK_NOT_WORKED', { name: checker.name })
    .refuseIf(stage !== 'SELF' && hasWorked, 'CHECK_OWN_WORK', { name: checker.name, stage })
    .refuseIf(isPassed && failedItems.length > 0, 'CHECK_ITEM_FAILED', { items: [...failedItems] }, 'items')
    .refuseIf(!isPassed && cleanLine(known.failReason) === '', 'FAIL_REASON_MISSING', {}, 'failReason').found;
}
