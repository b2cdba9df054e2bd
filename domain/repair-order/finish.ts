/** 完工: all tasks finished, checked by those who did them and by their leader. @source domain rules §5.3 */
import type { CheckStage, LineKind, RateClass, TaskStatus } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';

export type CheckDone = { readonly stage: CheckStage; readonly isPassed: boolean; readonly at: number };
export type FinishKnown = {
  readonly tasks: readonly { readonly name: string; readonly status: TaskStatus }[];
  readonly checks: readonly CheckDone[];
  /** when the car last came back from a check (内返) or from the advisor; checks before it do not count */
  readonly roundSince: number;
  /** supplements still PRESENTED */
  readonly presentedSupplements: readonly string[];
  /** labor of supplements that no task holds yet */
  readonly openSupplementLabor: readonly string[];
};

export const CHECKS_BEFORE_FINISH = ['SELF', 'LEADER'] as const satisfies readonly CheckStage[];

/** The stages whose last word in this round is not 合格. */
export function missingChecks(checks: readonly CheckDone[], roundSince: number): CheckStage[] {
  return CHECKS_BEFORE_FINISH.filter((stage) => {
    const last = checks.findLast((check) => check.stage === stage && check.at >= roundSince);
    return last?.isPassed !== true;
  });
}

/**
 * The workshop is done with the car.
 *
 * @refuses TASK_NOT_FINISHED, CHECK_MISSING, SUPPLEMENT_PENDING, SUPPLEMENT_LABOR_OPEN
 */
export function checkFinish(known: FinishKnown): Findings {
  const open = known.tasks.filter((task) => task.status !== 'FINISHED' && task.status !== 'CANCELLED');
  const stages = missingChecks(known.checks, known.roundSince);
  const { presentedSupplements, openSupplementLabor } = known;
  return new FindingList()
    .refuseIf(open.length > 0, 'TASK_NOT_FINISHED', { tasks: open.map((task) => task.name) })
    .refuseIf(stages.length > 0, 'CHECK_MISSING', { stages })
    .refuseIf(presentedSupplements.length > 0, 'SUPPLEMENT_PENDING', { numbers: [...presentedSupplements] })
    .refuseIf(openSupplementLabor.length > 0, 'SUPPLEMENT_LABOR_OPEN', { names: [...openSupplementLabor] }).found;
}

export type FastLine = { readonly kind: LineKind; readonly rateClass: RateClass | null; readonly name: string };

/** 洗美, 补胎 and 动平衡 may go straight from 已委托 to 修毕. */
export function isFastLine(line: FastLine): boolean {
  return line.kind === 'LABOR' && (line.rateClass === 'W' || /补胎|动平衡/.test(line.name));
}

/**
 * 快速工单.
 *
 * @refuses FAST_ORDER_LINE with the lines that need the workshop
 */
export function checkFinishFast(lines: readonly FastLine[]): Findings {
  const slow = lines.filter((line) => !isFastLine(line)).map((line) => line.name);
  return new FindingList().refuseIf(slow.length > 0, 'FAST_ORDER_LINE', { lines: slow }).found;
}
