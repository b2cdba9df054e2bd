/** 保养套餐 as they are kept: written, changed, retired; documents that took one keep what they took (domain rules §4.1, §8.2). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import type { PackageItemInput, PackageItemView, PackageView } from '#domain/contract/service-package.contract.ts';
import type { LineInput } from '#domain/contract/line.ts';
import { priceAsPackage } from '#domain/estimate/package-price.ts';
import { sumFen } from '#domain/money.ts';
import { normaliseCode } from '#domain/normalise.ts';
import { grantOf } from '#domain/permissions.ts';
import { cleanLine } from '#domain/text.ts';
import { initialsOfThing } from '#db/pinyin.ts';
import {
  addPackage as addRow,
  allPackages,
  changePackage,
  linesOfPackage,
  type NewPackageLine,
  type PackageRow,
  packageById,
  replacePackageLines,
} from '#db/store/packages.ts';
import { operationById } from '#db/store/catalog.ts';
import { partById } from '#db/store/stock.ts';
import type { ReadDb, WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, refuse } from '../../refused.ts';
import { listLine, type PricingScene } from '../estimate/listed-line.ts';
import { packageInputs } from './find-packages.ts';

/** No car, no plan: list prices as they are. */
function plainScene(now: number): PricingScene {
  return { modelCode: '', laborCoeffBp: 10_000, plan: null, today: dayOf(now) };
}

function itemView(db: ReadDb, line: LineInput, scene: PricingScene, isQtyByModel: boolean): PackageItemView {
  const { row, facts } = listLine(db, line, scene);
  return {
    kind: line.kind === 'PART' ? 'PART' : 'LABOR',
    itemId: row.partId ?? row.operationId ?? 0,
    code: row.code ?? '',
    name: row.name,
    unit: row.unit ?? '',
    unitDecimals: facts?.unitDecimals ?? 0,
    qtyMilli: row.qtyMilli ?? null,
    isQtyByModel,
    unitFen: line.kind === 'PART' ? line.unitPriceFen : row.grossFen,
  };
}

function packageView(db: ReadDb, row: PackageRow, scene: PricingScene): PackageView {
  const { id, code, name, priceFen, firstKm, everyKm, everyMonths, isActive, version } = row;
  const inputs = packageInputs(db, id, scene.modelCode);
  const byModel = new Set(linesOfPackage(db, id).flatMap((line) => (line.isQtyByModel ? [line.lineNo] : [])));
  const items = inputs.map((line) => itemView(db, line, scene, byModel.has(line.lineNo)));
  const listFen = sumFen(inputs.map((line) => listLine(db, line, scene).row.grossFen));
  const head = { id, code, name, priceFen, firstKm, everyKm, everyMonths, isActive, version };
  return { ...head, fitsModels: [...row.fitsModels], listFen, items };
}

/** Every package by its code, retired ones too. */
export function listPackages(db: ReadDb, now: number): PackageView[] {
  const scene = plainScene(now);
  return allPackages(db).map((row) => packageView(db, row, scene));
}

type Typed = {
  commandId: string;
  code: string;
  name: string;
  fitsModels: string[];
  priceFen: number | null;
  firstKm: number | null;
  everyKm: number | null;
  everyMonths: number | null;
  isActive: boolean;
  items: PackageItemInput[];
};

/** The limit of the price list holds parts only: a package prices labor too. */
function mustKeepPackages(actor: Actor): void {
  if (grantOf(actor.roles, 'priceList.edit') !== 'any') refuse('FORBIDDEN', { permission: 'priceList.edit' });
}

function rowsOf(tx: WriteTx, items: readonly PackageItemInput[]): NewPackageLine[] {
  return items.map((item) => {
    if (item.kind === 'LABOR') {
      const operationId = found(operationById(tx, item.operationId), '工时项目').id;
      return { operationId, partId: null, qtyMilli: null, isQtyByModel: false };
    }
    const { qtyMilli, isQtyByModel = false } = item;
    return { operationId: null, partId: found(partById(tx, item.partId), '配件').id, qtyMilli, isQtyByModel };
  });
}

function columnsOf(tx: WriteTx, input: Typed, id: number | null) {
  const code = normaliseCode(input.code);
  const name = cleanLine(input.name);
  if (allPackages(tx).some((row) => row.code === code && row.id !== id)) refuse('PACKAGE_CODE_TAKEN', { code }, 'code');
  const { fitsModels, priceFen, firstKm, everyKm, everyMonths, isActive } = input;
  return { code, name, pinyin: initialsOfThing(name), fitsModels, priceFen, firstKm, everyKm, everyMonths, isActive };
}

/** Its lines, and that its price is not above what they cost. @refuses PACKAGE_PRICE_TOO_HIGH, NOT_FOUND */
function writeLines(tx: WriteTx, id: number, input: Typed): void {
  replacePackageLines(tx, id, rowsOf(tx, input.items));
  if (input.priceFen === null) return;
  const scene = plainScene(tx.act.at);
  const lines = packageInputs(tx, id, scene.modelCode).map((line) => listLine(tx, line, scene).row);
  must(priceAsPackage(lines, input.priceFen), 'priceFen');
}

/** @refuses FORBIDDEN, PACKAGE_CODE_TAKEN, PACKAGE_PRICE_TOO_HIGH, NOT_FOUND */
export function addPackage(host: Host, actor: Actor, input: Typed) {
  mustKeepPackages(actor);
  return host.write(actor, 'package.added', input, (tx) => {
    const now = tx.act.at;
    const stamps = { createdAt: now, createdBy: actor.employeeId, updatedAt: now, updatedBy: actor.employeeId };
    const id = addRow(tx, { ...columnsOf(tx, input, null), ...stamps });
    writeLines(tx, id, input);
    return { result: { id }, touches: ['packages'] };
  });
}

/** @refuses as addPackage; CHANGED_MEANWHILE */
export function editPackage(host: Host, actor: Actor, input: Typed & { id: number; version: number }) {
  mustKeepPackages(actor);
  return host.write(actor, 'package.edited', input, (tx) => {
    const before = packageView(tx, found(packageById(tx, input.id), '套餐'), plainScene(tx.act.at));
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const version = changePackage(tx, input, columnsOf(tx, input, input.id), by);
    writeLines(tx, input.id, input);
    return { result: { version }, touches: ['packages'], changes: { before } };
  });
}
