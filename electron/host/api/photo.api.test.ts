import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WalkAroundInput } from '#domain/contract/reception.contract.ts';
import { readPicture } from '#domain/reception/photo.ts';
import { backUp } from '../services/backup/backups.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { ShopDay } from './testing/shop-day.ts';

const WALK: WalkAroundInput = {
  marks: [],
  isNoMarks: true,
  isExteriorDirty: false,
  functions: [],
  warningLamps: [],
  belongings: [],
};
const MARK = { zone: 'DOOR_FL', type: 'SCRATCH', xMilli: 400, yMilli: 500, note: '' } as const;

/** A picture as a camera makes it: with the place it was taken at in an EXIF block. */
function cameraPicture(width: number, height: number): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#a33';
  context.fillRect(0, 0, width, height / 2);
  const jpeg = canvas.toBuffer('image/jpeg', 70);
  const exif = Buffer.from('Exif\0\0GPSLatitude 31.2304 N', 'latin1');
  const head = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  const picture = cameraPicture(3000, 1500);
  beforeAll(async () => {
    day = await ShopDay.open(transport);
  });
  afterAll(() => day.close());

  const add = async (visitId: number, bytes: Buffer = picture, commandId = v7()) =>
    (await day.as('advisor')).photo.add({ commandId, visitId, name: '../门.jpg', picture: bytes.toString('base64') });
  const files = () => readdirSync(join(day.house.dataDir, 'photos'));
  const doctor = async () =>
    (await (await day.as('admin')).backup.doctor({})).findings.map((f) => `${f.check} ${f.level}`);

  test('a photo is drawn anew: no larger than allowed, without the place it was taken at', async () => {
    const { visitId } = await day.visit();
    const commandId = v7();
    const { photoId } = await add(visitId, picture, commandId);
    expect(await add(visitId, picture, commandId)).toEqual({ photoId });
    expect(files()).toHaveLength(1);
    const { reception, photo } = await day.as('advisor');
    expect((await reception.visit({ id: visitId })).photos).toMatchObject([
      { id: photoId, widthPx: 2048, heightPx: 1024, name: '../门.jpg' },
    ]);
    const shown = await photo.picture({ id: photoId });
    const bytes = Buffer.from(shown.picture, 'base64');
    expect(readPicture(bytes)).toEqual({ kind: 'JPEG', widthPx: 2048, heightPx: 1024 });
    expect(bytes.includes('GPSLatitude')).toBe(false);
    const [file = ''] = files();
    expect(file).toMatch(/^[0-9a-f-]{36}\.jpg$/);
    expect(readFileSync(join(day.house.dataDir, 'photos', file))).toEqual(bytes);
  });

  test('what is no picture, or too much of one, is refused and leaves nothing behind', async () => {
    const { visitId } = await day.visit();
    const before = files();
    const text = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(200)}</svg>`);
    expect(await reasonsOf(add(visitId, text))).toEqual(['picture PHOTO_KIND']);
    const huge = Buffer.from(picture);
    const frame = huge.indexOf(Buffer.from([0xff, 0xc0]));
    huge.writeUInt16BE(65_000, frame + 5);
    huge.writeUInt16BE(65_000, frame + 7);
    expect(await reasonsOf(add(visitId, huge))).toEqual(['picture PHOTO_TOO_LARGE']);
    const cut = Buffer.concat([picture.subarray(0, frame + 12), Buffer.alloc(80)]);
    expect(await reasonsOf(add(visitId, cut))).toEqual(['picture PHOTO_KIND']);
    const cashier = await day.as('cashier');
    const mine = { commandId: v7(), visitId, name: '', picture: picture.toString('base64') };
    expect(await reasonsOf(cashier.photo.add(mine))).toEqual(['FORBIDDEN']);
    expect(files()).toEqual(before);
  });

  test('a car that comes on a truck has nobody to sign: four photos stand in', async () => {
    const { visitId } = await day.visit();
    const { reception } = await day.as('advisor');
    const { version } = await reception.saveWalkAround({ commandId: v7(), visitId, walkAround: WALK });
    const sign = { kind: 'UNSIGNED', reason: 'TOWED' } as const;
    for (let n = 0; n < 3; n += 1) await add(visitId, cameraPicture(64, 48 + n));
    const early = reception.signWalkAround({ commandId: v7(), visitId, version, sign });
    expect(await reasonsOf(early)).toEqual(['reason UNSIGNED_PHOTOS']);
    await add(visitId, cameraPicture(64, 60));
    await reception.signWalkAround({ commandId: v7(), visitId, version, sign });
    const rows = await reception.visits({});
    expect(rows.find((row) => row.id === visitId)?.isWalkAroundDone).toBe(true);
  });

  test('a photo on a mark stays; once signed nothing goes, and what is seen later has its day', async () => {
    const { visitId } = await day.visit();
    const { reception, photo } = await day.as('advisor');
    const { photoId } = await add(visitId, cameraPicture(64, 48));
    const other = await add(visitId, cameraPicture(64, 50));
    const foreign = await add((await day.visit()).visitId, cameraPicture(64, 52));
    const marked = (id: number) => ({ ...WALK, isNoMarks: false, marks: [{ ...MARK, photoId: id }] });
    const save = (id: number) => reception.saveWalkAround({ commandId: v7(), visitId, walkAround: marked(id) });
    expect(await reasonsOf(save(foreign.photoId))).toEqual(['marks MARK_PHOTO_UNKNOWN']);
    const { version } = await save(photoId);
    expect(await reasonsOf(photo.remove({ commandId: v7(), id: photoId }))).toEqual(['PHOTO_IN_USE']);
    await photo.remove({ commandId: v7(), id: other.photoId });
    expect(await reasonsOf(photo.picture({ id: other.photoId }))).toEqual(['NOT_FOUND']);
    const early = reception.addLateMarks({ commandId: v7(), visitId, version, marks: [MARK] });
    expect(await reasonsOf(early)).toEqual(['WALK_AROUND_NOT_SIGNED']);
    const sign = { kind: 'PAPER', signedBy: '陈𬭎' } as const;
    const signed = await reception.signWalkAround({ commandId: v7(), visitId, version, sign });
    expect(await reasonsOf(photo.remove({ commandId: v7(), id: photoId }))).toEqual(['WALK_AROUND_FROZEN']);
    const late = { ...MARK, zone: 'HOOD', type: 'CHIP' } as const;
    await reception.addLateMarks({ commandId: v7(), visitId, version: signed.version, marks: [late] });
    const { walkAround } = await reception.visit({ id: visitId });
    expect(walkAround?.marks[0]).toEqual({ ...MARK, photoId });
    expect(walkAround?.marks[1]).toMatchObject({ zone: 'HOOD', addedByName: '员工advisor' });
    expect(walkAround?.marks[1]?.addedAt).toBeGreaterThanOrEqual(walkAround?.signedAt ?? Infinity);
  });

  test('pictures go along with the copies and come back; the self-check misses none', async () => {
    expect(await doctor()).toEqual([]);
    await backUp(day.house.host, 'MANUAL');
    const [first = '', second = ''] = files();
    expect(readdirSync(join(day.house.dataDir, 'backup', 'photos')).sort()).toEqual(files().sort());
    const place = join(day.house.dataDir, 'photos');
    const kept = readFileSync(join(place, second));
    rmSync(join(place, first));
    writeFileSync(join(place, second), Buffer.concat([kept, Buffer.from('x')]));
    writeFileSync(join(place, 'stray.jpg'), 'x');
    expect(await doctor()).toEqual(['I15 BROKEN', 'I15 BROKEN', 'I15 WARNING']);
    rmSync(join(place, 'stray.jpg'));
    rmSync(join(place, second));
    const { backup } = await day.as('admin');
    const [copy] = await backup.list({});
    const approval = { who: 'manager', pin: (await import('./testing/house.ts')).PIN };
    await backup.restore({ commandId: v7(), name: copy?.name ?? '', approval });
    expect(await doctor()).toEqual([]);
    const hash = createHash('sha256')
      .update(readFileSync(join(place, second)))
      .digest('hex');
    expect(hash).toBe(createHash('sha256').update(kept).digest('hex'));
  });
});
