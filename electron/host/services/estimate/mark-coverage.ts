/** 质保答复 typed with the lines of an estimate: who said so and when is kept, parts follow their job (domain rules §4.3). */
import type { Actor } from '#domain/actor.ts';
import type { LineInput } from '#domain/contract/line.ts';
import { checkEstimateCoverage, withFollowers } from '#domain/estimate/estimate-coverage.ts';
import { cleanLine } from '#domain/text.ts';
import type { NewEstimateLine } from '#db/store/estimates.ts';
import type { WriteTx } from '#db/write.ts';
import { mustPass } from '../../refused.ts';
import { mustOwn } from '../own-document.ts';

type Scene = { readonly tx: WriteTx; readonly actor: Actor; readonly advisorId: number };

function markOf(line: LineInput | undefined, { tx, actor }: Scene) {
  const { coverage = 'NONE', coverageBy = '', coverageAt = null } = line ?? {};
  if (coverage === 'NONE') return { coverage, coverageBy: null, coverageAt: null };
  const by = cleanLine(coverageBy) || (coverage === 'ASKED' ? actor.name : '');
  return { coverage, coverageBy: by || null, coverageAt: coverageAt ?? tx.act.at };
}

/** The rows with their marks. @refuses COVERAGE_NOT_HERE, COVERAGE_PAYER, COVERAGE_BY_MISSING, COVERAGE_AT_ODD, NOT_OWN_DOCUMENT */
export function markCoverage(
  scene: Scene,
  inputs: readonly LineInput[],
  rows: readonly NewEstimateLine[],
): NewEstimateLine[] {
  const marked = rows.map((row) => ({
    ...row,
    laborLineNo: row.laborLineNo ?? null,
    isCustomerSupplied: row.isCustomerSupplied ?? false,
    ...markOf(
      inputs.find((line) => line.lineNo === row.lineNo),
      scene,
    ),
  }));
  const followed = withFollowers(marked);
  mustPass(checkEstimateCoverage(followed, scene.tx.act.at), undefined);
  if (followed.some((line) => line.coverage !== 'NONE'))
    mustOwn(scene.tx, scene.actor, 'payer.setClaim', scene.advisorId);
  return followed;
}
