/** Maintenance packages of the invented dealership: by model, mileage and time. */
import { v7 } from 'uuid';
import type { Actor } from '#domain/actor.ts';
import type { PackageItemInput } from '#domain/contract/service-package.contract.ts';
import type { Host } from '../host.ts';
import { searchOperations, searchParts } from '../services/catalog/price-list.ts';
import { addPackage } from '../services/catalog/save-package.ts';

type Seed = {
  readonly code: string;
  readonly name: string;
  readonly models: readonly string[];
  readonly everyKm?: number;
  readonly firstKm?: number;
  readonly everyMonths?: number;
  /** absent: the sum of its lines */
  readonly priceFen?: number;
  readonly labor: string;
  readonly parts: readonly (readonly [partNo: string, qtyMilli: number])[];
};

const OIL_15T = [
  ['KE900-0W20-1L', 4200],
  ['15208-15T-A01', 1000],
] as const;
const OIL_15N = [
  ['KE900-0W20-1L', 3800],
  ['15208-15N-A01', 1000],
] as const;
const OIL_20T = [
  ['KE900-5W30-1L', 5000],
  ['15208-20T-A01', 1000],
] as const;
const AIR_15T = ['16546-15T-A01', 1000] as const;
const TURBO = ['S5', 'X5'];
const TEN = { everyKm: 10_000, everyMonths: 6, labor: 'BY0040' };

const PACKAGES: readonly Seed[] = [
  {
    code: 'TC050',
    name: '首保套餐 1.5T',
    models: TURBO,
    firstKm: 5000,
    everyMonths: 6,
    labor: 'BY0010',
    parts: OIL_15T,
  },
  { ...TEN, code: 'TC100', name: '10000公里保养套餐 1.5T', models: TURBO, priceFen: 39_900, parts: OIL_15T },
  { ...TEN, code: 'TC101', name: '10000公里保养套餐 1.5L', models: ['S3'], priceFen: 36_900, parts: OIL_15N },
  { ...TEN, code: 'TC102', name: '10000公里保养套餐 2.0T', models: ['X7'], priceFen: 45_900, parts: OIL_20T },
  {
    ...{ code: 'TC200', name: '20000公里保养套餐 1.5T', models: TURBO, everyKm: 20_000, priceFen: 52_900 },
    ...{ labor: 'BY0050', parts: [...OIL_15T, AIR_15T] },
  },
  {
    ...{ code: 'TC600', name: '60000公里大保养套餐 1.5T', models: TURBO, everyKm: 60_000, priceFen: 79_900 },
    ...{ labor: 'BY0070', parts: [...OIL_15T, AIR_15T] },
  },
  {
    ...{ code: 'TC900', name: '纯电20000公里保养套餐', models: ['E3', 'E5'], everyKm: 20_000, everyMonths: 12 },
    ...{ labor: 'BY0100', parts: [['27277-EVP-A01', 1000]] },
  },
];

function itemsOf(host: Host, { labor, parts }: Seed): PackageItemInput[] {
  const ask = { isAnyModel: true, limit: 1 };
  const work = searchOperations(host.read, { text: labor, ...ask }, host.now());
  return [
    ...work.map(({ id }) => ({ kind: 'LABOR' as const, operationId: id })),
    ...parts.flatMap(([partNo, qtyMilli]) =>
      searchParts(host.read, { text: partNo, ...ask }).map(({ id, unit }) => ({
        kind: 'PART' as const,
        partId: id,
        qtyMilli,
        // the oil goes in as the model takes it
        isQtyByModel: unit === '升',
      })),
    ),
  ];
}

/** @param actor one who keeps the price list */
export function fillPackages(host: Host, actor: Actor): void {
  for (const seed of PACKAGES) {
    const { code, name, models, firstKm = null, everyKm = null, everyMonths = null, priceFen = null } = seed;
    const marks = { firstKm, everyKm, everyMonths };
    const head = { code, name, fitsModels: [...models], priceFen, ...marks, isActive: true };
    addPackage(host, actor, { commandId: v7(), ...head, items: itemsOf(host, seed) });
  }
}
