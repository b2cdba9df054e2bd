/**
 * 环车检查: what is written down with the customer, and how it is signed.
 *
 * @source domain rules §4.2
 */
import type { UnsignedReason } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { cleanLine } from '../text.ts';

/** Photos that stand in for a signature. */
export const UNSIGNED_PHOTOS = 4;
/** Fewer points than this are a slip of the pen. */
export const SIGNATURE_POINTS = 8;

export type WalkAroundTyped = {
  readonly marks: readonly { readonly photoId?: number | undefined }[];
  readonly isNoMarks: boolean;
  readonly functions: readonly { readonly item: string }[];
  readonly warningLamps: readonly string[];
  readonly belongings: readonly { readonly item: string }[];
};

/** Signed or excused: the sheet is frozen, additions are new dated marks. */
export type SignState = { readonly signedAt: number | null; readonly unsignedReason: UnsignedReason | null };

/** True once the sheet is signed or excused. */
export function isWalkAroundDone(state: SignState | null): boolean {
  return state !== null && (state.signedAt !== null || state.unsignedReason !== null);
}

function repeated(items: readonly string[]): boolean {
  return new Set(items).size !== items.length;
}

/** Every photo a mark names is one of the visit. @refuses MARK_PHOTO_UNKNOWN */
export function checkMarkPhotos(marks: WalkAroundTyped['marks'], photoIds: readonly number[]): Findings {
  const isUnknown = marks.some((mark) => mark.photoId !== undefined && !photoIds.includes(mark.photoId));
  return new FindingList().refuseIf(isUnknown, 'MARK_PHOTO_UNKNOWN', {}, 'marks').found;
}

/** Marks seen after the signature. @refuses WALK_AROUND_NOT_SIGNED, MARK_PHOTO_UNKNOWN */
export function checkLateMarks(
  marks: WalkAroundTyped['marks'],
  known: { readonly state: SignState | null; readonly photoIds: readonly number[] },
): Findings {
  return new FindingList()
    .refuseIf(!isWalkAroundDone(known.state), 'WALK_AROUND_NOT_SIGNED')
    .add(checkMarkPhotos(marks, known.photoIds)).found;
}

/**
 * The sheet as typed; `state` is that of the stored one, null when there is none.
 *
 * @refuses WALK_AROUND_FROZEN, WALK_AROUND_NO_MARKS when 无异常 is not ticked, WALK_AROUND_MARKS_TICKED when it is ticked
 *   beside marks, INPUT_INVALID for an item named twice
 */
export function checkWalkAround(typed: WalkAroundTyped, state: SignState | null): Findings {
  const marks = typed.marks.length;
  return new FindingList()
    .refuseIf(isWalkAroundDone(state), 'WALK_AROUND_FROZEN')
    .refuseIf(marks === 0 && !typed.isNoMarks, 'WALK_AROUND_NO_MARKS', {}, 'isNoMarks')
    .refuseIf(marks > 0 && typed.isNoMarks, 'WALK_AROUND_MARKS_TICKED', { marks }, 'isNoMarks')
    .refuseIf(repeated(typed.functions.map((f) => f.item)), 'INPUT_INVALID', { path: 'functions' }, 'functions')
    .refuseIf(repeated(typed.warningLamps), 'INPUT_INVALID', { path: 'warningLamps' }, 'warningLamps')
    .refuseIf(repeated(typed.belongings.map((b) => b.item)), 'INPUT_INVALID', { path: 'belongings' }, 'belongings')
    .found;
}

type Point = readonly [number, number];
export type SignTyped =
  | { readonly kind: 'SIGNED'; readonly signedBy: string; readonly strokes: readonly (readonly Point[])[] }
  | { readonly kind: 'PAPER'; readonly signedBy: string }
  | { readonly kind: 'UNSIGNED'; readonly reason: UnsignedReason };

export type SignKnown = {
  /** null when nothing was recorded yet */
  readonly state: SignState | null;
  readonly photos: number;
};

/**
 * The customer signs here or on the printed sheet, or is excused: 夜间留车, 拖车, 上门取车.
 *
 * @refuses WALK_AROUND_EMPTY, WALK_AROUND_FROZEN, SIGNED_BY_MISSING, SIGNATURE_EMPTY, UNSIGNED_PHOTOS
 */
export function checkSign(typed: SignTyped, known: SignKnown): Findings {
  const found = new FindingList()
    .refuseIf(known.state === null, 'WALK_AROUND_EMPTY')
    .refuseIf(isWalkAroundDone(known.state), 'WALK_AROUND_FROZEN');
  if (typed.kind === 'UNSIGNED') {
    const { photos: taken } = known;
    const needed = UNSIGNED_PHOTOS;
    return found.refuseIf(taken < needed, 'UNSIGNED_PHOTOS', { needed, taken }, 'reason').found;
  }
  found.refuseIf(cleanLine(typed.signedBy) === '', 'SIGNED_BY_MISSING', {}, 'signedBy');
  if (typed.kind === 'PAPER') return found.found;
  const points = typed.strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  return found.refuseIf(points < SIGNATURE_POINTS, 'SIGNATURE_EMPTY', {}, 'strokes').found;
}
