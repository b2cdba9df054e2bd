/**
 * Plate numbers (号牌): kind, proposals, the odd ones that only warn.
 *
 * @source domain rules §3.2, §11.3 #2, #3
 */
import type { PlateKind, PlateStatus } from '../enums.ts';
import { type FieldRefusal, finding } from '../findings.ts';
import { normalisePlate } from '../normalise.ts';
import { ok, refuse, type Result } from '../result.ts';

export const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const P = `[${PROVINCES}]`;
const LETTER = '[A-HJ-NP-Z]';
const SERIAL = '[A-HJ-NP-Z0-9]';

const patterns: readonly (readonly [PlateKind, RegExp])[] = [
  ['ORDINARY', new RegExp(`^${P}${LETTER}${SERIAL}{5}$`, 'u')],
  ['NEV_SMALL', new RegExp(`^${P}${LETTER}[A-HJK]${SERIAL}\\d{4}$`, 'u')],
  ['NEV_LARGE', new RegExp(`^${P}${LETTER}\\d{5}[A-HJK]$`, 'u')],
  ['POLICE', new RegExp(`^${P}${LETTER}${SERIAL}{4}警$`, 'u')],
  ['LEARNER', new RegExp(`^${P}${LETTER}${SERIAL}{4}学$`, 'u')],
  ['TRAILER', new RegExp(`^${P}${LETTER}${SERIAL}{4}挂$`, 'u')],
  ['HKMO', new RegExp(`^粤Z${SERIAL}{4}[港澳]$`, 'u')],
  ['EMBASSY', /^(?:\d{6}使|使\d{6})$/u],
  ['CONSULATE', new RegExp(`^${P}(?:\\d{5}|${LETTER}\\d{4})领$`, 'u')],
  // before MILITARY: WJ with five digits would fit both
  ['ARMED_POLICE', new RegExp(`^WJ${P}?[0-9A-Z]{5,6}$`, 'u')],
  ['MILITARY', /^[A-Z]{2}\d{5}$/],
  ['RESCUE', new RegExp(`^${P}[A-Z]\\d{4}应急$`, 'u')],
];

/** Kinds whose form is not certain: accepted, but the person looks again. */
const UNCOMMON: readonly PlateKind[] = ['MILITARY', 'ARMED_POLICE', 'RESCUE'];
const NO_PLATE_WORDS = ['无牌', '未上牌', '新车', '无'];

export const SPECIAL_PLATE_MAX = 12;

/** The kind a normalised plate has, or null when no pattern fits. */
export function plateKindOf(plateNo: string): PlateKind | null {
  return patterns.find(([, pattern]) => pattern.test(plateNo))?.[0] ?? null;
}

/** O -> 0 and I -> 1 after the second character, when that makes a plate of it; otherwise null. */
export function plateProposal(plateNo: string): string | null {
  const serial = plateNo.slice(2).replaceAll('O', '0').replaceAll('I', '1');
  const proposal = plateNo.slice(0, 2) + serial;
  return proposal !== plateNo && plateKindOf(proposal) !== null ? proposal : null;
}

/** What is stored of a plate: the temporary one lies apart, a car without a plate is found by its VIN. */
export type PlateReading = {
  readonly plateNo: string | null;
  readonly temporaryPlate: string | null;
  readonly plateKind: PlateKind;
  readonly plateStatus: PlateStatus;
  readonly warnings: readonly FieldRefusal[];
};

export type PlateAsked = { readonly plateStatus: PlateStatus; readonly isSpecial: boolean };

type PlateCode = 'PLATE_INVALID' | 'PLATE_PROPOSAL' | 'PLATE_SPECIAL_LENGTH' | 'PLATE_TEMPORARY_INVALID';

/**
 * Reads a plate as typed. `isSpecial`: the person chose 特殊号牌 for a plate that fits no pattern.
 *
 * @refuses PLATE_PROPOSAL with the plate it probably is (O/I in the serial), PLATE_INVALID, PLATE_SPECIAL_LENGTH,
 *   PLATE_TEMPORARY_INVALID
 */
export function readPlate(typed: string, asked: PlateAsked): Result<PlateReading, PlateCode> {
  const plateNo = normalisePlate(typed);
  if (plateNo === '' || NO_PLATE_WORDS.includes(plateNo)) {
    if (asked.plateStatus === 'FORMAL' && plateNo === '') return refuse('PLATE_INVALID', { plateNo });
    if (asked.plateStatus === 'TEMPORARY') return refuse('PLATE_TEMPORARY_INVALID');
    return ok({ plateNo: null, temporaryPlate: null, plateKind: 'NONE', plateStatus: 'NONE', warnings: [] });
  }
  if (asked.plateStatus === 'NONE') return refuse('PLATE_INVALID', { plateNo });
  if (asked.plateStatus === 'TEMPORARY' || plateNo.includes('临')) return readTemporary(plateNo);
  return asked.isSpecial ? readSpecial(plateNo) : readFormal(plateNo);
}

function readTemporary(text: string): Result<PlateReading, 'PLATE_TEMPORARY_INVALID'> {
  const length = [...text].length;
  if (!text.includes('临') || length < 2 || length > 16) return refuse('PLATE_TEMPORARY_INVALID');
  return ok({
    plateNo: null,
    temporaryPlate: text,
    plateKind: 'TEMPORARY',
    plateStatus: 'TEMPORARY',
    warnings: [],
  });
}

function readFormal(plateNo: string): Result<PlateReading, 'PLATE_INVALID' | 'PLATE_PROPOSAL'> {
  const plateKind = plateKindOf(plateNo);
  if (plateKind !== null) return ok(formal(plateNo, plateKind, UNCOMMON.includes(plateKind)));
  const proposal = plateProposal(plateNo);
  if (proposal !== null) return refuse('PLATE_PROPOSAL', { plateNo, proposal });
  return refuse('PLATE_INVALID', { plateNo });
}

function readSpecial(plateNo: string): Result<PlateReading, 'PLATE_SPECIAL_LENGTH'> {
  const known = plateKindOf(plateNo);
  if (known !== null) return ok(formal(plateNo, known, UNCOMMON.includes(known)));
  if ([...plateNo].length > SPECIAL_PLATE_MAX) return refuse('PLATE_SPECIAL_LENGTH', { max: SPECIAL_PLATE_MAX });
  return ok(formal(plateNo, 'SPECIAL', true));
}

function formal(plateNo: string, plateKind: PlateKind, isOdd: boolean): PlateReading {
  const warnings = isOdd ? [finding('PLATE_UNCOMMON', { plateNo })] : [];
  return { plateNo, temporaryPlate: null, plateKind, plateStatus: 'FORMAL', warnings };
}
