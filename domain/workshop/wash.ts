/** 洗车: wanted, being done, done, or waived. @source domain rules §4.3 (washState), §6.9 */
import type { WashState } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';

const STEPS: Readonly<Record<WashState, readonly WashState[]>> = {
  NONE: ['WANTED'],
  WANTED: ['NONE', 'DOING', 'DONE', 'WAIVED'],
  DOING: ['WANTED', 'DONE', 'WAIVED'],
  DONE: ['WANTED'],
  WAIVED: ['WANTED'],
};

/** What was asked at reception is what the order begins with; before the signature it is shown as asked. */
export function firstWash(isWanted: boolean | null | undefined): WashState {
  return isWanted ? 'WANTED' : 'NONE';
}

/** The wash of a signed order when the customer thinks again at reception; what is being washed or was stays as it is. */
export function washAfterWish(now: WashState, isWanted: boolean): WashState {
  if (isWanted) return now === 'NONE' || now === 'WAIVED' ? 'WANTED' : now;
  return now === 'WANTED' ? 'NONE' : now;
}

/** Where the wash may go from here. */
export function washSteps(from: WashState): readonly WashState[] {
  return STEPS[from];
}

/**
 * One step of the wash.
 *
 * @refuses WASH_STEP when there is no such step
 */
export function checkWash(from: WashState, to: WashState): Findings {
  return new FindingList().refuseIf(!STEPS[from].includes(to), 'WASH_STEP', { from, to }, 'washState').found;
}
