/** Lines that name a package get their part of its price; the host alone says what that is (domain rules §8.2, §8.3). */
import { checkPackageDiscounts, type LineOfPackage, packageNets } from '#domain/estimate/package-lines.ts';
import { lineAmounts } from '#domain/repair-order/line-amounts.ts';
import type { LineInput } from '#domain/contract/line.ts';
import { packageById } from '#db/store/packages.ts';
import type { NewEstimateLine } from '#db/store/estimates.ts';
import type { ReadDb } from '#db/write.ts';
import { found, must, mustAll } from '../../refused.ts';
import { packageInputs } from '../catalog/find-packages.ts';
import { listLine, type ListedLine, type PricingScene } from './listed-line.ts';

type Marked = {
  readonly lineNo: number;
  readonly packageId: number;
  readonly packageNo: number;
  readonly shownFen: number | undefined;
};
type Scene = {
  readonly pricing: PricingScene;
  /** lines of the document before */
  readonly stored: readonly NewEstimateLine[];
};

function markedOf(inputs: readonly LineInput[]): Marked[] {
  return inputs.flatMap(({ lineNo, packageId, packageNo, packageShownFen: shownFen }) =>
    packageId == null || packageNo == null ? [] : [{ lineNo, packageId, packageNo, shownFen }],
  );
}

function asLine(row: NewEstimateLine): LineOfPackage & { packageNetFen: number | null } {
  return { ...row, payRateBp: row.payRateBp ?? 10_000, packageNetFen: row.packageNetFen ?? null };
}

/** The lines of one package on the document. @refuses PACKAGE_CHANGED, PACKAGE_PRICE_TOO_HIGH, PACKAGE_LINE_DISCOUNT, NOT_FOUND */
function priced(db: ReadDb, lines: readonly ListedLine[], marks: readonly Marked[], scene: Scene): ListedLine[] {
  const { packageId = 0, packageNo = 0, lineNo = 0 } = marks[0] ?? {};
  const row = found(packageById(db, packageId), '套餐');
  const stored = scene.stored.filter((line) => line.packageId === packageId && line.packageNo === packageNo);
  const name = stored[0]?.packageName ?? row.name;
  const typed = lines.map((line) => asLine(line.row));
  const isAsShown = marks.every(({ shownFen }) => shownFen === undefined || shownFen === row.priceFen);
  const isOffered = isAsShown && row.priceFen !== null && (row.isActive || stored.length > 0);
  const listed = isOffered
    ? packageInputs(db, packageId, scene.pricing.modelCode).map((line) => asLine(listLine(db, line, scene.pricing).row))
    : [];
  const taken = { id: packageId, name, priceFen: row.priceFen ?? 0 };
  mustAll(checkPackageDiscounts(name, typed).refusals);
  const nets = must(packageNets(taken, typed, listed, stored.map(asLine)), `lines.${lineNo}`);
  return lines.map((line, i) => {
    const packaged = { ...line.row, packageId, packageNo, packageName: name, packageNetFen: nets[i] ?? 0 };
    return { ...line, row: { ...packaged, ...lineAmounts(asLine(packaged)) } };
  });
}

/** All lines in their order, those of packages with their net. @refuses as `priced` says, beside the first line of the package */
export function takePackages(
  db: ReadDb,
  inputs: readonly LineInput[],
  listed: readonly ListedLine[],
  scene: Scene,
): ListedLine[] {
  const byNo = new Map<string, Marked[]>();
  for (const mark of markedOf(inputs)) {
    const key = `${mark.packageNo} ${mark.packageId}`;
    byNo.set(key, [...(byNo.get(key) ?? []), mark]);
  }
  let result = [...listed];
  for (const marks of byNo.values()) {
    const numbers = new Set(marks.map((mark) => mark.lineNo));
    const own = listed.filter((line) => numbers.has(line.row.lineNo));
    const after = new Map(priced(db, own, marks, scene).map((line) => [line.row.lineNo, line]));
    result = result.map((line) => after.get(line.row.lineNo) ?? line);
  }
  return result;
}
