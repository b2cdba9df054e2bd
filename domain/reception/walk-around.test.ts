import { expect, test } from 'vitest';
import type { Findings } from '../findings.ts';
import {
  checkLateMarks,
  checkMarkPhotos,
  checkSign,
  checkWalkAround,
  isWalkAroundDone,
  type SignTyped,
  type WalkAroundTyped,
} from './walk-around.ts';

const empty: WalkAroundTyped = { marks: [], isNoMarks: true, functions: [], warningLamps: [], belongings: [] };
const codes = (f: Findings) => f.refusals.map((r) => r.code);
const open = { signedAt: null, unsignedReason: null };

test('either marks or 无异常, never both and never neither', () => {
  expect(codes(checkWalkAround(empty, null))).toEqual([]);
  expect(codes(checkWalkAround({ ...empty, isNoMarks: false }, null))).toEqual(['WALK_AROUND_NO_MARKS']);
  expect(codes(checkWalkAround({ ...empty, marks: [{}] }, open))).toEqual(['WALK_AROUND_MARKS_TICKED']);
  expect(codes(checkWalkAround({ ...empty, marks: [{}], isNoMarks: false }, open))).toEqual([]);
});

test('a signed or excused sheet is frozen', () => {
  expect(codes(checkWalkAround(empty, { ...open, signedAt: 1 }))).toEqual(['WALK_AROUND_FROZEN']);
  expect(codes(checkWalkAround(empty, { ...open, unsignedReason: 'TOWED' }))).toEqual(['WALK_AROUND_FROZEN']);
  expect(isWalkAroundDone(open)).toBe(false);
  expect(isWalkAroundDone(null)).toBe(false);
});

test('an item stands in a table once', () => {
  const twice = [{ item: 'JACK' }, { item: 'JACK' }];
  expect(checkWalkAround({ ...empty, belongings: twice }, null).refusals).toMatchObject([{ field: 'belongings' }]);
});

const strokes = [Array.from({ length: 8 }, (_, i) => [i, i] as const)];
const signed: SignTyped = { kind: 'SIGNED', signedBy: '谢长庚', strokes };
const known = { state: open, photos: 0 };

test('a signature needs a name and more than a tap', () => {
  expect(codes(checkSign(signed, known))).toEqual([]);
  expect(codes(checkSign({ ...signed, signedBy: '' }, known))).toEqual(['SIGNED_BY_MISSING']);
  expect(codes(checkSign({ ...signed, strokes: [[[1, 1]], [[2, 2]]] }, known))).toEqual(['SIGNATURE_EMPTY']);
  expect(codes(checkSign(signed, { ...known, state: null }))).toEqual(['WALK_AROUND_EMPTY']);
  expect(codes(checkSign(signed, { ...known, state: { ...open, signedAt: 5 } }))).toEqual(['WALK_AROUND_FROZEN']);
});

test('who signs the printed sheet draws nothing', () => {
  expect(codes(checkSign({ kind: 'PAPER', signedBy: '谢长庚' }, known))).toEqual([]);
  expect(codes(checkSign({ kind: 'PAPER', signedBy: ' ' }, known))).toEqual(['SIGNED_BY_MISSING']);
});

test('marks after the signature, and photos of this visit only', () => {
  const late = { state: { signedAt: 5, unsignedReason: null }, photoIds: [7] };
  expect(codes(checkLateMarks([{}, { photoId: 7 }], late))).toEqual([]);
  expect(codes(checkLateMarks([{ photoId: 8 }], late))).toEqual(['MARK_PHOTO_UNKNOWN']);
  expect(codes(checkLateMarks([{}], { ...late, state: open }))).toEqual(['WALK_AROUND_NOT_SIGNED']);
  expect(codes(checkMarkPhotos([{ photoId: 7 }, {}], [7]))).toEqual([]);
});

test('without a signature photos stand in', () => {
  const excused: SignTyped = { kind: 'UNSIGNED', reason: 'NIGHT_DROP' };
  expect(checkSign(excused, { ...known, photos: 3 }).refusals).toMatchObject([
    { code: 'UNSIGNED_PHOTOS', data: { needed: 4, taken: 3 } },
  ]);
  expect(codes(checkSign(excused, { ...known, photos: 4 }))).toEqual([]);
});
